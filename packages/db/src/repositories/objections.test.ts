import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Scope } from '../scope.ts'
import { forEachDatabase } from '../testing/for-each-database.ts'
import { placeOf } from '../testing/place.ts'
import { addPlace, addRow } from '../testing/rows.ts'
import { judgedByRule, objectionsByRule } from './rule-accuracy.ts'

const here = placeOf('此区', '教育局')
const sibling = placeOf('此区', '水务局')
const elsewhere = placeOf('他区', '教育局')

forEachDatabase('objections in the database', (connection) => {
  const owner = () => connection().db
  const within = (scope: Scope) => connection().within(scope)
  const decide = (set: string, place = here) =>
    sql`update finding_objections set ${sql.raw(set)} where id = ${place.key('objection')}`.execute(owner())

  beforeAll(async () => {
    for (const place of [here, sibling, elsewhere]) {
      await addPlace(owner(), place)
    }
    for (const { district } of [here, elsewhere]) {
      const made = { day: '2026-03-02', basis: 'x', made_at: '2026-03-02T01:00:00.000Z', took_ms: 1 }
      const content = { r: { judged: 7 } }
      await addRow(owner(), ['figures', { district_id: district, kind: 'rule-tally', key: '', ...made, content }])
    }
  })

  test('nobody decides an objection of their own, and no decision goes without its reason', async () => {
    const by = (person: string) => `decided_by = '${person}', decided_at = now()`
    await expect(decide(`state = 'dismissed', decision_reason = '无误', ${by(here.person)}`)).rejects.toThrow(
      'finding_objections_two_people',
    )
    await expect(decide(`state = 'withdrawn', ${by(sibling.person)}`)).rejects.toThrow('two_people')
    await expect(decide(`state = 'dismissed', ${by(sibling.person)}`)).rejects.toThrow('check')
    await expect(decide(`state = 'upheld', decision_reason = '确有误', ${by(sibling.person)}`)).rejects.toThrow('check')
    await expect(decide(`reason = '另一理由'`)).rejects.toThrow('decided once')
  })

  test('once decided it stays so, and nothing is ever deleted', async () => {
    const by = `decided_by = '${sibling.person}', decided_at = now()`
    await decide(`state = 'upheld', wrong = 'entry', decision_reason = '日期录错', ${by}`)
    await expect(decide(`state = 'dismissed', wrong = null`)).rejects.toThrow('decided once')
    await expect(sql`delete from finding_objections`.execute(owner())).rejects.toThrow('append-only')
  })

  test('the public is told how many of its district, of no other one, and never reads one', async () => {
    const db = within({ as: 'public', district: here.district })
    expect(await objectionsByRule(db, here.district)).toEqual([
      { rule: 'r', waiting: 1, upheld: 1, dismissed: 0, wrong: 1 },
    ])
    expect(await judgedByRule(db, here.district)).toEqual({ day: '2026-03-02', content: { r: { judged: 7 } } })
    expect(await objectionsByRule(db, elsewhere.district)).toEqual([])
    expect(await judgedByRule(db, elsewhere.district)).toBeUndefined()
    expect(await db.selectFrom('finding_objections').select('id').execute()).toEqual([])
    expect(await objectionsByRule(within({ as: 'nobody' }), here.district)).toEqual([])
  })
})

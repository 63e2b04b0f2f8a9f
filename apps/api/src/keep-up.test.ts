import { isUntidy } from '@tenderlight/db/tidy'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepUp } from './keep-up.ts'
import { refusalOf } from './testing/error-data.ts'
import { seedDistrict, startTestApi } from './testing/test-api.ts'
import type { TestApi, TestDistrict } from './testing/test-api.ts'

forEachDatabase('keeping up', (connection) => {
  let api: TestApi
  let district: TestDistrict
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'))
    district = await seedDistrict(api.deps)
  })
  afterAll(() => api.close())

  test('an embedded database is tidied at a start where something in it is new, else when nobody waits', async () => {
    const embedded = connection().engine.kind === 'pglite'
    const tidied = async () => {
      const { rows } = await sql<{ last: Date | null }>`
        select max(last_vacuum) as last from pg_stat_user_tables`.execute(connection().db)
      return rows[0]?.last?.getTime() ?? 0
    }
    expect(await isUntidy(connection())).toBe(embedded)
    await keepUp(api.deps, 'start')
    expect(await isUntidy(connection())).toBe(false)
    const first = await tidied()
    expect(first > 0).toBe(embedded)
    await keepUp(api.deps, 'start')
    expect(await tidied()).toBe(first)
    await keepUp(api.deps, 'leisure')
    expect((await tidied()) > first).toBe(embedded)
  })

  test('forgets ended sessions and previews nobody confirmed for a week, and nothing else', async () => {
    const content = (number: string) =>
      Buffer.from(`项目编号,项目名称,预算金额\n${number},保洁,100000`).toString('base64')
    let unit = await api.client(district.users.water)
    const confirmed = await unit.ledger.preview.mutate({ filename: 'a.csv', content: content('K-1') })
    await unit.ledger.confirm.mutate({ importId: confirmed.importId })
    const looked = await unit.ledger.preview.mutate({ filename: 'b.csv', content: content('K-2') })
    const sessions = () => api.deps.db.selectFrom('sessions').select('token_hash').execute()
    expect(await sessions()).toHaveLength(1)

    await keepUp(api.deps, 'leisure')
    expect(await sessions()).toHaveLength(1)

    api.clock.set(civilDate('2026-03-08'))
    await api.deps.db
      .updateTable('sessions')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .execute()
    await keepUp(api.deps, 'leisure')
    expect(await sessions()).toHaveLength(0)
    unit = await api.client(district.users.water)
    expect((await unit.ledger.history.query()).imports.map(({ filename }) => filename)).toEqual(['b.csv', 'a.csv'])

    api.clock.set(civilDate('2026-03-10'))
    await keepUp(api.deps, 'leisure')
    unit = await api.client(district.users.water)
    expect((await unit.ledger.history.query()).imports.map(({ filename }) => filename)).toEqual(['a.csv'])
    expect((await refusalOf(unit.ledger.confirm.mutate({ importId: looked.importId }))).problem).toBe('not-found')
  })
})

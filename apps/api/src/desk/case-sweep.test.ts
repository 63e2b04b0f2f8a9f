import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PATIENCE } from '../features/alerts/testing/api-with-mail.ts'
import { startTestWorker } from '../features/alerts/testing/test-worker.ts'
import { sweep } from '../features/alerts/sweep.ts'
import { contextFor } from '../record/context.ts'
import { createRecords } from '../record/write-records.ts'
import { seedEveryRole } from '../testing/every-role.ts'
import type { EveryRole } from '../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../testing/test-api.ts'
import { sweepCases } from './case-sweep.ts'
import { openCase } from './new-case.ts'

// A Monday. A plan was asked for by Thursday; two working days later is the Monday after.
const TODAY = civilDate('2026-03-09')
const ANSWER_BY = civilDate('2026-03-12')
const FRIDAY = civilDate('2026-03-13')
const SATURDAY = civilDate('2026-03-14')
const ESCALATES_ON = civilDate('2026-03-16')
const DAY_AFTER = civilDate('2026-03-17')
/** More than any look takes at a time. */
const MANY = 130

forDatabase('the sweep of cases', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let bureau: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
    bureau = await api.client(district.users.bureau)
  })
  afterAll(() => api.close())

  /** Cases of the education bureau as a policy opens them, whose unit is asked for a plan by Thursday. */
  async function asked(count: number, escalateAfter: number | null = 2): Promise<string[]> {
    const calendar = await api.deps.standing.calendar()
    const by = { person: null, at: api.deps.now(), today: TODAY, calendar }
    return connection()
      .db.transaction()
      .execute(async (trx) => {
        const ids: string[] = []
        for (let n = 0; n < count; n += 1) {
          const { row } = await openCase(trx, district.districtId, by, {
            organisationId: district.education.id,
            kind: 'other',
            title: `现场检查发现的问题 ${n}`,
            source: 'policy',
            text: null,
            letter: false,
            due: ANSWER_BY,
            subjects: [],
            terms: { answerWithin: 3, reviewWithin: null, escalateAfter },
          })
          ids.push(row.id)
        }
        return ids
      })
  }
  const look = async (day: typeof TODAY) => {
    api.clock.set(day)
    const { districtId } = district
    const deps = { ...api.deps, db: api.deps.within({ as: 'sweep', district: districtId }) }
    const done = await sweepCases(deps, { districtId })
    const told = await sweep({ ...deps, canMail: false }, { districtId })
    api.clock.set(TODAY)
    return { ...done, told }
  }
  const escalations = async (id: string) =>
    (await bureau.cases.get.query({ id })).steps
      .filter(({ kind }) => kind === 'escalated')
      .map(({ on, by, to, heads }) => ({ on, by, to, heads }))
  /** Who was told in the product that a case was escalated, by the name under which they sign in. */
  const toldOf = async (id: string) => {
    const rows = await connection()
      .db.selectFrom('deliveries as d')
      .innerJoin('alerts as a', (on) =>
        on.onRef('a.district_id', '=', 'd.district_id').onRef('a.id', '=', 'd.alert_id'),
      )
      .innerJoin('logins as l', (on) =>
        on
          .onRef('l.district_id', '=', 'd.district_id')
          .on((is) => is(is.cast('l.id', 'text'), '=', is.ref('d.target'))),
      )
      .select('l.username')
      .where('a.case_id', '=', id)
      .where('a.step', '=', 'case-escalated')
      .execute()
    return rows.map(({ username }) => username)
  }
  const nameHeads = async (version: number, ...usernames: string[]) => {
    const heads = await connection().db.selectFrom('logins').select('id').where('username', 'in', usernames).execute()
    await bureau.desk.set.mutate({
      kind: 'case-heads',
      key: '',
      version,
      content: { people: heads.map(({ id }) => id) },
      from: TODAY,
      reason: '分工',
    })
  }

  test('where no head is named it goes to the office by itself, on its day and not before, once', async () => {
    const [id = ''] = await asked(1)
    for (const early of [ANSWER_BY, FRIDAY, SATURDAY]) {
      expect([early, await look(early)]).toMatchObject([early, { escalated: 0 }])
    }
    expect([await escalations(id), await toldOf(id)]).toEqual([[], []])
    expect(await look(ESCALATES_ON)).toMatchObject({ escalated: 1 })
    const once = [{ on: ESCALATES_ON, by: null, to: 'office', heads: [] }]
    expect([await escalations(id), await toldOf(id)]).toEqual([once, [people.users.office]])
    for (const later of [ESCALATES_ON, DAY_AFTER]) expect(await look(later)).toMatchObject({ escalated: 0, told: 0 })
    expect([await escalations(id), await toldOf(id)]).toEqual([once, [people.users.office]])
  })

  test('where the policy says of no day, or the unit answered meanwhile, it does not', async () => {
    const [never = ''] = await asked(1, null)
    const [answered = ''] = await asked(1)
    const unit = await api.client(district.users.education)
    const day = civilDate('2026-03-31')
    await unit.cases.answer.mutate({ id: answered, step: 1, what: 'answered', text: '整改方案', day })
    expect(await look(ESCALATES_ON)).toMatchObject({ escalated: 0 })
    expect([await escalations(never), await escalations(answered)]).toEqual([[], []])
  })

  test('it goes to the heads where they are named, and past one who supervises no more', async () => {
    await nameHeads(0, people.users.supervisor)
    const [first = ''] = await asked(1)
    expect(await look(ESCALATES_ON)).toMatchObject({ escalated: 1 })
    expect(await escalations(first)).toMatchObject([{ to: 'head', heads: [people.users.supervisor] }])
    expect(await toldOf(first)).toEqual([people.users.supervisor])
    const until = (day: typeof TODAY | null) =>
      connection()
        .db.updateTable('memberships')
        .set({ until_on: day })
        .where('role', '=', 'supervisor')
        .where('from_on', '<', TODAY)
        .where('person_id', 'in', (is) =>
          is.selectFrom('logins').select('id').where('username', '=', people.users.supervisor),
        )
        .execute()
    await until(FRIDAY)
    const [second = ''] = await asked(1)
    expect(await look(ESCALATES_ON)).toMatchObject({ escalated: 1 })
    expect(await escalations(second)).toMatchObject([{ to: 'office', heads: [] }])
    expect(await toldOf(second)).toEqual([people.users.office])
    await until(null)
  })

  test('more than a hundred that are due together are told and escalated by one look', async () => {
    const ids = await asked(MANY)
    const alertsOf = async (step: 'case-breach' | 'case-escalated') => {
      const rows = await connection()
        .db.selectFrom('alerts')
        .select('case_id')
        .where('case_id', 'in', ids)
        .where('step', '=', step)
        .execute()
      return rows.map((row) => row.case_id).toSorted()
    }
    expect(await look(FRIDAY)).toEqual({ opened: 0, escalated: 0, told: MANY })
    expect([await alertsOf('case-breach'), await alertsOf('case-escalated')]).toEqual([ids.toSorted(), []])
    expect(await look(ESCALATES_ON)).toEqual({ opened: 0, escalated: MANY, told: MANY })
    expect(await alertsOf('case-escalated')).toEqual(ids.toSorted())
    expect(await look(ESCALATES_ON)).toEqual({ opened: 0, escalated: 0, told: 0 })
  })

  test('more than a hundred breaches are all in cases after one look', async () => {
    const { districtId, education } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const days = { resultDeterminedOn: civilDate('2026-02-02'), awardNoticeOn: civilDate('2026-02-02') }
    const creations = Array.from({ length: MANY }, (_, n) => ({
      organisationId: education.id,
      procurement: aProcurement({ ...NOTHING_AFTER_AWARD, ...days, id: `CG-${n}`, buyer: education.name }),
    }))
    const recording = { at: api.deps.now(), by: null }
    const keys = await connection()
      .db.transaction()
      .execute((trx) => createRecords(trx, { districtId, context }, recording, creations))
    const content = { afterWorkingDays: 0, answerWithin: 4, reviewWithin: null, escalateAfter: null }
    await bureau.desk.set.mutate({
      kind: 'case-policy',
      key: 'cn.gp.contract.sign',
      version: 0,
      content,
      from: TODAY,
      reason: '会议纪要',
    })
    const { opened } = await look(TODAY)
    const subjects = await connection().db.selectFrom('case_subjects').select(['case_id', 'procurement_id']).execute()
    expect(subjects.map((one) => one.procurement_id).toSorted()).toEqual(keys.toSorted())
    expect(new Set(subjects.map((one) => one.case_id)).size).toBe(opened)
    expect(await look(TODAY)).toMatchObject({ opened: 0 })
  })

  test('the worker tells of what its own look has escalated, without another to follow', async () => {
    const [id = ''] = await asked(1)
    api.clock.set(ESCALATES_ON)
    const errors: unknown[] = []
    const worker = await startTestWorker({ ...api.deps, report: (error) => errors.push(error) })
    try {
      await expect.poll(() => toldOf(id), PATIENCE).toEqual([people.users.supervisor])
    } finally {
      await worker.stop()
    }
    expect(errors).toEqual([])
  })
})

import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-09')
const POLICY = { afterWorkingDays: 3, answerWithin: 5, reviewWithin: null, escalateAfter: null }
const SET = { kind: 'case-policy', key: 'law', version: 0, content: POLICY, from: TODAY, reason: '会议纪要' } as const

forDatabase('desk settings', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let clerk: Client
  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    clerk = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  const standing = (day: string) => standingDesk(connection().db, district.districtId, 'case-policy', civilDate(day))

  test('a district begins with nothing set', async () => {
    expect(await bureau.desk.get.query()).toEqual({ versions: [], editable: true })
  })

  test('a version holds from its day on, with who, when and why', async () => {
    const { versions } = await bureau.desk.set.mutate(SET)
    expect(versions).toMatchObject([
      {
        kind: 'case-policy',
        key: 'law',
        version: 1,
        content: POLICY,
        reason: '会议纪要',
        recordedBy: '测试区财政局经办',
      },
    ])
    expect((await standing('2026-03-08')).size).toBe(0)
    expect((await standing('2026-03-09')).get('law')?.content).toEqual(POLICY)
  })

  test('a later version waits for its day, and one without content takes it back', async () => {
    await bureau.desk.set.mutate({ ...SET, version: 1, content: { ...POLICY, answerWithin: 10 }, from: '2026-04-01' })
    await bureau.desk.set.mutate({ ...SET, version: 2, content: null, from: '2026-05-01' })
    const answerWithin = async (day: string) =>
      ((await standing(day)).get('law')?.content as { answerWithin: number } | undefined)?.answerWithin
    expect(await answerWithin('2026-03-31')).toBe(5)
    expect(await answerWithin('2026-04-01')).toBe(10)
    expect(await answerWithin('2026-05-01')).toBeUndefined()
  })

  test('whoever set it in between is not overwritten, nor is what cannot be read set', async () => {
    expect(await refusalOf(bureau.desk.set.mutate({ ...SET, version: 1 }))).toMatchObject({
      problem: 'changed-meanwhile',
    })
    const half = { ...SET, version: 3, content: { afterWorkingDays: 3 } }
    expect(await refusalOf(bureau.desk.set.mutate(half))).toMatchObject({
      problem: 'desk-refused',
      message: '应为 1 至 250 之间的整数。',
    })
    expect(await refusalOf(bureau.desk.set.mutate({ ...SET, version: 3, reason: ' ' }))).toMatchObject({
      message: '请写明理由或依据。',
    })
    expect((await bureau.desk.get.query()).versions).toHaveLength(3)
  })

  test('two at once: one of them is told', async () => {
    const ask = () => bureau.desk.set.mutate({ ...SET, key: 'commitment' })
    const answers = await Promise.allSettled([ask(), ask()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('a unit neither reads nor sets it', async () => {
    expect(await refusalOf(clerk.desk.get.query())).toMatchObject({ problem: 'not-allowed' })
    expect(await refusalOf(clerk.desk.set.mutate(SET))).toMatchObject({ problem: 'not-allowed' })
  })

  test('a head is a supervisor of the district, and nobody of another', async () => {
    const other = await seedDistrict(api.deps)
    const supervisorOf = async (districtId: string) => {
      const { person_id: person } = await connection()
        .db.selectFrom('memberships')
        .select('person_id')
        .where('district_id', '=', districtId)
        .where('role', '=', 'supervisor')
        .executeTakeFirstOrThrow()
      return person
    }
    const heads = async (person: string) =>
      bureau.desk.set.mutate({ ...SET, kind: 'case-heads', key: '', content: { people: [person] } })
    expect(await refusalOf(heads(await supervisorOf(other.districtId)))).toMatchObject({ problem: 'desk-refused' })
    const own = await supervisorOf(district.districtId)
    expect((await heads(own)).versions).toContainEqual(expect.objectContaining({ content: { people: [own] } }))
  })

  test('another district has none of it, and no version is ever changed', async () => {
    const other = await seedDistrict(api.deps)
    expect((await (await api.client(other.users.bureau)).desk.get.query()).versions).toEqual([])
    await expect(sql`update desk_settings set reason = '另有原因'`.execute(connection().db)).rejects.toThrow(/append/u)
    await expect(sql`delete from desk_settings`.execute(connection().db)).rejects.toThrow(/append/u)
  })

  test('it is on the log', async () => {
    const { entries } = await bureau.audit.entries.query({ action: 'desk.configure' })
    expect(entries.map(({ record }) => record.id)).toContain('case-policy/law')
  })
})

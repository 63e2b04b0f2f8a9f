import { randomUUID } from 'node:crypto'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_EVALUATION } from '@tenderlight/compliance/testing/stages'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { publishAnnouncement, submitAnnouncement } from '../../testing/publish-announcement.ts'

const TODAY = civilDate('2026-11-21')
const RESERVE = 'jiujiang.gp.sme.reserve-above'
const PHONE = 'jiujiang.gp.sme.reason-and-phone'
const ANNOUNCE = 'publish-announcement'

forDatabase('overrides', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let first: Client
  let second: Client
  let number = 0

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const { users } = await seedEveryRole(api.deps, district)
    clerk = await api.client(district.users.education)
    first = await api.client(district.users.bureau)
    second = await api.client(users.supervisor)
  })
  afterAll(() => api.close())

  /** An intention of long ago that reserves less than the district promised: law is kept, the promise is not. */
  async function short(overrides: Parameters<typeof aProcurement>[0] = {}): Promise<string> {
    const { districtId, education } = district
    const procurement = aProcurement({
      ...NOTHING_AFTER_EVALUATION,
      id: `O-${(number += 1)}`,
      buyer: education.name,
      intentionOn: civilDate('2026-10-12'),
      announcementOn: undefined,
      bidDeadlineOn: undefined,
      budget: 300_000_000,
      measure: 'package',
      reservedSme: 100_000_000,
      reservedSmallMicro: 70_000_000,
      ...overrides,
    })
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const recording = { at: api.deps.now(), by: null }
    const creation = { organisationId: education.id, procurement }
    const [key = ''] = await api.deps.db
      .transaction()
      .execute((trx) => createRecords(trx, { districtId, context }, recording, [creation]))
    return key
  }
  const asked = async (key: string, reason = '省级专项要求年内完成') =>
    (await first.procurements.askOverride.mutate({ key, command: ANNOUNCE, reason })).id
  const shown = async (who: Client, id: string) =>
    (await who.procurements.overrides.query()).overrides.find((one) => one.id === id)

  test('one supervisor alone overrides nothing; asked for by one and agreed to by another, it lets the act through', async () => {
    const key = await short()
    const alone = await refusalOf(submitAnnouncement(first, { key, reason: '赶进度' }))
    expect(alone).toMatchObject({ problem: 'refused-by-rule', refusal: { overridable: true } })
    const id = await asked(key)
    expect(await shown(first, id)).toMatchObject({
      state: 'waiting',
      own: true,
      mayDecide: false,
      rules: [RESERVE, PHONE],
    })
    expect(await shown(second, id)).toMatchObject({ own: false, mayDecide: true, askedBy: '测试区财政局经办' })
    expect((await refusalOf(submitAnnouncement(clerk, { key }))).problem).toBe('refused-by-rule')
    expect((await refusalOf(first.procurements.decideOverride.mutate({ id, approve: true }))).problem).toBe(
      'second-person-needed',
    )
    await second.procurements.decideOverride.mutate({ id, approve: true, reason: '同意,限本次' })
    const detail = await clerk.procurements.get.query({ key })
    expect(detail.overrides[0]).toMatchObject({
      state: 'approved',
      askedBy: '测试区财政局经办',
      reason: '省级专项要求年内完成',
      decidedBy: expect.stringMatching(/^supervisor-/u) as string,
      decisionReason: '同意,限本次',
    })
    expect(detail.record['reasons']).toEqual({ [RESERVE]: '省级专项要求年内完成', [PHONE]: '省级专项要求年内完成' })
    expect(await clerk.intentions.announceCheck.query({ key })).toMatchObject({ decision: 'allowed' })
    const reviewer = await api.client(district.users.reviewer)
    expect((await publishAnnouncement(clerk, reviewer, { key })).number).toMatch(/^GG-/u)
    // It excuses nothing: the finding stays what it is.
    const { findings } = await clerk.procurements.get.query({ key })
    expect(findings.find(({ rule }) => rule === RESERVE)).toMatchObject({ verdict: 'breach' })
  })

  test('a reason that somebody wrote under the promise’s name lets nothing through', async () => {
    const key = await short({ reasons: { [RESERVE]: '经办自填', [PHONE]: '经办自填' } })
    expect((await refusalOf(submitAnnouncement(clerk, { key }))).problem).toBe('refused-by-rule')
    expect(await clerk.intentions.announceCheck.query({ key })).toMatchObject({ decision: 'refused' })
  })

  test('law gives way to nobody, and what is allowed needs no request', async () => {
    const unlawful = await short({ bidDeposit: 100 })
    const fine = await short({ reservedSme: 120_000_000, reservedSmallMicro: 84_000_000 })
    for (const key of [unlawful, fine]) {
      const request = first.procurements.askOverride.mutate({ key, command: ANNOUNCE, reason: '赶进度' })
      expect((await refusalOf(request)).problem).toBe('not-overridable')
    }
  })

  test('what was declined stays declined with its reason, and may be asked for again; withdrawn by its own hand only', async () => {
    const key = await short()
    const id = await asked(key)
    const twice = first.procurements.askOverride.mutate({ key, command: ANNOUNCE, reason: '再次申请' })
    expect((await refusalOf(twice)).problem).toBe('already-waiting')
    expect((await refusalOf(second.procurements.decideOverride.mutate({ id, approve: false }))).problem).toBe(
      'bad-input',
    )
    await second.procurements.decideOverride.mutate({ id, approve: false, reason: '可调整采购包' })
    expect((await refusalOf(submitAnnouncement(clerk, { key }))).problem).toBe('refused-by-rule')
    const again = await asked(key, '已无法调整采购包')
    expect((await refusalOf(second.procurements.withdrawOverride.mutate({ id: again }))).problem).toBe('not-allowed')
    await first.procurements.withdrawOverride.mutate({ id: again })
    const { overrides } = await clerk.procurements.get.query({ key })
    expect(overrides.map(({ state }) => state)).toEqual(['withdrawn', 'declined'])
  })

  test('of two who decide at once one wins; the database lets nobody decide their own, and nothing be decided twice', async () => {
    const key = await short()
    const id = await asked(key)
    const results = await Promise.allSettled([
      second.procurements.decideOverride.mutate({ id, approve: true }),
      second.procurements.decideOverride.mutate({ id, approve: false, reason: '不同意' }),
      first.procurements.withdrawOverride.mutate({ id }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const lost of results) {
      if (lost.status === 'fulfilled') continue
      expect((await refusalOf(Promise.reject(lost.reason as Error))).problem).toBe('already-decided')
    }
    const { db } = api.deps
    const open = await asked(await short())
    const own = sql`update overrides set state = 'approved', decided_by = asked_by, decided_at = now() where id = ${open}`
    await expect(own.execute(db)).rejects.toThrow(/overrides_two_people/u)
    await expect(sql`update overrides set reason = 'another' where id = ${open}`.execute(db)).rejects.toThrow(
      /never changed/u,
    )
    await expect(sql`update overrides set state = 'waiting' where id = ${id}`.execute(db)).rejects.toThrow(
      /never changed/u,
    )
    await expect(sql`delete from overrides`.execute(db)).rejects.toThrow(/append-only/u)
    await expect(sql`truncate overrides`.execute(db)).rejects.toThrow(/append-only/u)
  })

  test('nobody else asks or decides, and another district’s is not there', async () => {
    const id = await asked(await short())
    const decision = { id, approve: true }
    expect((await refusalOf(clerk.procurements.decideOverride.mutate(decision))).problem).toBe('not-allowed')
    const other = await seedDistrict(api.deps)
    const elsewhere = await api.client(other.users.bureau)
    expect((await refusalOf(elsewhere.procurements.decideOverride.mutate(decision))).problem).toBe('not-found')
    expect((await elsewhere.procurements.overrides.query()).overrides).toEqual([])
    expect((await refusalOf(first.procurements.withdrawOverride.mutate({ id: randomUUID() }))).problem).toBe(
      'not-found',
    )
    const { entries } = await first.audit.entries.query({ record: id })
    expect(entries.map(({ action }) => action)).toEqual(['overrides.ask'])
  })
})

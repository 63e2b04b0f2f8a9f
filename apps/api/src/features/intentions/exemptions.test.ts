import { randomUUID } from 'node:crypto'
import type { exemptInput, Recorded } from '@tenderlight/contracts/exemptions'
import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import { createMembership } from '@tenderlight/db/repositories/memberships'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { publishAnnouncement } from '../../testing/publish-announcement.ts'

const TODAY = civilDate('2026-03-04')
const FORM = {
  title: '应急水泵采购',
  category: 'goods',
  method: 'open-tender',
  summary: '八台',
  budget: 60_000_000,
  expectedMonth: '2026-03',
  measure: 'exclusive',
  reservedSme: 60_000_000,
  reservedSmallMicro: 60_000_000,
} as const satisfies SubmitIntention
const URGENCY = { reason: '暴雨后泵站停机,需立即恢复排水', approvedBy: '区政府分管领导' }

forDatabase('special matters and exemptions', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let reviewer: Client

  beforeAll(async () => {
    // Each look at the clock is two minutes later: what follows in a day has a time of its own.
    api = await startTestApi(connection(), TODAY, { stepMs: 120_000 })
    district = await seedDistrict(api.deps)
  })
  afterAll(() => api.close())

  const begin = async () => {
    api.clock.set(TODAY)
    clerk = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
  }
  const record = async (input: z.input<typeof exemptInput>): Promise<Recorded> => {
    const { submission: id } = await clerk.intentions.exempt.mutate(input)
    return reviewer.intentions.approveExemption.mutate({ id, step: 1 })
  }
  const findingOf = async (key: string, rule: string) =>
    (await clerk.procurements.get.query({ key })).findings.find((finding) => finding.rule === rule)

  test('a special matter is marked with its time, so that an announcement of the same day lies behind it', async () => {
    await begin()
    const { key } = await publishIntention(clerk, reviewer, { ...FORM, specialMatter: 'in-year-addition' })
    const { record, facts } = await clerk.procurements.get.query({ key })
    const marked = facts.find(({ event }) => event === 'special-matter-mark')
    expect(record).toMatchObject({ specialMatter: 'in-year-addition', specialMatterOn: TODAY })
    expect(marked?.time).toMatch(/^\d\d:\d\d$/u)
    await publishAnnouncement(clerk, reviewer, { key, reason: '年度追加,须在汛期前完成' })
    const announced = (await clerk.procurements.get.query({ key })).facts.find(({ event }) => event === 'announcement')
    expect((announced?.time ?? '') > (marked?.time ?? '')).toBe(true)
    expect(await findingOf(key, 'jiujiang.gp.intention.special-mark')).toMatchObject({ verdict: 'compliant' })
  })

  test('a project that is on record is marked later: which matter, when, why; once, and not ahead of time', async () => {
    await begin()
    const { key } = await publishIntention(clerk, reviewer, { ...FORM, title: '堤防抢修物资采购' })
    const of = { key, on: TODAY }
    const ahead = clerk.intentions.mark.mutate({ ...of, time: '23:59', matter: 'in-year-addition' })
    expect((await refusalOf(ahead)).problem).toBe('in-future')
    const unsaid = { ...of, time: '08:30', matter: 'unforeseeable-urgency' } as unknown
    expect((await refusalOf(clerk.intentions.mark.mutate(unsaid as never))).problem).toBe('bad-input')
    await clerk.intentions.mark.mutate({ ...of, time: '08:30', matter: 'unforeseeable-urgency', urgency: URGENCY })
    const { record, facts } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({
      specialMatter: 'unforeseeable-urgency',
      exemptionClaimed: 'urgent',
      urgencyReason: URGENCY.reason,
      urgencyApprovedBy: URGENCY.approvedBy,
    })
    expect(facts.find(({ event }) => event === 'special-matter-mark')).toMatchObject({ on: TODAY, time: '08:30' })
    expect(await findingOf(key, 'cn.gp.intention.exempt-urgent')).toMatchObject({ verdict: 'exempt' })
    const again = clerk.intentions.mark.mutate({ ...of, time: '08:31', matter: 'special-bond' })
    expect((await refusalOf(again)).problem).toBe('already-recorded')
    const water = await api.client(district.users.water)
    const foreign = water.intentions.mark.mutate({ ...of, time: '08:31', matter: 'special-bond' })
    expect((await refusalOf(foreign)).problem).toBe('not-found')
  })

  const { measure: _m, reservedSme: _r, reservedSmallMicro: _s, ...plain } = FORM

  test('a purchase without an intention waits for a second person; then it is on record, and may be announced without waiting', async () => {
    await begin()
    const form = { ...FORM, title: '定点印刷', method: 'fixed-point' as const }
    const exemption = { ground: 'fixed-point' as const, small: true as const }
    const done = await clerk.intentions.exempt.mutate({ form, exemption })
    expect(done).toMatchObject({ recorded: null, reviewers: ['测试区教育局复核'] })
    expect((await clerk.procurements.list.query({ text: '定点印刷' })).rows).toEqual([])
    const seen = await reviewer.intentions.submission.query({ id: done.submission })
    expect(seen).toMatchObject({ state: 'waiting', exemption: 'fixed-point', mayReview: true, form: { exemption } })
    expect(seen.gate).toMatchObject({ decision: 'allowed' })
    const work = await reviewer.worklist.list.query({})
    expect(work.items.map(({ title }) => title)).toContain('定点印刷')

    const step = { id: done.submission, step: 1 }
    expect((await refusalOf(reviewer.intentions.approve.mutate(step))).problem).toBe('bad-input')
    const { key, id } = await reviewer.intentions.approveExemption.mutate(step)
    expect(id).toMatch(/^CG-2026-\d{4}$/u)
    const { record, notices } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({ exemptionClaimed: 'fixed-point', smallScatteredPurchase: true, title: '定点印刷' })
    expect([record['intentionOn'], record['exemption'], notices]).toEqual([undefined, undefined, []])
    expect(await findingOf(key, 'cn.gp.intention.exempt-routine')).toMatchObject({ verdict: 'exempt' })
    expect(await clerk.intentions.announceCheck.query({ key })).toMatchObject({ decision: 'allowed' })
    const after = await clerk.intentions.submission.query({ id: done.submission })
    expect(after).toMatchObject({ state: 'recorded', project: key, notice: null, mayEdit: false, gate: null })
    const bureau = await api.client(district.users.bureau)
    const kinds = async (action: 'intentions.exempt' | 'intentions.review') =>
      (await bureau.audit.entries.query({ action })).entries.map(({ record: { kind, label } }) => [kind, label])
    expect((await kinds('intentions.exempt'))[0]).toEqual(['submission', '定点印刷'])
    expect(await kinds('intentions.review')).toEqual(expect.arrayContaining([['procurement', id]]))
  })

  test('who entered it does not put it on record, nor does the database take their word', async () => {
    await begin()
    const both = await api.client(district.users.water)
    const { person } = await both.access.me.query()
    const { districtId, water } = district
    const own = { districtId, id: randomUUID(), personId: person?.id ?? '', organisationId: water.id, until: null }
    await api.deps.db
      .transaction()
      .execute((trx) => createMembership(trx, { ...own, role: 'reviewer', from: civilDate('2000-01-01') }))
    api.deps.sessions.forget()
    const form = { ...FORM, title: '批量空调', method: 'batch' as const }
    const { submission: id } = await both.intentions.exempt.mutate({ form, exemption: { ground: 'batch' } })
    const self = both.intentions.approveExemption.mutate({ id, step: 1 })
    expect((await refusalOf(self)).problem).toBe('second-person-needed')
    const rows = (column: 'notice_id' | 'procurement_id', named: string, by: string) =>
      sql`insert into submission_steps (district_id, submission_id, step, kind, person_id, at, ${sql.ref(column)})
        values (${districtId}, ${id}, 2, 'approved', ${by}, now(), ${named})`.execute(api.deps.db)
    const { key } = await publishIntention(clerk, reviewer, { ...FORM, title: '有意向的' })
    const notice = await sql<{ id: string }>`select id from notices limit 1`.execute(api.deps.db)
    const second = (await (await api.client(district.users.waterReviewer)).access.me.query()).person?.id ?? ''
    await expect(rows('procurement_id', key, person?.id ?? '')).rejects.toThrow(/who entered it cannot approve it/u)
    await expect(rows('procurement_id', key, second)).rejects.toThrow(/is no exempt project of the unit/u)
    await expect(rows('notice_id', notice.rows[0]?.id ?? '', second)).rejects.toThrow(/what is exempt its project/u)
    const waterReviewer = await api.client(district.users.waterReviewer)
    expect(await waterReviewer.intentions.approveExemption.mutate({ id, step: 1 })).toMatchObject({
      key: expect.any(String),
    })
  })

  test('returned, it is submitted again as what it is, with another ground', async () => {
    await begin()
    const form = { ...FORM, title: '协议供货纸张', method: 'agreement-supply' as const }
    const exemption = { ground: 'agreement-supply' as const, small: true as const }
    const { submission: id } = await clerk.intentions.exempt.mutate({ form, exemption })
    await reviewer.intentions.sendBack.mutate({ id, step: 1, reason: '应走批量集中采购' })
    const asIntention = clerk.intentions.submit.mutate({ ...FORM, title: '协议供货纸张', submission: id })
    expect((await refusalOf(asIntention)).problem).toBe('bad-input')
    const again = { form: { ...form, method: 'batch' as const }, exemption: { ground: 'batch' as const } }
    await clerk.intentions.exempt.mutate({ ...again, submission: id })
    const { key } = await reviewer.intentions.approveExemption.mutate({ id, step: 3 })
    const { record } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({ exemptionClaimed: 'batch' })
    expect(record['smallScatteredPurchase']).toBe(undefined)
  })

  test('a channel that is not the one used is refused by the rule, with nothing put on record', async () => {
    await begin()
    const refused = await refusalOf(
      clerk.intentions.exempt.mutate({ form: { ...plain, title: '不符' }, exemption: { ground: 'batch' } }),
    )
    expect(refused.problem).toBe('refused-by-rule')
    expect(refused.refusal?.findings.map(({ rule }) => rule)).toEqual(['cn.gp.intention.exempt-routine'])
    expect((await clerk.procurements.list.query({ text: '不符' })).rows).toEqual([])
  })

  test('urgency says why and who approved it; a planned number gets its ground, one under way does not', async () => {
    await begin()
    const exemption = { ground: 'urgent' as const, urgency: URGENCY, on: TODAY, time: '08:00' }
    const form = { ...FORM, title: '抢险沙袋采购' }
    const { key } = await record({ form: { ...form, id: 'QX-1' }, exemption })
    expect((await clerk.procurements.get.query({ key })).facts).toMatchObject([
      { event: 'special-matter-mark', on: TODAY, time: '08:00' },
    ])
    // What is urgent is announced with a written reason, as the gate asks.
    expect(await clerk.intentions.announceCheck.query({ key })).toMatchObject({ decision: 'needs-reason' })
    await publishAnnouncement(clerk, reviewer, { key, reason: URGENCY.reason })
    expect(await findingOf(key, 'cn.gp.intention.lead-time')).toMatchObject({ verdict: 'exempt' })
    const again = clerk.intentions.exempt.mutate({ form: { ...form, id: 'QX-1' }, exemption })
    expect((await refusalOf(again)).problem).toBe('number-taken')
    const late = clerk.intentions.exempt.mutate({ form, exemption: { ...exemption, time: '23:59' } })
    expect((await refusalOf(late)).problem).toBe('in-future')
  })
})

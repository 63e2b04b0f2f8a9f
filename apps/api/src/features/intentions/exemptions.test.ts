import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

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

forEachDatabase('special matters and exemptions', (connection) => {
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
  const findingOf = async (key: string, rule: string) =>
    (await clerk.procurements.get.query({ key })).findings.find((finding) => finding.rule === rule)

  test('a special matter is marked with its time, so that an announcement of the same day lies behind it', async () => {
    await begin()
    const { key } = await publishIntention(clerk, reviewer, { ...FORM, specialMatter: 'in-year-addition' })
    const { record, facts } = await clerk.procurements.get.query({ key })
    const marked = facts.find(({ event }) => event === 'special-matter-mark')
    expect(record).toMatchObject({ specialMatter: 'in-year-addition', specialMatterOn: TODAY })
    expect(marked?.time).toMatch(/^\d\d:\d\d$/u)
    await clerk.intentions.announce.mutate({ key, reason: '年度追加,须在汛期前完成' })
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

  test('a purchase without an intention is on record with its ground, and may be announced without waiting', async () => {
    await begin()
    const form = { ...FORM, title: '定点印刷', method: 'fixed-point' as const }
    const exemption = { ground: 'fixed-point' as const, small: true as const }
    const { key, id } = await clerk.intentions.exempt.mutate({ form, exemption })
    expect(id).toMatch(/^CG-2026-\d{4}$/u)
    const { record, notices } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject({ exemptionClaimed: 'fixed-point', smallScatteredPurchase: true, title: '定点印刷' })
    expect([record['intentionOn'], notices]).toEqual([undefined, []])
    expect(await findingOf(key, 'cn.gp.intention.exempt-routine')).toMatchObject({ verdict: 'exempt' })
    expect(await clerk.intentions.announceCheck.query({ key })).toMatchObject({ decision: 'allowed' })
    const bureau = await api.client(district.users.bureau)
    const { entries } = await bureau.audit.entries.query({ action: 'intentions.exempt' })
    expect(entries[0]?.record).toMatchObject({ kind: 'procurement', label: id })
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
    const { key } = await clerk.intentions.exempt.mutate({ form: { ...form, id: 'QX-1' }, exemption })
    expect((await clerk.procurements.get.query({ key })).facts).toMatchObject([
      { event: 'special-matter-mark', on: TODAY, time: '08:00' },
    ])
    // What is urgent is announced with a written reason, as the gate asks.
    expect(await clerk.intentions.announceCheck.query({ key })).toMatchObject({ decision: 'needs-reason' })
    await clerk.intentions.announce.mutate({ key, reason: URGENCY.reason })
    expect(await findingOf(key, 'cn.gp.intention.lead-time')).toMatchObject({ verdict: 'exempt' })
    const again = clerk.intentions.exempt.mutate({ form: { ...form, id: 'QX-1' }, exemption })
    expect((await refusalOf(again)).problem).toBe('number-taken')
    const late = clerk.intentions.exempt.mutate({ form, exemption: { ...exemption, time: '23:59' } })
    expect((await refusalOf(late)).problem).toBe('in-future')
  })
})

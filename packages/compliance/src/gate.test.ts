import { describe, expect, test } from 'vitest'
import { gate } from './gate.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext } from './testing/findings.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_EVALUATION } from './testing/stages.ts'

/** An intention of 2026-10-22, nothing after it. */
const intended = (overrides: Parameters<typeof aProcurement>[0] = {}) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    intentionOn: '2026-10-22',
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    expectedMonth: '2026-11',
    ...overrides,
  })

describe('publish-announcement', () => {
  test('on day 29 it is refused, with the earliest lawful day', () => {
    const decision = gate('publish-announcement', intended(), aContext('2026-11-20'))
    expect(decision).toMatchObject({ decision: 'refused', earliest: '2026-11-21', overridable: false })
    expect(decision.findings.map(({ rule }) => rule)).toContain('cn.gp.intention.lead-time')
  })

  test('on day 30 it is allowed', () => {
    expect(gate('publish-announcement', intended(), aContext('2026-11-21')).decision).toBe('allowed')
  })

  test('without an intention the 30 days start today', () => {
    const decision = gate('publish-announcement', intended({ intentionOn: undefined }), aContext('2026-11-20'))
    expect(decision).toMatchObject({ decision: 'refused', earliest: '2026-12-20' })
  })

  test('a marked special bond needs a written reason for the law, none for the district', () => {
    const marked = intended({ specialMatter: 'special-bond', specialMatterOn: '2026-11-10' })
    const asked = gate('publish-announcement', marked, aContext('2026-11-12'))
    expect(asked.decision).toBe('needs-reason')
    expect(asked.findings.map(({ rule }) => rule)).toEqual(['cn.gp.intention.lead-time'])
    const explained = { ...marked, reasons: { 'cn.gp.intention.lead-time': '专项债资金须于年内形成支出' } }
    expect(gate('publish-announcement', explained, aContext('2026-11-12')).decision).toBe('allowed')
  })

  test('urgency that nobody could foresee needs a written reason too', () => {
    const urgent = intended({ specialMatter: 'unforeseeable-urgency', specialMatterOn: '2026-11-10' })
    expect(gate('publish-announcement', urgent, aContext('2026-11-12')).decision).toBe('needs-reason')
    const explained = { ...urgent, reasons: { 'cn.gp.intention.lead-time': '汛期抢险' } }
    expect(gate('publish-announcement', explained, aContext('2026-11-12')).decision).toBe('allowed')
  })

  test.each`
    because                                         | overrides                                                                     | rule
    ${'a deposit in a province that collects none'} | ${{ bidDeposit: 100 }}                                                        | ${'anhui.gp.bid-bond-zero'}
    ${'no reservation and no ground'}               | ${{ measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined }} | ${'cn.gp.sme.exclusive-below'}
    ${'nothing said about the reservation'}         | ${{ measure: undefined, reservedSme: undefined }}                             | ${'cn.gp.sme.exclusive-below'}
    ${'bids close after 19 days'}                   | ${{ bidDeadlineOn: '2026-12-10' }}                                            | ${'cn.gp.bid-period'}
  `('refused: $because', ({ overrides, rule }) => {
    const decision = gate('publish-announcement', intended(overrides), aContext('2026-11-21'))
    expect(decision.decision).toBe('refused')
    expect(decision.findings.map((finding) => finding.rule)).toContain(rule)
    expect(decision.overridable).toBe(false)
  })

  test('a commitment may be overridden with a reason, law may not', () => {
    const short = intended({
      budget: 300_000_000,
      measure: 'package',
      reservedSme: 100_000_000,
      reservedSmallMicro: 70_000_000,
    })
    const decision = gate('publish-announcement', short, aContext('2026-11-21'))
    expect(decision).toMatchObject({ decision: 'refused', overridable: true })
    const reasons = Object.fromEntries(decision.findings.map(({ rule }) => [rule, '区财政局批准']))
    expect(gate('publish-announcement', { ...short, reasons }, aContext('2026-11-21')).decision).toBe('allowed')
    const unlawful = { ...intended({ bidDeposit: 100 }), reasons: { 'anhui.gp.bid-bond-zero': '区财政局批准' } }
    expect(gate('publish-announcement', unlawful, aContext('2026-11-21')).decision).toBe('refused')
  })

  test('lateness already on record does not keep a tender plan of works from its announcement', () => {
    const works = intended({
      regime: 'tendering',
      category: 'works',
      budget: 300_000_000,
      intentionOn: undefined,
      tenderPlanOn: '2026-10-22',
    })
    expect(gate('publish-announcement', works, aContext('2026-11-20'))).toMatchObject({
      decision: 'refused',
      earliest: '2026-11-21',
      overridable: true,
    })
    expect(gate('publish-announcement', works, aContext('2026-11-21')).decision).toBe('allowed')
  })
})

test('a deposit that is not on record is not asked to be said, nor is an unknown winner', () => {
  const silent = aProcurement({ ...NOTHING_AFTER_AWARD, bidDeposit: undefined, winnerScale: undefined })
  expect(gate('collect-deposit', silent, aContext('2026-02-13'))).toEqual({
    decision: 'allowed',
    findings: [],
    earliest: null,
    overridable: false,
  })
})

test('an award notice before its result is a contradiction between these two dates', () => {
  const awarded = aProcurement({ ...NOTHING_AFTER_AWARD, awardNoticeOn: undefined, resultDeterminedOn: '2026-02-14' })
  const { decision, findings } = gate('issue-award-notice', awarded, aContext('2026-02-13'))
  expect([decision, findings.map(({ rule, missing }) => [rule, missing?.toSorted()])]).toStrictEqual([
    'refused',
    [['record.date-order', ['awardNoticeOn', 'resultDeterminedOn']]],
  ])
})

test('of several waits the longest says until when', () => {
  // Without an intention thirty days begin today; a plan of works that was put out yesterday ends sooner.
  const none = intended({ intentionOn: undefined })
  expect(gate('publish-announcement', none, aContext('2026-11-20')).earliest).toBe('2026-12-20')
  const early = gate('publish-announcement', intended({ intentionOn: '2026-11-19' }), aContext('2026-11-20'))
  expect([early.earliest, early.overridable]).toEqual(['2026-12-19', false])
})

test('what is wanting is told as a reason, not as something to override', () => {
  const month = intended({ intentionOn: undefined, expectedMonth: undefined })
  expect(gate('publish-intention', month, aContext())).toMatchObject({ decision: 'needs-reason', overridable: false })
})

describe('publish-intention', () => {
  const draft = (overrides: Parameters<typeof aProcurement>[0] = {}) =>
    intended({ intentionOn: undefined, ...overrides })

  test('a complete and reserved intention goes out', () => {
    expect(gate('publish-intention', draft(), aContext())).toMatchObject({ decision: 'allowed', findings: [] })
  })

  test('a missing month is a warning: it needs a reason', () => {
    const decision = gate('publish-intention', draft({ expectedMonth: undefined }), aContext())
    expect(decision).toMatchObject({ decision: 'needs-reason' })
    expect(decision.findings[0]).toMatchObject({ rule: 'cn.gp.intention.fields', missing: ['expectedMonth'] })
  })

  test('works whose control price is not known yet may publish their intention', () => {
    const works = draft({
      category: 'works',
      budget: 800_000_000,
      measure: 'subcontract',
      reservedSme: 320_000_000,
      reservedSmallMicro: 192_000_000,
    })
    expect(gate('publish-intention', works, aContext()).decision).toBe('allowed')
  })

  test('not reserved, with ground and telephone, may go out', () => {
    const unreserved = draft({
      measure: 'none',
      reservedSme: undefined,
      reservedSmallMicro: undefined,
      noReserveReason: '第六条第三项:无法确保充分竞争',
      complaintPhone: '0000-0000000',
    })
    expect(gate('publish-intention', unreserved, aContext()).decision).toBe('allowed')
    const silent = { ...unreserved, noReserveReason: '时间紧' }
    expect(gate('publish-intention', silent, aContext()).decision).toBe('refused')
  })
})

test('an exclusive project is not awarded to a large enterprise', () => {
  const evaluated = aProcurement({ ...NOTHING_AFTER_AWARD, awardNoticeOn: undefined })
  expect(gate('issue-award-notice', evaluated, aContext('2026-02-13')).decision).toBe('allowed')
  const large = { ...evaluated, winnerScale: 'large' } as const
  expect(gate('issue-award-notice', large, aContext('2026-02-13'))).toMatchObject({
    decision: 'refused',
    overridable: false,
  })
})

test('nobody signs while a challenge is open', () => {
  const awarded = aProcurement({ ...NOTHING_AFTER_AWARD, challengeOn: '2026-02-24' })
  expect(gate('sign-contract', awarded, aContext('2026-02-26')).decision).toBe('refused')
  expect(gate('sign-contract', { ...awarded, challengeClosedOn: '2026-02-25' }, aContext('2026-02-26')).decision).toBe(
    'allowed',
  )
})

test('a contract is not signed before its award notice, and a late one is recorded as late', () => {
  const awarded = aProcurement(NOTHING_AFTER_AWARD)
  expect(gate('sign-contract', awarded, aContext('2026-02-12')).decision).toBe('refused')
  expect(gate('sign-contract', awarded, aContext('2026-04-30')).decision).toBe('allowed')
})

test('a deposit is asked about before it is collected', () => {
  expect(gate('collect-deposit', aProcurement({ bidDeposit: 100 }), aContext()).decision).toBe('refused')
  expect(gate('collect-deposit', aProcurement({ bidDeposit: 0 }), aContext()).decision).toBe('allowed')
})

import { describe, expect, test } from 'vitest'
import { gate } from '../gate.ts'
import type { Matter } from '../procurement/matter.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_EVALUATION } from '../testing/stages.ts'

type Overrides = NonNullable<Parameters<typeof aProcurement>[0]>

/** What the gate says in one line: the decision, then the rules in the way. */
const answer = (...[command, procurement, context]: Parameters<typeof gate>): string => {
  const { decision, findings } = gate(command, procurement, context)
  return [decision, ...new Set(findings.map(({ rule }) => rule))].join(' ')
}

describe('to whom the contract is awarded', () => {
  const evaluated = (overrides: Overrides) =>
    aProcurement({ ...NOTHING_AFTER_AWARD, awardNoticeOn: undefined, ...overrides })
  const works = { regime: 'tendering', category: 'works', measure: 'package', stateFunded: true } as const

  test.each`
    because                                                        | overrides                                                                        | says
    ${'a small enterprise in an exclusive project'}                | ${{}}                                                                            | ${'allowed'}
    ${'a large one in an exclusive project'}                       | ${{ winnerScale: 'large' }}                                                      | ${'refused cn.gp.sme.exclusive-below'}
    ${'one of unknown size in an exclusive project'}               | ${{ winnerScale: undefined }}                                                    | ${'allowed'}
    ${'one of unknown size where nothing is reserved as a whole'}  | ${{ winnerScale: undefined, measure: 'package' }}                                | ${'allowed'}
    ${'the second candidate under 评定分离'}                       | ${{ winnerRank: 2, separatedAward: true }}                                       | ${'needs-reason cn.gp.award.confirm'}
    ${'the first candidate under 评定分离'}                        | ${{ winnerRank: 1, separatedAward: true }}                                       | ${'allowed'}
    ${'the second candidate while the first is there'}             | ${{ winnerRank: 2 }}                                                             | ${'refused cn.gp.award.confirm'}
    ${'the second candidate after the first gave up'}              | ${{ winnerRank: 2, rankOneGone: 'gave-up' }}                                     | ${'allowed'}
    ${'tendering: the second under 评定分离, the pilot on record'} | ${{ ...works, winnerRank: 2, separatedAward: true, pilotDocument: '试点函1号' }} | ${'needs-reason cn.tender.rank-first'}
    ${'tendering: the second under 评定分离, no pilot on record'}  | ${{ ...works, winnerRank: 2, separatedAward: true }}                             | ${'needs-reason cn.tender.rank-first'}
    ${'tendering: the second while the first is there'}            | ${{ ...works, winnerRank: 2 }}                                                   | ${'refused cn.tender.rank-first'}
    ${'tendering: the second, who pays not known'}                 | ${{ ...works, winnerRank: 2, stateFunded: undefined }}                           | ${'refused cn.tender.rank-first'}
  `('$because: $says', ({ overrides, says }) => {
    expect(answer('issue-award-notice', evaluated(overrides), aContext('2026-02-13'))).toBe(says)
  })

  test('the reason on record is enough for a second candidate under 评定分离', () => {
    const separated = { winnerRank: 2, separatedAward: true, reasons: { 'cn.gp.award.confirm': '定标委员会票决' } }
    expect(answer('issue-award-notice', evaluated(separated), aContext('2026-02-13'))).toBe('allowed')
  })
})

describe('signing', () => {
  const awarded = (...matters: Matter[]) => aProcurement({ ...NOTHING_AFTER_AWARD, matters })
  const challenge: Matter = { id: 'M1', kind: 'challenge', receivedOn: '2026-02-24' }
  const complaint: Matter = { id: 'M2', kind: 'complaint', receivedOn: '2026-02-20', pausedOn: '2026-02-24' }

  test.each`
    because                                        | matter                                        | says
    ${'a challenge is open'}                       | ${challenge}                                  | ${'refused cn.gp.challenge.suspend'}
    ${'a challenge came in today'}                 | ${{ ...challenge, receivedOn: '2026-02-26' }} | ${'refused cn.gp.challenge.suspend'}
    ${'a challenge that cannot affect the result'} | ${{ ...challenge, mayAffectResult: false }}   | ${'allowed'}
    ${'the challenge was answered today'}          | ${{ ...challenge, repliedOn: '2026-02-26' }}  | ${'allowed'}
    ${'the procurement is paused'}                 | ${complaint}                                  | ${'refused cn.gp.complaint.pause'}
    ${'the pause is over'}                         | ${{ ...complaint, resumedOn: '2026-02-25' }}  | ${'allowed'}
    ${'the pause is announced for tomorrow'}       | ${{ ...complaint, pausedOn: '2026-02-27' }}   | ${'allowed'}
  `('$because: $says', ({ matter, says }) => {
    expect(answer('sign-contract', awarded(matter), aContext('2026-02-26'))).toBe(says)
  })

  test('the refusal names the matter and what it waits for', () => {
    const { findings } = gate('sign-contract', awarded(challenge, complaint), aContext('2026-02-26'))
    expect(findings.map(({ matter, missing }) => [matter, missing])).toEqual([
      ['M1', ['matter.repliedOn']],
      ['M2', ['matter.resumedOn']],
    ])
  })
})

describe('what a district’s own rule lacks', () => {
  const SHARE = 'jiujiang.works.sme.reserve-above'
  // The budget is up to the limit of the law; the control price is above that of the district.
  const works = (overrides: Overrides = {}) =>
    aProcurement({
      ...NOTHING_AFTER_EVALUATION,
      regime: 'tendering',
      category: 'works',
      measure: 'package',
      budget: 400_000_000,
      controlPrice: 450_000_000,
      reservedSme: undefined,
      reservedSmallMicro: undefined,
      intentionOn: undefined,
      tenderPlanOn: '2026-10-22',
      announcementOn: undefined,
      bidDeadlineOn: undefined,
      ...overrides,
    })

  test.each`
    because                                 | overrides                                                                          | says                  | overridable
    ${'nothing is said of the reservation'} | ${{}}                                                                              | ${`refused ${SHARE}`} | ${false}
    ${'a reason answers no question'}       | ${{ reasons: { [SHARE]: '区财政局批准' } }}                                        | ${`refused ${SHARE}`} | ${false}
    ${'too little is reserved'}             | ${{ reservedSme: 1, reservedSmallMicro: 1 }}                                       | ${`refused ${SHARE}`} | ${true}
    ${'too little, with a written reason'}  | ${{ reservedSme: 1, reservedSmallMicro: 1, reasons: { [SHARE]: '区财政局批准' } }} | ${'allowed'}          | ${false}
    ${'enough'}                             | ${{ reservedSme: 180_000_000, reservedSmallMicro: 180_000_000 }}                   | ${'allowed'}          | ${false}
  `('$because: $says', ({ overrides, says, overridable }) => {
    const context = aContext('2026-11-21')
    expect(answer('publish-announcement', works(overrides), context)).toBe(says)
    expect(gate('publish-announcement', works(overrides), context).overridable).toBe(overridable)
  })

  test('no wait is told where nothing has to be waited for', () => {
    expect(gate('publish-announcement', works(), aContext('2026-11-21')).earliest).toBeNull()
  })

  test('the tender plan of works is asked as the intention of a purchase is', () => {
    const planned = (overrides: Overrides = {}) => works({ tenderPlanOn: undefined, ...overrides })
    const kept = { reservedSme: 180_000_000, reservedSmallMicro: 180_000_000 }
    expect(answer('publish-intention', planned(), aContext())).toBe(`refused ${SHARE}`)
    expect(answer('publish-intention', planned(kept), aContext())).toBe('allowed')
  })

  test('of works it is the plan that goes out: an intention on record stays of its own day', () => {
    // 30 % until June 2022, 40 % from July.
    const large = {
      budget: 1_000_000_000,
      controlPrice: undefined,
      reservedSme: 300_000_000,
      reservedSmallMicro: 300_000_000,
    }
    const of = (overrides: Overrides) =>
      answer('publish-intention', works({ ...large, ...overrides }), aContext('2022-09-01'))
    expect(of({ intentionOn: '2022-06-30', tenderPlanOn: undefined })).toBe('allowed')
    expect(of({ intentionOn: undefined, tenderPlanOn: '2022-06-30' })).toBe('refused cn.gp.sme.works-reserve')
  })

  test('one answer that has to be given is enough to wait for, whatever else is missing', () => {
    const unknown = aProcurement({
      ...NOTHING_AFTER_EVALUATION,
      intentionOn: undefined,
      announcementOn: undefined,
      bidDeadlineOn: undefined,
      category: undefined,
      budget: undefined,
    })
    const { findings } = gate('publish-intention', unknown, aContext())
    expect(findings.find(({ rule }) => rule === 'cn.gp.sme.works-reserve')?.missing).toEqual(['category', 'budget'])
  })
})

describe.each(['jiujiang', 'zhenhai', 'changshan', 'xialu', 'bayuquan'] as const)('in %s', (district) => {
  const intended = (overrides: Overrides = {}) =>
    aProcurement({
      ...NOTHING_AFTER_EVALUATION,
      intentionOn: '2026-10-22',
      announcementOn: undefined,
      bidDeadlineOn: undefined,
      expectedMonth: '2026-11',
      ...overrides,
    })
  const asked = (overrides: Overrides, today: string) =>
    gate('publish-announcement', intended(overrides), aContext(today as '2026-11-20', district))

  test('the announcement waits thirty days, and says until when', () => {
    expect(asked({}, '2026-11-20')).toMatchObject({ decision: 'refused', earliest: '2026-11-21', overridable: false })
    expect(asked({}, '2026-11-21')).toMatchObject({ decision: 'allowed', earliest: null })
  })

  test('a deposit is refused where the province collects none, and within 2 % allowed elsewhere', () => {
    const zero = { jiujiang: 'anhui', zhenhai: 'zhejiang', changshan: 'zhejiang' }[district as 'jiujiang']
    const says = zero === undefined ? 'allowed' : `refused ${zero}.gp.bid-bond-zero`
    expect(answer('collect-deposit', aProcurement({ bidDeposit: 100 }), aContext('2026-11-21', district))).toBe(says)
    expect(asked({ bidDeposit: 100 }, '2026-11-21').decision).toBe(zero === undefined ? 'allowed' : 'refused')
    const tooMuch = aProcurement({ bidDeposit: 3_720_001 })
    expect(answer('collect-deposit', tooMuch, aContext('2026-11-21', district))).toContain('refused cn.gp.bid-bond.cap')
  })

  test('nothing reserved and no ground is refused by law', () => {
    const unreserved = { measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined } as const
    const { decision, findings } = asked(unreserved, '2026-11-21')
    expect([decision, findings.some(({ rule }) => rule === 'cn.gp.sme.exclusive-below')]).toEqual(['refused', true])
  })

  test('a period that was too short in the past does not keep a unit from announcing', () => {
    const hurried = { prequalificationOn: '2026-10-26', prequalificationDocumentsEndedOn: '2026-10-27' } as const
    expect(asked(hurried, '2026-11-21').decision).toBe('allowed')
  })
})

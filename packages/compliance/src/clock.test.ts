import type { CivilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { clockOf, isClock, isOpen, targetOf, warnFromOf } from './clock.ts'
import type { Finding } from './finding.ts'
import { letterRates } from './matters/letter-rates.ts'
import type { Matter } from './procurement/matter.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext, findingOf } from './testing/findings.ts'
import { ofMatter } from './testing/matters.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_EVALUATION } from './testing/stages.ts'

const there = (finding: Finding | undefined): Finding => {
  if (finding === undefined) throw new Error('the rule does not apply')
  return finding
}
const awarded = (rule: string, today: CivilDate, more: Parameters<typeof aProcurement>[0] = {}) =>
  there(findingOf(aProcurement({ ...NOTHING_AFTER_AWARD, ...more }), rule, aContext(today)))

const SIGN = 'cn.gp.contract.sign'
const PROMISE = 'jiujiang.gp.contract.sign'
const DAY_OF_NOTICE = 'jiujiang.gp.award.same-day'
const REFUND = 'cn.gp.bid-bond.refund'
const LEAD = 'cn.gp.intention.lead-time'

const intended = there(
  findingOf(
    aProcurement({ ...NOTHING_AFTER_EVALUATION, announcementOn: undefined, bidDeadlineOn: undefined }),
    LEAD,
    aContext('2025-12-25'),
  ),
)
const challenged = awarded(PROMISE, '2026-03-04', { challengeOn: '2026-02-24' })
/** Of letters a share has to be told in time: the rule is about a term, its finding about a share. */
const letter: Matter = { id: 'L1', kind: 'letter', receivedOn: '2026-08-31', acceptedOn: '2026-09-30' }
const letterRate = there(letterRates([letter], aContext('2026-11-21', 'xialu'))[0]?.finding)
/** A complaint that was decided although nobody wrote down when it was examined. */
const decided = { kind: 'complaint', receivedOn: '2026-09-21', decidedOn: '2026-11-09' } as const
const notExamined = there(ofMatter(decided, 'cn.gp.complaint.examine', { today: '2026-11-21' }, 'examine'))
/** Nobody wrote down whether a deposit was taken. */
const refund = there(findingOf(aProcurement({ bidDeposit: undefined }), REFUND, aContext('2026-03-04'), 'winner'))

describe('the clock of a finding', () => {
  test.each`
    because                                                    | finding                                                               | clock
    ${'a rule of one clock'}                                   | ${{ rule: SIGN }}                                                     | ${'award-notice → contract-signed'}
    ${'a rule of two clocks, by its part'}                     | ${{ rule: REFUND, part: 'winner' }}                                   | ${'contract-signed → winner-deposit-refunded'}
    ${'a rule of two clocks, without a part'}                  | ${{ rule: REFUND }}                                                   | ${undefined}
    ${'the challenge of the record itself'}                    | ${{ rule: 'cn.gp.challenge.reply' }}                                  | ${'challenge → challenge-closed'}
    ${'a challenge among the matters, by the same rule'}       | ${{ rule: 'cn.gp.challenge.reply', matter: 'M1' }}                    | ${'matter-received → matter-replied'}
    ${'an objection filed after something of the procurement'} | ${{ rule: 'cn.tender.objection.result', part: 'file', matter: 'M1' }} | ${'candidate-publicity → matter-filed'}
    ${'a matter that stops others and runs by no term'}        | ${{ rule: 'cn.gp.challenge.suspend', matter: 'M1' }}                  | ${undefined}
    ${'a share'}                                               | ${{ rule: 'cn.gp.sme.reserve-above' }}                                | ${undefined}
    ${'a rule that the rulebook no longer has'}                | ${{ rule: 'no.such.rule' }}                                           | ${undefined}
    ${'a matter by a rule that the rulebook no longer has'}    | ${{ rule: 'no.such.rule', matter: 'M1' }}                             | ${undefined}
  `('$because: $clock', ({ finding, clock }) => {
    const found = clockOf(finding)
    expect(found && `${found.from} → ${found.to}`).toBe(clock)
    expect(isClock(finding)).toBe(clock !== undefined)
    expect(targetOf(finding)).toBe(clock === undefined ? null : clock.split(' → ')[1])
  })
})

describe('what is open', () => {
  test.each`
    because                                                  | finding                                                                            | open
    ${'it runs'}                                             | ${awarded(SIGN, '2026-03-04')}                                                     | ${true}
    ${'it is overdue and still not done'}                    | ${awarded(PROMISE, '2026-03-04')}                                                  | ${true}
    ${'it was done in time'}                                 | ${awarded(SIGN, '2026-03-04', { contractSignedOn: '2026-02-26' })}                 | ${false}
    ${'it was done late'}                                    | ${awarded(PROMISE, '2026-03-04', { contractSignedOn: '2026-03-03' })}              | ${false}
    ${'it has not started'}                                  | ${awarded('cn.gp.contract.file', '2026-03-04')}                                    | ${false}
    ${'fields of a notice are no term'}                      | ${awarded('cn.gp.intention.fields', '2026-03-04', { summary: undefined })}         | ${false}
    ${'a stop while a challenge is open'}                    | ${awarded('cn.gp.challenge.suspend', '2026-02-26', { challengeOn: '2026-02-24' })} | ${false}
    ${'a share of letters, by the goal of a term'}           | ${letterRate}                                                                      | ${false}
    ${'it is not known whether a deposit is to be refunded'} | ${refund}                                                                          | ${false}
  `('$open: $because', ({ finding, open }) => {
    expect(isOpen(finding)).toBe(open)
  })
})

describe('the first yellow day', () => {
  test.each`
    because                                                        | finding                                                               | warned
    ${'the last quarter of 30 days, before the rest day moves it'} | ${awarded(SIGN, '2026-03-04')}                                        | ${'2026-03-08'}
    ${'the last two of seven working days'}                        | ${awarded(PROMISE, '2026-03-04')}                                     | ${'2026-02-28'}
    ${'a one-day rule on its day'}                                 | ${awarded(DAY_OF_NOTICE, '2026-02-13', { awardNoticeOn: undefined })} | ${'2026-02-13'}
    ${'a least distance never turns yellow'}                       | ${intended}                                                           | ${null}
    ${'it has not started'}                                        | ${awarded('cn.gp.contract.file', '2026-03-04')}                       | ${null}
    ${'a challenge has stopped it: its last day is not known'}     | ${challenged}                                                         | ${null}
    ${'a share of letters has no day of its own'}                  | ${letterRate}                                                         | ${null}
    ${'a step that nobody wrote down is over'}                     | ${notExamined}                                                        | ${null}
    ${'what a rule said that the rulebook no longer has'}          | ${{ ...awarded(PROMISE, '2026-03-04'), rule: 'no.such.rule' }}        | ${null}
  `('$warned: $because', ({ finding, warned }) => {
    expect(warnFromOf(finding, aContext().calendar)).toBe(warned)
  })
})

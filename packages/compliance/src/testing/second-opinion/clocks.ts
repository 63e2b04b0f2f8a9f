import type { DateField } from '../../procurement/events.ts'
import { lastDays } from './days.ts'
import type { Standstill } from './days.ts'
import { breach, cannotTell, compliant, notStarted } from './opinion.ts'
import type { Opinion, Question } from './opinion.ts'

interface Clock {
  readonly rule: string
  readonly from: DateField
  readonly to: DateField
  readonly within: { readonly count: number; readonly unit: 'working-days' | 'days' }
  /** A challenge stops the clock (条例 art. 54). */
  readonly stops?: boolean
  /** A contract on paper does not do. */
  readonly electronically?: boolean
  readonly part?: string
}

/** What a ledger has no column for. */
const UNKNOWN_TO_LEDGERS: ReadonlySet<string> = new Set([
  'evaluationReportOn',
  'candidatePublicityOn',
  'candidatePublicityEndedOn',
  'contractPublishedProvinciallyOn',
])

const working = (count: number) => ({ count, unit: 'working-days' }) as const
const calendar = (count: number) => ({ count, unit: 'days' }) as const

const NATIONAL_PURCHASE: readonly Clock[] = [
  { rule: 'cn.gp.award.report', from: 'evaluationEndedOn', to: 'evaluationReportOn', within: working(2) },
  { rule: 'cn.gp.award.confirm', from: 'evaluationReportOn', to: 'resultDeterminedOn', within: working(5) },
  { rule: 'cn.gp.award.announce', from: 'resultDeterminedOn', to: 'awardNoticeOn', within: working(2) },
  { rule: 'cn.gp.contract.sign', from: 'awardNoticeOn', to: 'contractSignedOn', within: calendar(30), stops: true },
  {
    rule: 'cn.gp.contract.publish',
    from: 'contractSignedOn',
    to: 'contractPublishedProvinciallyOn',
    within: working(2),
  },
  { rule: 'cn.gp.contract.file', from: 'contractSignedOn', to: 'contractFiledOn', within: working(7) },
  { rule: 'cn.pay.invoice', from: 'invoicedOn', to: 'paidOn', within: calendar(30) },
]
const NATIONAL_TENDER: readonly Clock[] = [
  { rule: 'cn.tender.contract.sign', from: 'awardNoticeOn', to: 'contractSignedOn', within: calendar(30) },
  {
    rule: 'cn.tender.candidate-publicity',
    part: 'start',
    from: 'evaluationReportOn',
    to: 'candidatePublicityOn',
    within: calendar(3),
  },
]
const JIUJIANG_PURCHASE: readonly Clock[] = [
  { rule: 'jiujiang.gp.award.within', from: 'evaluationEndedOn', to: 'awardNoticeOn', within: working(2) },
  { rule: 'jiujiang.gp.contract.sign', from: 'awardNoticeOn', to: 'contractSignedOn', within: working(7), stops: true },
  { rule: 'jiujiang.gp.contract.publish', from: 'contractSignedOn', to: 'contractPublishedOn', within: working(2) },
  { rule: 'jiujiang.gp.contract.file', from: 'contractSignedOn', to: 'contractFiledOn', within: working(2) },
]
const JIUJIANG_TENDER: readonly Clock[] = [
  {
    rule: 'jiujiang.tender.contract.sign',
    from: 'awardNoticeOn',
    to: 'contractSignedOn',
    within: calendar(30),
    electronically: true,
  },
  {
    rule: 'jiujiang.tender.contract.publish',
    from: 'contractSignedOn',
    to: 'contractPublishedOn',
    within: calendar(10),
  },
]
const BAYUQUAN_PURCHASE: readonly Clock[] = [
  {
    rule: 'bayuquan.gp.contract.sign',
    from: 'awardNoticeOn',
    to: 'contractSignedOn',
    within: working(10),
    stops: true,
  },
]

/** When signing stands still: from the day a challenge came in, before the signing, through the day it was answered. */
function standstillOf(question: Question): Standstill | undefined {
  const { challengeOn, challengeClosedOn, contractSignedOn } = question.row
  if (challengeOn === undefined) return undefined
  if (contractSignedOn !== undefined && challengeOn > contractSignedOn) return undefined
  return { first: challengeOn, last: challengeClosedOn }
}

/** One clock on one row. */
function read(clock: Clock, question: Question): Opinion {
  const { row, today, disputed } = question
  const { rule } = clock
  const [trigger, done] = [row[clock.from], row[clock.to]]
  if (disputed.has(clock.from) || disputed.has(clock.to)) return cannotTell(rule)
  if (trigger === undefined) return done === undefined ? notStarted(rule) : cannotTell(rule)
  const stopDisputed = disputed.has('challengeOn') || disputed.has('challengeClosedOn')
  if (clock.stops === true && stopDisputed) return cannotTell(rule)
  const last = lastDays(trigger, clock.within, clock.stops === true ? standstillOf(question) : undefined)
  if (row.heldBy === 'ledger' && UNKNOWN_TO_LEDGERS.has(clock.to)) return cannotTell(rule)
  if (last === undefined) {
    return done === undefined ? notStarted(rule) : compliant(rule)
  }
  const { aimFor, due } = last
  if (done === undefined) {
    return today <= due ? { rule, verdict: 'pending', light: 'running', due } : breach(rule, 'red', due)
  }
  if (clock.electronically === true && row.contractForm === 'paper') return breach(rule, 'red', due)
  if (done <= aimFor) return compliant(rule, due)
  return done <= due ? { rule, verdict: 'compliant', light: 'yellow', due } : breach(rule, 'red', due)
}

/** Result and award notice on one civil date (鸠江 item 71①). */
function sameDay(question: Question): Opinion {
  const rule = 'jiujiang.gp.award.same-day'
  const { row, today, disputed } = question
  const { resultDeterminedOn: determined, awardNoticeOn: notice } = row
  if (disputed.has('resultDeterminedOn') || disputed.has('awardNoticeOn')) return cannotTell(rule)
  if (determined === undefined) return notice === undefined ? notStarted(rule) : cannotTell(rule)
  if (notice === undefined) {
    return today <= determined
      ? { rule, verdict: 'pending', light: 'running', due: determined }
      : breach(rule, 'red', determined)
  }
  return notice === determined ? compliant(rule, determined) : breach(rule, 'red', determined)
}

/**
 * The deposits of the losers and of the winner: in purchasing from notice and contract, in tendering from the contract.
 * Where the row has no deposit at all there is nothing to refund; where it does not say, a refund shows that there was.
 */
function refunds(question: Question): Opinion[] {
  const { bidDeposit, regime } = question.row
  if (bidDeposit === 0) return []
  const purchase = regime === 'government-procurement'
  const rule = purchase ? 'cn.gp.bid-bond.refund' : 'cn.tender.bid-bond.refund'
  const within = purchase ? working(5) : calendar(5)
  const losers: Clock = {
    rule,
    from: purchase ? 'awardNoticeOn' : 'contractSignedOn',
    to: 'loserDepositRefundedOn',
    within,
  }
  const winner: Clock = { rule, from: 'contractSignedOn', to: 'winnerDepositRefundedOn', within }
  const read1 = (clock: Clock): Opinion => {
    const known = bidDeposit !== undefined || question.row[clock.to] !== undefined
    return known || question.row[clock.from] === undefined ? read(clock, question) : cannotTell(rule)
  }
  return [
    { ...read1(losers), part: 'losers' },
    { ...read1(winner), part: 'winner' },
  ]
}

/**
 * Payment to a small or medium enterprise, under the regulation in force on the day of acceptance (802号 art. 9 from
 * 2025-06-01, 728号 art. 8 before): 30 days, or what was agreed, through 60.
 */
function payment(question: Question): Opinion[] {
  const { acceptedOn, paidOn, winnerScale, agreedPaymentDays } = question.row
  const rule = (acceptedOn ?? paidOn ?? question.today) < '2025-06-01' ? 'cn.pay.sme.term-2020' : 'cn.pay.sme.term'
  if (winnerScale === 'large') return []
  if (winnerScale === undefined && acceptedOn !== undefined) return [cannotTell(rule)]
  const days = Math.min(agreedPaymentDays ?? 30, 60)
  return [read({ rule, from: 'acceptedOn', to: 'paidOn', within: calendar(days) }, question)]
}

/** Every clock that runs for the row's regime in the district. */
export function clockOpinions(question: Question): Opinion[] {
  const { row, jurisdiction } = question
  if (row.regime === undefined) return payment(question)
  const purchase = row.regime === 'government-procurement'
  const clocks = purchase ? [...NATIONAL_PURCHASE] : [...NATIONAL_TENDER]
  if (jurisdiction === 'jiujiang') clocks.push(...(purchase ? JIUJIANG_PURCHASE : JIUJIANG_TENDER))
  if (jurisdiction === 'bayuquan' && purchase) clocks.push(...BAYUQUAN_PURCHASE)
  const opinions = clocks.map((clock) => ({
    ...read(clock, question),
    ...(clock.part === undefined ? {} : { part: clock.part }),
  }))
  if (jurisdiction === 'jiujiang' && purchase) opinions.push(sameDay(question))
  return [...opinions, ...refunds(question), ...payment(question)]
}

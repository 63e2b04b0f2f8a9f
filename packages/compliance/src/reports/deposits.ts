import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { BidderDeposit } from '../deposits/bidder-deposit.ts'
import { refundClock, refundEventOf } from '../deposits/refunds.ts'
import type { RefundEvent } from '../deposits/refunds.ts'
import { askedOfBidder, isAboutDeposits, savedOn } from '../deposits/savings.ts'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { ReportPeriod } from './report.ts'

/** A bidder's deposit as it stands on record, of which project. */
export interface ReportedDeposit extends BidderDeposit {
  readonly id: string
  readonly project: string
  readonly unit: string
  readonly receivedOn: CivilDate
  /** Interest that was paid with the refund. */
  readonly interest: Fen | null
}

/** What became of a refund by its last day, as it stands today. */
export type RefundStanding = 'on-time' | 'late' | 'overdue' | 'running'

/** A refund with its last day: of one bidder, or (bidder null) of all losers or the winner where bidders are not on record. */
export interface ReportedRefund {
  readonly id: string
  readonly project: string
  readonly unit: string
  readonly bidder: string | null
  readonly event: RefundEvent
  /** Undefined: not on record. */
  readonly amount: Fen | undefined
  readonly due: CivilDate
  readonly refundedOn: CivilDate | null
}

export interface JudgedDeposit extends ReportedDeposit {
  /** What the bidder kept of what could have been asked; undefined: nobody knows what could. */
  readonly saved: Fen | undefined
  readonly refund: ReportedRefund | undefined
}

/** Whether it went back in time. */
export function refundStanding({ due, refundedOn }: ReportedRefund, today: CivilDate): RefundStanding {
  if (refundedOn !== null) return refundedOn <= due ? 'on-time' : 'late'
  return today > due ? 'overdue' : 'running'
}

/** One project as its deposits are judged by: what it could ask, and the last days of its refunds, each reckoned once. */
function termsOf(procurement: Procurement, context: Context) {
  const dues = new Map<RefundEvent, CivilDate | null>()
  let asked: { readonly amount: Fen | undefined } | undefined
  return {
    asked(): Fen | undefined {
      const { bidDeposit = 0 } = procurement
      asked ??= {
        amount:
          bidDeposit > 0
            ? bidDeposit
            : askedOfBidder(procurement, evaluate(procurement, context).filter(isAboutDeposits)),
      }
      return asked.amount
    },
    /** No refund has another last day than those of its kind in the project. */
    due(event: RefundEvent, deposit: BidderDeposit): CivilDate | null {
      const known = dues.get(event)
      if (known !== undefined) return known
      const due = refundClock({ ...deposit, refundedOn: null }, procurement, context)?.finding.due ?? null
      dues.set(event, due)
      return due
    },
  }
}

/**
 * Each deposit with what its bidder kept and when it has to go back, by the records of their projects (by key). Those of a
 * project that is not given are left out.
 */
export function judgeDeposits(
  deposits: readonly ReportedDeposit[],
  projects: ReadonlyMap<string, Procurement>,
  context: Context,
): readonly JudgedDeposit[] {
  return [...Map.groupBy(deposits, ({ project }) => project)].flatMap(([project, own]) => {
    const procurement = projects.get(project)
    if (procurement === undefined) return []
    const terms = termsOf(procurement, context)
    return own.map((deposit) => {
      const event = refundEventOf(deposit, procurement)
      const due = event === undefined ? null : terms.due(event, deposit)
      const { amount, bidder, id, refundedOn, unit } = deposit
      const asked = deposit.purpose === 'bid' ? terms.asked() : 0
      return {
        ...deposit,
        saved: asked === undefined ? undefined : savedOn(deposit, asked),
        refund:
          event === undefined || due === null
            ? undefined
            : { id, project, unit, bidder, event, amount, due, refundedOn },
      }
    })
  })
}

/** Whether a civil day lies in the period. */
export const isIn = ({ from, through }: ReportPeriod, day: CivilDate): boolean => day >= from && day <= through

/** Deposits taken or waived, added up. */
export interface DepositSum {
  /** Money and papers for bids and performance. */
  readonly taken: number
  readonly amount: Fen
  /** Of them guarantees and insurances. */
  readonly papers: number
  readonly paperAmount: Fen
  readonly waived: number
  /** What waivers and lower deposits left to bidders, as far as it is known. */
  readonly saved: Fen
  readonly savedUnknown: number
}

/** What was taken and what was waived; performance bonds keep nothing back that anybody could have asked. */
export function sumOfDeposits(deposits: readonly JudgedDeposit[]): DepositSum {
  const taken = deposits.filter(({ form }) => form !== 'waived')
  const papers = taken.filter(({ form }) => form !== 'transfer')
  const amountOf = (of: readonly JudgedDeposit[]) => of.reduce((sum, { amount }) => sum + amount, 0)
  return {
    taken: taken.length,
    amount: amountOf(taken),
    papers: papers.length,
    paperAmount: amountOf(papers),
    waived: deposits.length - taken.length,
    saved: deposits.reduce((sum, { saved }) => sum + (saved ?? 0), 0),
    savedUnknown: deposits.filter(({ saved }) => saved === undefined).length,
  }
}

/** Refunds by what became of them, and what is known of their amounts. */
export interface RefundSum {
  readonly onTime: number
  readonly late: number
  readonly overdue: number
  readonly running: number
  readonly amount: Fen
  /** Of it what is overdue and has not gone back. */
  readonly overdueAmount: Fen
  readonly amountUnknown: number
}

export function sumOfRefunds(refunds: readonly ReportedRefund[], today: CivilDate): RefundSum {
  const by = Map.groupBy(refunds, (refund) => refundStanding(refund, today))
  const count = (standing: RefundStanding) => by.get(standing)?.length ?? 0
  const amountOf = (of: readonly ReportedRefund[]) => of.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return {
    onTime: count('on-time'),
    late: count('late'),
    overdue: count('overdue'),
    running: count('running'),
    amount: amountOf(refunds),
    overdueAmount: amountOf(by.get('overdue') ?? []),
    amountUnknown: refunds.filter(({ amount }) => amount === undefined).length,
  }
}

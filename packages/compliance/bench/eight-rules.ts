import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { partOf } from '@tenderlight/law/money'
import { addWorkingDaysTo, onOrAfterWorkingDayNumber } from '@tenderlight/law/working-days'
import { evaluate } from '../src/evaluate.ts'
import type { Context } from '../src/evaluate.ts'
import type { Procurement } from '../src/procurement/procurement.ts'
import { conflictsOf } from '../src/rules/disputed.ts'
import { RULEBOOK } from '../src/rules/all.ts'
import type { Rulebook } from '../src/rules/rule.ts'
import { manyProcurements } from './many-procurements.ts'

const TODAY = civilDate('2026-11-21')

/** The eight rules of the contest: four working-day terms, a term of days that moves, one day, a cap, a share. */
export const EIGHT = [
  'jiujiang.gp.contract.sign',
  'cn.gp.contract.sign',
  'jiujiang.gp.contract.publish',
  'jiujiang.gp.contract.file',
  'jiujiang.gp.award.within',
  'jiujiang.gp.award.same-day',
  'cn.gp.bid-bond.cap',
  'jiujiang.gp.sme.reserve-above',
] as const
export type RuleId = (typeof EIGHT)[number]

const RULES: Rulebook = { rules: RULEBOOK.rules.filter(({ id }) => EIGHT.some((one) => one === id)) }
const CONTEXT: Context = { today: TODAY, calendar: CALENDAR_CN, rulebook: RULES, jurisdiction: 'jiujiang' }

/** How many of the eight rules `procurement` breaks; the findings themselves are made on the way. */
export function brokenByUs(procurement: Procurement): number {
  let broken = 0
  for (const { verdict } of evaluate(procurement, CONTEXT)) if (verdict === 'breach') broken += 1
  return broken
}

/** Which of the eight are broken, as the other engines are to say it. */
export function rulesBrokenByUs(procurement: Procurement): RuleId[] {
  const broken = new Set(
    evaluate(procurement, CONTEXT)
      .filter(({ verdict }) => verdict === 'breach')
      .map(({ rule }) => rule),
  )
  return EIGHT.filter((id) => broken.has(id))
}

/** Later than every day: a term that never began. */
const NEVER = 9_999_999

/**
 * What the other engines are given: everything reckoned beforehand, outside the timing. Last days instead of triggers,
 * the day of the target or today's, the cap and the shares in fen. They are left with comparisons of numbers.
 */
export interface Facts {
  readonly [fact: string]: number | string
  readonly regime: string
  readonly category: string
  readonly signedBy: number
  readonly signDue: number
  readonly signDueByLaw: number
  readonly publishedBy: number
  readonly filedBy: number
  readonly afterSigningDue: number
  readonly noticeBy: number
  readonly noticeDue: number
  readonly resultOn: number
  readonly deposit: number
  readonly depositCap: number
  readonly budget: number
  readonly reserved: number
  readonly reservedNeeded: number
  readonly smallMicro: number
  readonly smallMicroNeeded: number
  /** 1 where amounts for the share are on record. */
  readonly hasShare: number
}

/** Two million yuan: above it a share is owed. */
export const SHARE_FROM = 200_000_000

const due = (from: CivilDate | undefined, n: number): number =>
  from === undefined ? NEVER : addWorkingDaysTo(CALENDAR_CN, dayNumber(from), n)

export function factsOf(procurement: Procurement): Facts {
  const { announcementOn, awardNoticeOn, budget = 0, contractSignedOn, evaluationEndedOn } = procurement
  const today = dayNumber(TODAY)
  const doneBy = (on: CivilDate | undefined): number => (on === undefined ? today : dayNumber(on))
  const notice = awardNoticeOn === undefined ? NEVER : dayNumber(awardNoticeOn)
  const { reservedSme, reservedSmallMicro } = procurement
  return {
    regime: procurement.regime ?? '',
    category: procurement.category ?? '',
    signedBy: doneBy(contractSignedOn),
    signDue: due(awardNoticeOn, 7),
    signDueByLaw: notice === NEVER ? NEVER : onOrAfterWorkingDayNumber(CALENDAR_CN, notice + 30),
    publishedBy: doneBy(procurement.contractPublishedOn),
    filedBy: doneBy(procurement.contractFiledOn),
    afterSigningDue: due(contractSignedOn, 2),
    noticeBy: doneBy(awardNoticeOn),
    noticeDue: due(evaluationEndedOn, 2),
    resultOn: procurement.resultDeterminedOn === undefined ? NEVER : dayNumber(procurement.resultDeterminedOn),
    deposit: procurement.bidDeposit ?? 0,
    depositCap: Math.floor(budget / 50),
    budget,
    reserved: reservedSme ?? 0,
    reservedNeeded: partOf(budget, 4000),
    smallMicro: reservedSmallMicro ?? 0,
    smallMicroNeeded: partOf(reservedSme ?? 0, 7000),
    hasShare: reservedSme === undefined || announcementOn === undefined ? 0 : 1,
  }
}

/** Procurements of a believable ledger that numbers alone can judge: no challenge, no dates that contradict each other. */
export function contestRecords(count: number): Procurement[] {
  const records: Procurement[] = []
  for (const procurement of manyProcurements(count * 2)) {
    if (procurement.challengeOn !== undefined || conflictsOf(procurement).length > 0) continue
    records.push(procurement)
    if (records.length === count) break
  }
  return records
}

import type { Procurement } from '../../../procurement/procurement.ts'
import { disputedFields } from '../date-order.ts'
import { PURCHASE_TERMS, purchaseGaps, TENDER_GAPS, TENDER_TERMS, TERMS, ZHEJIANG_TENDER_TERMS } from './rare-pairs.ts'
import type { Pair } from './rare-pairs.ts'
import { archive, depositTerms } from './rare-single.ts'
import { daysApart, daysLater, lastDays } from '../days.ts'
import { breach, compliant } from '../opinion.ts'
import type { Opinion } from '../opinion.ts'

/** What a record is asked with: the day, the district, and the amount from which open tender is compulsory there. */
export interface RareQuestion {
  readonly row: Procurement
  readonly today: string
  readonly jurisdiction: string
  readonly openTenderFrom: number
}

/** Whether one of the pair's dates contradicts another: then nothing can be said. */
function isDisputed({ from, to }: Pair, row: Procurement): boolean {
  const disputed = disputedFields(row)
  const start = from.find((field) => row[field] !== undefined)
  return disputed.has(to) || (start !== undefined && disputed.has(start))
}

const startOf = ({ from }: Pair, row: Procurement): string | undefined =>
  from.map((field) => row[field]).find((date) => date !== undefined)

/** Not before the n-th day after the start; nothing is moved. Says nothing while one of the two is not on record. */
function gap(pair: Pair, { row }: RareQuestion): Opinion[] {
  const [start, end] = [startOf(pair, row), row[pair.to]]
  if (start === undefined || end === undefined || isDisputed(pair, row)) return []
  const { rule, count, unit } = pair
  const earliest =
    unit === 'days' ? daysLater(start, count) : (lastDays(start, { count, unit }, undefined)?.aimFor ?? start)
  const kept = unit === 'days' ? daysApart(start, end) >= count : end >= earliest
  return [kept ? compliant(rule, earliest) : breach(rule, pair.light ?? 'red', earliest)]
}

/** Within n days of the start, a last day that is a rest day moved. Says nothing without a start. */
function within(pair: Pair, { row, today }: RareQuestion): Opinion[] {
  const start = startOf(pair, row)
  const { rule, count, unit } = pair
  const last = start === undefined ? undefined : lastDays(start, { count, unit }, undefined)
  if (start === undefined || last === undefined || isDisputed(pair, row)) return []
  if (pair.since !== undefined && start < pair.since) return []
  const done = row[pair.to]
  const { aimFor, due } = last
  const red = pair.light ?? 'red'
  if (done === undefined) {
    return [today > due ? breach(rule, red, due) : { rule, verdict: 'pending', light: 'running', due }]
  }
  if (done <= aimFor) return [compliant(rule, due)]
  return [done <= due ? { rule, verdict: 'compliant', light: 'yellow', due } : breach(rule, red, due)]
}

const PUBLICITY: Pair = {
  rule: 'cn.gp.single-source-publicity',
  from: ['singleSourcePublicityOn'],
  to: 'singleSourcePublicityEndedOn',
  count: 5,
  unit: 'working-days',
}

/** 令16号 of 2018 art. 5: works from 4 million yuan, goods from 2, services from 1. All rows are paid by the state. */
function owesReport({ supervisionReportOn, tenderObject, budget }: Procurement): boolean {
  if (supervisionReportOn !== undefined) return true
  const scale = { construction: 400_000_000, goods: 200_000_000, services: 100_000_000 }
  return tenderObject !== undefined && budget !== undefined && budget >= scale[tenderObject]
}

type Owed = 'yes' | 'no' | 'unknown'

/** One supplier alone, and an amount from which open tender is compulsory (条例 art. 38); works have a threshold of their own. */
function publicityOwed({ row, openTenderFrom }: RareQuestion): Owed {
  const { method, singleSourceGround, budget, category } = row
  if (method !== 'single-source') return 'no'
  if (singleSourceGround !== undefined && singleSourceGround !== 'only-supplier') return 'no'
  if (category !== 'works' && (budget ?? 0) < openTenderFrom) return 'no'
  return category === 'works' || singleSourceGround === undefined ? 'unknown' : 'yes'
}

/** A publicity that was long enough keeps the rule whether or not it was owed. */
function publicity(question: RareQuestion): Opinion[] {
  const owed = publicityOwed(question)
  if (owed === 'no') return []
  return gap(PUBLICITY, question).filter(({ verdict }) => owed === 'yes' || verdict === 'compliant')
}

/** Bought from the one supplier without having said so in public. */
function notPublished(question: RareQuestion): Opinion[] {
  const { row } = question
  const bought = row.evaluationEndedOn ?? row.resultDeterminedOn ?? row.awardNoticeOn
  const silent = row.singleSourcePublicityOn === undefined && bought !== undefined
  return silent && publicityOwed(question) === 'yes' ? [breach(PUBLICITY.rule)] : []
}

/** An amount of at most a tenth of the contract. */
function tenth(rule: string, amount: number | undefined, contract: number | undefined): Opinion[] {
  if (amount === undefined || contract === undefined) return []
  return [BigInt(amount) * 10n <= BigInt(contract) ? compliant(rule) : breach(rule)]
}

const ZHEJIANG: ReadonlySet<string> = new Set(['zhenhai', 'changshan'])

/** What the rarer deadline, lead-time and cap rules say of a record, found out a second time from the catalogue alone. */
export function rareOpinions(question: RareQuestion): Opinion[] {
  const { row, jurisdiction } = question
  const inZhejiang = ZHEJIANG.has(jurisdiction)
  const both = TERMS.flatMap((pair) => within(pair, question))
  if (row.regime === 'tendering') {
    const terms = [...TENDER_TERMS, ...(inZhejiang ? ZHEJIANG_TENDER_TERMS : [])]
    return [
      ...both,
      ...TENDER_GAPS.flatMap((pair) => gap(pair, question)),
      ...terms
        .filter((pair) => pair.to !== 'supervisionReportOn' || owesReport(row))
        .flatMap((pair) => within(pair, question)),
      ...tenth('cn.tender.perf-bond.cap', row.performanceBond, row.contractAmount),
    ]
  }
  const zero = inZhejiang && row.bidDeposit !== undefined
  return [
    ...both,
    ...purchaseGaps(row).flatMap((pair) => gap(pair, question)),
    ...archive(row),
    ...depositTerms(row),
    ...publicity(question),
    ...notPublished(question),
    ...PURCHASE_TERMS.flatMap((pair) => within(pair, question)),
    ...tenth('cn.gp.contract.supplement', row.supplements, row.contractAmount),
    ...(zero
      ? [row.bidDeposit === 0 ? compliant('zhejiang.gp.bid-bond-zero') : breach('zhejiang.gp.bid-bond-zero')]
      : []),
  ]
}

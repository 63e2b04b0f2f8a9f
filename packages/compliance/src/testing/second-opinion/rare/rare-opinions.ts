import type { DateField } from '../../../procurement/events.ts'
import type { Procurement } from '../../../procurement/procurement.ts'
import { disputedFields } from '../date-order.ts'
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

type Unit = 'working-days' | 'days'

interface Pair {
  readonly rule: string
  readonly from: readonly DateField[]
  readonly to: DateField
  readonly count: number
  readonly unit: Unit
  readonly light?: 'yellow' | 'red'
  /** The first day whose law knows the rule, where that lies among the days that are drawn. */
  readonly since?: string
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

const ISSUED = ['documentsIssuedOn', 'announcementOn'] as const

const PUBLICITY: Pair = {
  rule: 'cn.gp.single-source-publicity',
  from: ['singleSourcePublicityOn'],
  to: 'singleSourcePublicityEndedOn',
  count: 5,
  unit: 'working-days',
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

function purchaseGaps(row: Procurement): Pair[] {
  const pairs: Pair[] = []
  const tendered = row.method === 'open-tender' || row.method === 'invited-tender'
  if (tendered) {
    pairs.push(
      { rule: 'cn.gp.doc-supply', from: ISSUED, to: 'documentsEndedOn', count: 5, unit: 'working-days' },
      { rule: 'cn.gp.clarify', from: ['clarifiedOn'], to: 'bidDeadlineOn', count: 15, unit: 'days' },
    )
  }
  if (row.method === 'competitive-negotiation') {
    pairs.push({ rule: 'cn.gp.negotiation', from: ISSUED, to: 'bidDeadlineOn', count: 3, unit: 'working-days' })
  }
  if (row.method === 'inquiry') {
    pairs.push({ rule: 'cn.gp.inquiry', from: ISSUED, to: 'bidDeadlineOn', count: 3, unit: 'working-days' })
  }
  pairs.push({
    rule: 'cn.gp.doc-supply',
    from: ['prequalificationOn'],
    to: 'prequalificationDocumentsEndedOn',
    count: 5,
    unit: 'working-days',
  })
  if (row.method === 'competitive-consultation') {
    const rule = 'cn.gp.consultation'
    pairs.push(
      { rule, from: ISSUED, to: 'bidDeadlineOn', count: 10, unit: 'days' },
      { rule, from: ISSUED, to: 'documentsEndedOn', count: 5, unit: 'working-days' },
      { rule, from: ['clarifiedOn'], to: 'bidDeadlineOn', count: 5, unit: 'days' },
    )
  }
  pairs.push(
    {
      rule: 'cn.gp.prequal',
      from: ['prequalificationOn'],
      to: 'prequalificationDeadlineOn',
      count: 5,
      unit: 'working-days',
    },
    {
      rule: 'cn.gp.prequal',
      from: ['prequalificationClarifiedOn'],
      to: 'prequalificationDeadlineOn',
      count: 3,
      unit: 'days',
    },
  )
  return pairs
}

const TENDER_GAPS: readonly Pair[] = [
  {
    rule: 'cn.tender.doc-sale',
    from: ['prequalificationOn'],
    to: 'prequalificationDocumentsEndedOn',
    count: 5,
    unit: 'days',
  },
  { rule: 'cn.tender.doc-sale', from: ISSUED, to: 'documentsEndedOn', count: 5, unit: 'days' },
  {
    rule: 'cn.tender.prequal',
    from: ['prequalificationDocumentsEndedOn'],
    to: 'prequalificationDeadlineOn',
    count: 5,
    unit: 'days',
  },
  { rule: 'cn.tender.clarify', from: ['clarifiedOn'], to: 'bidDeadlineOn', count: 15, unit: 'days' },
  {
    rule: 'cn.tender.clarify',
    from: ['prequalificationClarifiedOn'],
    to: 'prequalificationDeadlineOn',
    count: 3,
    unit: 'days',
  },
]

const DETERMINED = ['resultDeterminedOn'] as const
const TENDER_TERMS: readonly Pair[] = [
  { rule: 'cn.tender.report', from: DETERMINED, to: 'supervisionReportOn', count: 15, unit: 'days' },
]
const ZHEJIANG_TENDER_TERMS: readonly Pair[] = [
  { rule: 'zhejiang.tender.contract-file', from: ['awardNoticeOn'], to: 'contractSignedOn', count: 30, unit: 'days' },
  { rule: 'zhejiang.tender.notice', from: DETERMINED, to: 'awardNoticeOn', count: 15, unit: 'days' },
  { rule: 'zhejiang.tender.notice', from: DETERMINED, to: 'supervisionReportOn', count: 15, unit: 'days' },
  { rule: 'zhejiang.tender.contract-file', from: ['contractSignedOn'], to: 'contractFiledOn', count: 15, unit: 'days' },
]
const PURCHASE_TERMS: readonly Pair[] = [
  {
    rule: 'cn.gp.publish-platform',
    from: ['noticeSubmittedOn'],
    to: 'announcementOn',
    count: 1,
    unit: 'working-days',
    light: 'yellow',
  },
]
const TERMS: readonly Pair[] = [
  {
    rule: 'cn.pay.receivable-confirm',
    from: ['receivableRequestedOn'],
    to: 'receivableConfirmedOn',
    count: 30,
    unit: 'days',
    light: 'yellow',
    since: '2025-06-01',
  },
]

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
        .filter((pair) => pair.to !== 'supervisionReportOn' || row.supervisionReportOn !== undefined)
        .flatMap((pair) => within(pair, question)),
      ...tenth('cn.tender.perf-bond.cap', row.performanceBond, row.contractAmount),
    ]
  }
  const zero = inZhejiang && row.bidDeposit !== undefined
  return [
    ...both,
    ...purchaseGaps(row).flatMap((pair) => gap(pair, question)),
    ...publicity(question),
    ...notPublished(question),
    ...PURCHASE_TERMS.flatMap((pair) => within(pair, question)),
    ...tenth('cn.gp.contract.supplement', row.supplements, row.contractAmount),
    ...(zero
      ? [row.bidDeposit === 0 ? compliant('zhejiang.gp.bid-bond-zero') : breach('zhejiang.gp.bid-bond-zero')]
      : []),
  ]
}

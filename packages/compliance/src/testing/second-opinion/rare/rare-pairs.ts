import type { DateField } from '../../../procurement/events.ts'
import type { Procurement } from '../../../procurement/procurement.ts'

type Unit = 'working-days' | 'days'

/** Two dates and how far they may, or have to, lie apart. */
export interface Pair {
  readonly rule: string
  readonly from: readonly DateField[]
  readonly to: DateField
  readonly count: number
  readonly unit: Unit
  readonly light?: 'yellow' | 'red'
  /** The first day whose law knows the rule, where that lies among the days that are drawn. */
  readonly since?: string
}

const ISSUED = ['documentsIssuedOn', 'announcementOn'] as const

/** The least distances of a purchase. */
export function purchaseGaps(row: Procurement): Pair[] {
  const pairs: Pair[] = []
  const tendered = row.method === 'open-tender' || row.method === 'invited-tender'
  if (tendered) {
    pairs.push(
      {
        rule: 'cn.gp.notice-period',
        from: ['prequalificationOn', 'announcementOn'],
        to: 'noticePeriodEndedOn',
        count: 5,
        unit: 'working-days',
        light: 'yellow',
      },
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

export const TENDER_GAPS: readonly Pair[] = [
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
export const TENDER_TERMS: readonly Pair[] = [
  { rule: 'cn.tender.report', from: DETERMINED, to: 'supervisionReportOn', count: 15, unit: 'days' },
]
export const ZHEJIANG_TENDER_TERMS: readonly Pair[] = [
  { rule: 'zhejiang.tender.contract-file', from: ['awardNoticeOn'], to: 'contractSignedOn', count: 30, unit: 'days' },
  { rule: 'zhejiang.tender.notice', from: DETERMINED, to: 'awardNoticeOn', count: 15, unit: 'days' },
  { rule: 'zhejiang.tender.notice', from: DETERMINED, to: 'supervisionReportOn', count: 15, unit: 'days' },
  { rule: 'zhejiang.tender.contract-file', from: ['contractSignedOn'], to: 'contractFiledOn', count: 15, unit: 'days' },
]
export const PURCHASE_TERMS: readonly Pair[] = [
  {
    rule: 'cn.gp.publish-platform',
    from: ['noticeSubmittedOn'],
    to: 'announcementOn',
    count: 1,
    unit: 'working-days',
    light: 'yellow',
  },
]
export const TERMS: readonly Pair[] = [
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

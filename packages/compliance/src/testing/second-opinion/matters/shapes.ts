import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { MatterDateField, MatterKind, MatterSubject, NotCounted } from '../../../procurement/matter.ts'
import type { Regime } from '../../../procurement/vocabulary.ts'

/** One clock of one kind of matter, as the catalogue has it. */
export interface Shape {
  readonly rule: string
  readonly part?: string
  readonly kind: MatterKind
  readonly about?: MatterSubject
  readonly regime: Regime
  readonly district: JurisdictionId
  readonly from: MatterDateField
  readonly to: MatterDateField
  readonly count: number
  readonly unit: 'working-days' | 'days'
  /** Yellow where lateness only warns, or is a right used too late. */
  readonly late: 'red' | 'yellow'
  /** What of the days does not count. */
  readonly without?: readonly NotCounted['why'][]
  /** A step that is not taken in every case: nothing is awaited. */
  readonly optional?: boolean
}

const GP = { regime: 'government-procurement', district: 'jiujiang' } as const
const TENDERING = { regime: 'tendering', district: 'jiujiang' } as const
const WORKING = { unit: 'working-days', late: 'red' } as const
const DAYS = { unit: 'days', late: 'red' } as const
const EXAMINE = {
  ...GP,
  rule: 'cn.gp.complaint.examine',
  kind: 'complaint',
  unit: 'working-days',
  late: 'yellow',
} as const

/** Every clock that runs from one day of a matter to another. */
export const SHAPES: readonly Shape[] = [
  { ...GP, ...WORKING, rule: 'cn.gp.enquiry.reply', kind: 'enquiry', from: 'receivedOn', to: 'repliedOn', count: 3 },
  {
    ...GP,
    ...WORKING,
    rule: 'cn.gp.challenge.reply',
    kind: 'challenge',
    from: 'receivedOn',
    to: 'repliedOn',
    count: 7,
  },
  { ...EXAMINE, part: 'examine', from: 'receivedOn', to: 'examinedOn', count: 5 },
  { ...EXAMINE, part: 'defects', from: 'receivedOn', to: 'defectsToldOn', count: 5, optional: true },
  { ...EXAMINE, part: 'refuse', from: 'examinedOn', to: 'refusedOn', count: 3, optional: true },
  { ...EXAMINE, part: 'forward', from: 'receivedOn', to: 'forwardedOn', count: 8, without: ['correction'] },
  { ...EXAMINE, part: 'respond', from: 'forwardedOn', to: 'respondedOn', count: 5 },
  {
    ...GP,
    ...WORKING,
    rule: 'cn.gp.complaint.decide',
    kind: 'complaint',
    from: 'receivedOn',
    to: 'decidedOn',
    count: 30,
    without: ['inspection', 'correction'],
  },
  { ...GP, ...DAYS, rule: 'cn.gp.complaint.pause', kind: 'complaint', from: 'pausedOn', to: 'resumedOn', count: 30 },
  {
    ...TENDERING,
    ...DAYS,
    rule: 'cn.tender.objection.document',
    part: 'reply',
    kind: 'objection',
    about: 'documents',
    from: 'receivedOn',
    to: 'repliedOn',
    count: 3,
  },
  {
    ...TENDERING,
    ...DAYS,
    rule: 'cn.tender.objection.result',
    part: 'reply',
    kind: 'objection',
    about: 'result',
    from: 'receivedOn',
    to: 'repliedOn',
    count: 3,
  },
  {
    ...TENDERING,
    rule: 'cn.tender.complaint.file',
    kind: 'complaint',
    about: 'process',
    from: 'knownOn',
    to: 'filedOn',
    count: 10,
    unit: 'days',
    late: 'yellow',
    without: ['objection-reply'],
  },
  {
    ...TENDERING,
    ...WORKING,
    rule: 'cn.tender.complaint.accept',
    kind: 'complaint',
    from: 'receivedOn',
    to: 'acceptedOn',
    count: 3,
  },
  {
    ...TENDERING,
    ...WORKING,
    rule: 'cn.tender.complaint.decide',
    kind: 'complaint',
    from: 'acceptedOn',
    to: 'decidedOn',
    count: 30,
    without: ['inspection'],
  },
  {
    ...GP,
    rule: 'cn.pay.complaint',
    part: 'transfer',
    kind: 'arrears-complaint',
    from: 'acceptedOn',
    to: 'transferredOn',
    count: 10,
    unit: 'working-days',
    late: 'yellow',
  },
  {
    ...GP,
    rule: 'cn.pay.complaint',
    part: 'result',
    kind: 'arrears-complaint',
    from: 'receivedOn',
    to: 'repliedOn',
    count: 30,
    unit: 'days',
    late: 'yellow',
  },
  {
    ...GP,
    rule: 'cn.gp.sme.verify',
    kind: 'size-verification',
    from: 'receivedOn',
    to: 'repliedOn',
    count: 10,
    unit: 'working-days',
    late: 'yellow',
  },
  { ...GP, ...DAYS, rule: 'jiujiang.appeal.plan', kind: 'request', from: 'acceptedOn', to: 'plannedOn', count: 5 },
  {
    ...GP,
    rule: 'jiujiang.contact-update',
    kind: 'contact-change',
    from: 'changedOn',
    to: 'filedOn',
    count: 3,
    unit: 'days',
    late: 'yellow',
  },
  {
    ...GP,
    rule: 'xialu.kpi.letters',
    part: 'procedural',
    district: 'xialu',
    kind: 'letter',
    from: 'receivedOn',
    to: 'acceptedOn',
    count: 7,
    unit: 'days',
    late: 'yellow',
  },
]

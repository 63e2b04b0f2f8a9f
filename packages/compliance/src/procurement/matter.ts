import type { CivilDate } from '@tenderlight/law/civil-date'
import { EVENT_NAMES } from './events.ts'
import type { EventName } from './events.ts'
import type { Regime } from './vocabulary.ts'

/**
 * 事项: something that somebody raises and somebody has to answer in time. 询问 enquiry, 质疑 challenge, 投诉 complaint,
 * 异议 objection; 拖欠投诉 arrears complaint, 确权 receivable confirmation, 规模认定函 size verification; 诉求 request, 信访件
 * letter, 联系人变更 contact change.
 */
export const MATTER_KINDS = [
  'enquiry',
  'challenge',
  'complaint',
  'objection',
  'arrears-complaint',
  'size-verification',
  'request',
  'letter',
  'contact-change',
] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** What a challenge, complaint or objection is about; the start of its period depends on it. */
export const MATTER_SUBJECTS = ['prequalification-documents', 'documents', 'opening', 'process', 'result'] as const
export type MatterSubject = (typeof MATTER_SUBJECTS)[number]

/** The events of a matter, each with the field that holds its day. */
export const MATTER_EVENTS = {
  'matter-changed': 'changedOn',
  'matter-known': 'knownOn',
  // The last day to answer the challenge that came before: a complaint's period runs from it.
  'matter-reply-due': 'replyDueOn',
  'matter-filed': 'filedOn',
  'matter-received': 'receivedOn',
  'matter-examined': 'examinedOn',
  'matter-defects-told': 'defectsToldOn',
  'matter-refused': 'refusedOn',
  'matter-accepted': 'acceptedOn',
  'matter-forwarded': 'forwardedOn',
  'matter-responded': 'respondedOn',
  'matter-transferred': 'transferredOn',
  'matter-paused': 'pausedOn',
  'matter-resumed': 'resumedOn',
  'matter-planned': 'plannedOn',
  'matter-replied': 'repliedOn',
  'matter-decided': 'decidedOn',
} as const
export type MatterEventName = keyof typeof MATTER_EVENTS
export type MatterDateField = (typeof MATTER_EVENTS)[MatterEventName]

/** True for an event of a matter, false for one of the procurement. */
export function isMatterEvent(event: ClockEventName): event is MatterEventName {
  return Object.hasOwn(MATTER_EVENTS, event)
}

/** What may start or meet a clock: an event of the procurement or of one of its matters. */
export type ClockEventName = EventName | MatterEventName
export const CLOCK_EVENT_NAMES: readonly ClockEventName[] = [
  ...EVENT_NAMES,
  ...(Object.keys(MATTER_EVENTS) as MatterEventName[]),
]

/** Days that a term does not count, both included; `until` absent: still open. */
export interface NotCounted {
  readonly from: CivilDate
  readonly until?: CivilDate
  readonly why: 'inspection' | 'correction' | 'objection-reply'
}

/** One matter as far as it is on record. A field that is absent is unknown. */
export type Matter = { readonly [F in MatterDateField]?: CivilDate } & {
  readonly id: string
  readonly kind: MatterKind
  readonly about?: MatterSubject
  /** The law it runs under, where it belongs to no procurement and its kind does not say. */
  readonly regime?: Regime
  /** Whether the result may change by it (条例第五十四条); unknown counts as yes. */
  readonly mayAffectResult?: boolean
  /** Sent by post: the day of posting counts. */
  readonly posted?: boolean
  /** The challenge or objection that came before a complaint. */
  readonly after?: string
  readonly by?: string
  /** Whether a decided complaint proved true; false: unproven or false material. */
  readonly proven?: boolean
  readonly notCounted?: readonly NotCounted[]
  /** 诉求 class, where the district grades its time limits. */
  readonly grade?: string
  /** The last day that was given for it, where no rule counts one. */
  readonly dueOn?: CivilDate
  /** The term was extended with the approval that the rule asks for. */
  readonly extended?: boolean
}

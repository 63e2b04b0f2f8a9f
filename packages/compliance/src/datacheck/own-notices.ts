import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '../procurement/procurement.ts'
import type { NoticeKind } from './platform-line.ts'

/** What the check reads of a record. */
export const CHECKED_FIELDS = [
  'title',
  'regime',
  'method',
  'budget',
  'renewal',
  'contractEnteredDirectly',
  'pushedNotices',
  'media',
  'intentionOn',
  'announcementOn',
  'resultPublishedOn',
  'awardNoticeOn',
  'contractPublishedOn',
  'contractPublishedProvinciallyOn',
] as const satisfies readonly (keyof Procurement)[]
type CheckedRecord = Pick<Procurement, (typeof CHECKED_FIELDS)[number]>

/** A project of the district as the check sees it. */
export interface OwnProject {
  readonly key: string
  readonly organisationId: string
  readonly number: string
  readonly record: CheckedRecord
}

/** A notice that the province's site should have, as our record knows it. */
export interface OwnNotice {
  readonly what: NoticeKind
  readonly on: CivilDate
  /** Whether `on` is the day of publication; of a result without one it is the day of the award notice, which is not compared. */
  readonly dayKnown: boolean
}

/** 单一来源, 续签, 合同直录, 电子卖场, 框架协议供货: what S-01 does not count. */
export type Exclusion = 'single-source' | 'renewal' | 'contract-entered-directly' | 'e-mall' | 'framework-supply'

/** Why a project is not counted; undefined: it is. */
export function exclusionOf({ method, renewal, contractEnteredDirectly }: CheckedRecord): Exclusion | undefined {
  if (renewal === true) return 'renewal'
  if (contractEnteredDirectly === true) return 'contract-entered-directly'
  if (method === 'single-source' || method === 'e-mall') return method
  return method === 'framework-agreement' || method === 'agreement-supply' ? 'framework-supply' : undefined
}

/** The notices of a record that were published for the province's site: of government procurement, and not on the city's medium alone. */
export function ownNotices(record: CheckedRecord): readonly OwnNotice[] {
  if (record.regime !== 'government-procurement') return []
  const { media, awardNoticeOn } = record
  const at = (
    what: NoticeKind,
    field: 'intentionOn' | 'announcementOn' | 'resultPublishedOn' | 'contractPublishedOn',
    on: CivilDate | undefined,
  ): readonly OwnNotice[] => (on === undefined || media?.[field] === 'municipal' ? [] : [{ what, on, dayKnown: true }])
  const provincially = record.contractPublishedProvinciallyOn
  const told = at('result', 'resultPublishedOn', record.resultPublishedOn)
  const result: readonly OwnNotice[] =
    record.resultPublishedOn === undefined && awardNoticeOn !== undefined
      ? [{ what: 'result', on: awardNoticeOn, dayKnown: false }]
      : told
  return [
    ...at('intention', 'intentionOn', record.intentionOn),
    ...at('announcement', 'announcementOn', record.announcementOn),
    ...result,
    ...(provincially === undefined
      ? at('contract', 'contractPublishedOn', record.contractPublishedOn)
      : [{ what: 'contract', on: provincially, dayKnown: true } as const]),
  ]
}

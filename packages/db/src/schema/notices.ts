import type { Category, Measure, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Json } from './procurements.ts'

export type NoticeKind = 'intention' | 'announcement'

/** Published notices: immutable. The columns after `digest` are generated from the snapshot, for the public list. */
export interface Notices {
  district_id: string
  id: string
  number: string
  kind: NoticeKind
  procurement_id: string
  organisation_id: string
  published_on: CivilDate
  published_at: Date
  published_by: string | null
  /** The notice as the public sees it (contracts/notices `notice`, without `digest`). */
  snapshot: Json<Readonly<Record<string, unknown>>>
  /** SHA-256 of the snapshot's canonical JSON. */
  digest: string
  /** The earlier notice that this one corrects. */
  corrects: ColumnType<string | null, string | null | undefined, never>
  regime: GeneratedAlways<Regime | null>
  category: GeneratedAlways<Category | null>
  measure: GeneratedAlways<Measure | null>
  budget: GeneratedAlways<Fen | null>
  bid_deposit: GeneratedAlways<Fen | null>
  reserved_sme: GeneratedAlways<Fen | null>
  reserved_small_micro: GeneratedAlways<Fen | null>
  earliest_announcement: GeneratedAlways<string | null>
  search_text: GeneratedAlways<string>
}

/** Last number given out in a series of a district, such as `intention-2026`. */
export interface NumberSeries {
  district_id: string
  series: string
  last: number
}

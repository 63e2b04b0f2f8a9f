import type { PerformanceRecord } from '@tenderlight/compliance/procurement/award-facts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { GeneratedAlways } from 'kysely'
import type { Json } from './procurements.ts'

/** What was made public of a contract's performance: immutable. The last columns are generated from the snapshot. */
export interface Disclosures {
  district_id: string
  id: string
  number: string
  kind: PerformanceRecord
  procurement_id: string
  organisation_id: string
  published_on: CivilDate
  published_at: Date
  published_by: string
  /** As the public sees it (contracts/performance `disclosure`, without `digest`). */
  snapshot: Json<Readonly<Record<string, unknown>>>
  /** SHA-256 of the snapshot's canonical JSON. */
  digest: string
  /** The earlier disclosure that this one corrects. */
  corrects: string | null
  unit: GeneratedAlways<string | null>
  search_text: GeneratedAlways<string>
}

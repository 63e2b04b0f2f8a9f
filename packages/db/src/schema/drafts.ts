import type { Json } from './procurements.ts'

/** An intention that is not submitted yet. `form` is what was entered so far, `read_from` the words that gave its fields. */
export interface IntentionDrafts {
  district_id: string
  id: string
  organisation_id: string
  /** Raised with each change. */
  version: number
  form: Json<unknown>
  read_from: Json<unknown>
  /** What it was read or copied from; null: typed. */
  origin: Json<unknown>
  created_at: Date
  created_by: string
  updated_at: Date
  updated_by: string
}

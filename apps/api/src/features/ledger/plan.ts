import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { standingNotices } from '@tenderlight/db/repositories/notices'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { ImportCounts } from '@tenderlight/db/schema/procurements'
import type { Kysely } from 'kysely'
import type { Actor } from '../../session/actor.ts'
import { buyersOf } from '../../record/buyers.ts'
import { compareRow, isUnchanged } from './compare.ts'
import type { HeldField, RowChange } from './compare.ts'
import type { KeptReading } from '../../reading/kept-reading.ts'

/** What one row of a ledger comes to. */
export type PlannedRow = {
  readonly row: number
  readonly organisationId: string
  readonly procurement: Procurement
  /** What published notices say otherwise, and which is left as it was published. */
  readonly held: readonly HeldField[]
} & (
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly stored: StoredProcurement; readonly change: RowChange }
  | { readonly kind: 'unchanged'; readonly stored: StoredProcurement }
)

export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly counts: ImportCounts
  readonly unknownBuyers: readonly string[]
  readonly otherBuyers: readonly string[]
  /** Rows of those buyers. */
  readonly skipped: number
}

export interface PlanOptions {
  /** The same file was confirmed before: what it said then is on record, whatever was corrected since stays. */
  readonly confirmedBefore: boolean
  /** Locks the records that the rows belong to; `db` is then a transaction. */
  readonly lock: boolean
}

/** Shown for rows that name no buyer. */
const UNNAMED = '(未填写采购单位)'

/** Compares what was read with what is on record. Changes nothing. */
export async function planImport(
  db: Kysely<Schema>,
  actor: Actor,
  reading: KeptReading,
  options: PlanOptions,
): Promise<ImportPlan> {
  const buyers = buyersOf(await listOrganisations(db, actor.districtId), actor)
  const unknown = new Set<string>()
  const other = new Set<string>()
  const own: { row: number; organisationId: string; procurement: Procurement }[] = []
  for (const { row, procurement } of reading.records) {
    const found = buyers.find(procurement.buyer)
    if (typeof found === 'object') {
      own.push({ row, organisationId: found.unit.id, procurement: { ...procurement, buyer: found.unit.name } })
    } else (found === 'other' ? other : unknown).add(procurement.buyer ?? UNNAMED)
  }
  const units = [...new Set(own.map(({ organisationId }) => organisationId))]
  const numbers = own.map(({ procurement }) => procurement.id)
  const onRecord = await findByNumbers(db, actor.districtId, units, numbers, options.lock)
  const stored = new Map(onRecord.map((one) => [`${one.organisationId} ${one.number}`, one]))
  const ids = onRecord.map(({ id }) => id)
  const notices = Map.groupBy(await standingNotices(db, actor.districtId, ids), ({ procurementId }) => procurementId)
  const rows = own.map((one): PlannedRow => {
    const before = stored.get(`${one.organisationId} ${one.procurement.id}`)
    if (before === undefined) return { ...one, held: [], kind: 'new' }
    if (options.confirmedBefore) return { ...one, held: [], kind: 'unchanged', stored: before }
    const change = compareRow(before.record, one.procurement, notices.get(before.id))
    const { held } = change
    if (isUnchanged(change)) return { ...one, held, kind: 'unchanged', stored: before }
    return { ...one, held, kind: 'changed', stored: before, change }
  })
  const count = (kind: PlannedRow['kind']) => rows.filter((row) => row.kind === kind).length
  return {
    rows,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      rejected: new Set(reading.rejected.map(({ row }) => row)).size,
    },
    unknownBuyers: [...unknown],
    otherBuyers: [...other],
    skipped: reading.records.length - own.length,
  }
}

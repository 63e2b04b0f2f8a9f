import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { Clocks } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'

/** What is written of a clock; the database keeps the rest. */
export type ClockRow = Omit<Selectable<Clocks>, 'met_in' | 'late_in' | 'kept'>

const TYPES: ColumnTypes<ClockRow> = {
  district_id: 'uuid',
  procurement_id: 'uuid',
  rule: 'text',
  part: 'text',
  matter: 'text',
  organisation_id: 'uuid',
  level: 'text',
  stage: 'text',
  bound: 'text',
  verdict: 'text',
  open: 'boolean',
  target_event: 'text',
  trigger_event: 'text',
  trigger_on: 'date',
  aim_for: 'date',
  due: 'date',
  warn_from: 'date',
  met: 'date',
  base_light: 'text',
  late_light: 'text',
  provisional: 'boolean',
  parameter_from: 'date',
  calendar_version: 'text',
}

/** Replaces the clocks of these procurements by `clocks`. */
export async function replaceClocks(
  trx: Transaction<Schema>,
  districtId: string,
  procurementIds: readonly string[],
  clocks: readonly ClockRow[],
): Promise<void> {
  if (procurementIds.length > 0) {
    await trx
      .deleteFrom('clocks')
      .where('district_id', '=', districtId)
      .where(sql<boolean>`procurement_id = any (${procurementIds}::uuid[])`)
      .execute()
  }
  await bulkInsert(trx, 'clocks', TYPES, clocks)
}

/** The clocks of these procurements as they stand, in no particular order. */
export function clocksOf(
  trx: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<ClockRow[]> {
  if (procurementIds.length === 0) return Promise.resolve([])
  return trx
    .selectFrom('clocks')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(sql<boolean>`procurement_id = any (${procurementIds}::uuid[])`)
    .execute()
}

/** Adds the clocks of procurements that are new. */
export function insertClocks(trx: Transaction<Schema>, clocks: readonly ClockRow[]): Promise<void> {
  return bulkInsert(trx, 'clocks', TYPES, clocks)
}

import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { Clocks } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import { projectedOf, replaceProjected } from './projected-rows.ts'

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
export function replaceClocks(
  trx: Transaction<Schema>,
  districtId: string,
  procurementIds: readonly string[],
  clocks: readonly ClockRow[],
): Promise<void> {
  return replaceProjected(trx, 'clocks', TYPES, districtId, procurementIds, clocks)
}

/** The clocks of these procurements as they stand, in no particular order. */
export function clocksOf(
  trx: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<ClockRow[]> {
  return projectedOf(trx, 'clocks', districtId, procurementIds)
}

/** Adds the clocks of procurements that are new. */
export function insertClocks(trx: Transaction<Schema>, clocks: readonly ClockRow[]): Promise<void> {
  return bulkInsert(trx, 'clocks', TYPES, clocks)
}

import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { StandingBreaches } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import { projectedOf, replaceProjected } from './projected-rows.ts'

export type StandingBreachRow = Selectable<StandingBreaches>

const TYPES: ColumnTypes<StandingBreachRow> = {
  district_id: 'uuid',
  procurement_id: 'uuid',
  rule: 'text',
  part: 'text',
  matter: 'text',
  organisation_id: 'uuid',
  level: 'text',
  stage: 'text',
  bound: 'text',
  light: 'text',
  unit: 'text',
  // As the rules reckon: whole fen below 2^53 are kept exactly, and a rule may give a part of a day.
  required: 'double precision',
  actual: 'double precision',
  shortfall: 'double precision',
  reason: 'text',
  parameter_from: 'date',
  calendar_version: 'text',
}

/** Replaces the requirements that these procurements do not meet by `breaches`. */
export function replaceBreaches(
  trx: Transaction<Schema>,
  districtId: string,
  procurementIds: readonly string[],
  breaches: readonly StandingBreachRow[],
): Promise<void> {
  return replaceProjected(trx, 'standing_breaches', TYPES, districtId, procurementIds, breaches)
}

/** The requirements that these procurements do not meet, in no particular order. */
export function breachesOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<StandingBreachRow[]> {
  return projectedOf(db, 'standing_breaches', districtId, procurementIds)
}

/** Adds the requirements that new procurements do not meet. */
export function insertBreaches(trx: Transaction<Schema>, breaches: readonly StandingBreachRow[]): Promise<void> {
  return bulkInsert(trx, 'standing_breaches', TYPES, breaches)
}

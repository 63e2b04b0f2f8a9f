import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { Facts } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type FactRow = Selectable<Facts>

const TYPES: ColumnTypes<FactRow> = {
  district_id: 'uuid',
  id: 'uuid',
  procurement_id: 'uuid',
  event: 'text',
  on_date: 'date',
  at_time: 'text',
  medium: 'text',
  evidence: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'uuid',
  import_id: 'uuid',
  supersedes: 'uuid',
  reason: 'text',
  withdrawn: 'boolean',
  further: 'boolean',
}

/** Appends facts. A second first fact of an event that is no further one, or a second correction of one fact, violates a unique index. */
export function appendFacts(trx: Transaction<Schema>, facts: readonly FactRow[]): Promise<void> {
  return bulkInsert(trx, 'facts', TYPES, facts)
}

/** A fact with the recorder's name, which of an import is that of who confirmed it, and the ledger's. */
export interface RecordedFact extends FactRow {
  readonly recorder: string | null
  readonly filename: string | null
}

/** Every fact of a procurement, superseded ones included, in the order of recording. */
export function factsOf(db: Kysely<Schema>, districtId: string, procurementId: string): Promise<RecordedFact[]> {
  return db
    .selectFrom('facts as f')
    .leftJoin('ledger_imports as i', (on) =>
      on.onRef('i.district_id', '=', 'f.district_id').onRef('i.id', '=', 'f.import_id'),
    )
    .selectAll('f')
    .select((is) => [
      is.fn
        .coalesce(nameOf('f.district_id', 'f.recorded_by'), nameOf('i.district_id', 'i.confirmed_by'))
        .as('recorder'),
      'i.filename',
    ])
    .where('f.district_id', '=', districtId)
    .where('f.procurement_id', '=', procurementId)
    .orderBy('f.recorded_at')
    .orderBy('f.on_date')
    .orderBy('f.id')
    .execute()
}

/** The newest row of each chain of an event, withdrawn ones included, for these procurements. */
export function latestFacts(
  db: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<FactRow[]> {
  return db
    .selectFrom('facts')
    .selectAll('facts')
    .where('district_id', '=', districtId)
    .where(sql<boolean>`procurement_id = any (${procurementIds}::uuid[])`)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('facts as later')
            .select('later.id')
            .whereRef('later.district_id', '=', 'facts.district_id')
            .whereRef('later.supersedes', '=', 'facts.id'),
        ),
      ),
    )
    .execute()
}

/** One fact and whether a later row supersedes it. */
export async function findFact(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<(FactRow & { superseded: boolean }) | undefined> {
  const row = await db
    .selectFrom('facts')
    .selectAll('facts')
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('facts as later')
            .select('later.id')
            .where('later.district_id', '=', districtId)
            .whereRef('later.supersedes', '=', 'facts.id'),
        )
        .as('superseded'),
    )
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, superseded: row.superseded === true }
}

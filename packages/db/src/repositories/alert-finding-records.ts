import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** The record of the finding that raised an alert, and its digest. */
export interface AlertFindingRecord {
  readonly alertId: string
  readonly record: FindingRecord
  readonly digest: string
}

/** Puts the records of findings beside alerts that were raised in the same transaction. */
export async function keepRecords(
  trx: Transaction<Schema>,
  districtId: string,
  records: readonly AlertFindingRecord[],
): Promise<void> {
  if (records.length === 0) return
  const rows = JSON.stringify(records.map(({ alertId: id, record, digest }) => ({ id, record, digest })))
  await sql`
    update alerts a set record = v.record, digest = v.digest
    from jsonb_to_recordset(${rows}::jsonb) as v (id uuid, record jsonb, digest text)
    where a.district_id = ${districtId} and a.id = v.id`.execute(trx)
}

/** A stored record as it stands in the database, sealed as in a file; whether it is one is for the reader to say. */
export interface StoredRecord {
  readonly alertId: string
  readonly record: unknown
}

const BATCH = 500

/** The records of all alerts that have one, of every district, a batch at a time. */
export async function* storedRecords(db: Kysely<Schema>): AsyncGenerator<StoredRecord> {
  let after: { district: string; id: string } | undefined
  do {
    const beyond =
      after === undefined ? sql`` : sql`and (district_id, id) > (${after.district}::uuid, ${after.id}::uuid)`
    const { rows } = await sql<{ district: string; id: string; record: object; digest: string }>`
      select district_id as district, id, record, digest from alerts
      where record is not null ${beyond} order by district_id, id limit ${BATCH}`.execute(db)
    for (const { id, record, digest } of rows) yield { alertId: id, record: { ...record, digest } }
    after = rows.length === BATCH ? rows.at(-1) : undefined
  } while (after !== undefined)
}

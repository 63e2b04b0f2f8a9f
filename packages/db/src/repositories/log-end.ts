import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * The number of the last entry in the district's log, 0 while it is empty: every change appends one, so that the same number
 * means the same state. Null for a district that is not asked for. Takes no turn and waits for nobody.
 */
export async function logEnd(db: Kysely<Schema>, districtId: string): Promise<number | null> {
  const { rows } = await sql<{ number: number | null }>`
    select tenderlight.log_end(${districtId}::uuid) as number`.execute(db)
  return rows[0]?.number ?? null
}

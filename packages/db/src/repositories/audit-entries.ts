import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { FIRST_PREVIOUS, sealEntry } from '../audit-log/entry.ts'
import type { LogEntry } from '../audit-log/entry.ts'
import { bulkInsert } from '../bulk-insert.ts'
import type { Schema } from '../schema.ts'
import { AUDIT_ENTRY_TYPES, rowOf } from './audit-row.ts'
import type { AuditEntryRow } from './audit-row.ts'

/** What is said about a change; its place in the chain is given to it when it is appended. */
export type NewEntry = Omit<LogEntry, 'kind' | 'district' | 'number' | 'at' | 'previous' | 'hash'>

/** Where a district's log ends. */
export interface LogEnd {
  readonly number: number
  readonly hash: string
  /** Null: there is no entry yet. */
  readonly at: Date | null
}

/**
 * Where the log ends, with the district's turn to append taken until the transaction ends: nobody else appends
 * meanwhile. To be the last lock that a transaction takes, so that no two wait for each other.
 */
export async function takeLogEnd(trx: Transaction<Schema>, districtId: string): Promise<LogEnd> {
  const { rows } = await sql<{ number: number; hash: string; at: Date }>`
    select number, hash, at from audit_log_end(${districtId}::uuid)`.execute(trx)
  return rows[0] ?? { number: 0, hash: FIRST_PREVIOUS, at: null }
}

/**
 * Appends entries to a district's log, as part of the transaction of the change that they tell of. Call it once, at the
 * transaction's end (see `takeLogEnd`). An entry is never older than the one ahead, whatever the clocks of servers say.
 */
export async function appendEntries(
  trx: Transaction<Schema>,
  districtId: string,
  now: Date,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const end = await takeLogEnd(trx, districtId)
  const at = new Date(Math.max(now.getTime(), end.at?.getTime() ?? 0)).toISOString()
  let { number, hash: previous } = end
  const rows: AuditEntryRow[] = []
  for (const entry of entries) {
    number += 1
    const sealed = sealEntry({ kind: 'entry', district: districtId, ...entry, number, at, previous })
    previous = sealed.hash
    rows.push(rowOf(sealed))
  }
  await bulkInsert(trx, 'audit_entries', AUDIT_ENTRY_TYPES, rows)
}

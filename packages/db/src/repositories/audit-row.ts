import type { Selectable } from 'kysely'
import type { LogEntry } from '../audit-log/entry.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { AuditEntries } from '../schema/audit.ts'

export type AuditEntryRow = Selectable<AuditEntries>

export const AUDIT_ENTRY_TYPES: ColumnTypes<AuditEntryRow> = {
  district_id: 'uuid',
  number: 'bigint',
  at: 'timestamptz',
  person_id: 'uuid',
  person_name: 'text',
  role: 'text',
  address: 'text',
  action: 'text',
  record_kind: 'text',
  record_id: 'text',
  label: 'text',
  before_digest: 'text',
  after_digest: 'text',
  previous: 'text',
  hash: 'text',
}

/** The entry as it is stored. */
export function rowOf(entry: LogEntry): AuditEntryRow {
  return {
    district_id: entry.district,
    number: entry.number,
    at: new Date(entry.at),
    person_id: entry.person,
    person_name: entry.name,
    role: entry.role,
    address: entry.address,
    action: entry.action,
    record_kind: entry.recordKind,
    record_id: entry.recordId,
    label: entry.label,
    before_digest: entry.before,
    after_digest: entry.after,
    previous: entry.previous,
    hash: entry.hash,
  }
}

/** The stored entry as it was appended. */
export function entryOf(row: AuditEntryRow): LogEntry {
  return {
    kind: 'entry',
    district: row.district_id,
    number: row.number,
    at: row.at.toISOString(),
    person: row.person_id,
    name: row.person_name,
    role: row.role,
    address: row.address,
    action: row.action,
    recordKind: row.record_kind,
    recordId: row.record_id,
    label: row.label,
    before: row.before_digest,
    after: row.after_digest,
    previous: row.previous,
    hash: row.hash,
  }
}

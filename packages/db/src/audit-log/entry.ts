import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { recordDigest } from '../record-digest.ts'

/** One entry of a district's log, as it is stored, exported and checked. */
export interface LogEntry {
  readonly kind: 'entry'
  readonly district: string
  /** 1, 2, 3 … without a gap. */
  readonly number: number
  /** When it was appended: an instant in UTC with milliseconds, never before the entry ahead of it. */
  readonly at: string
  /** Who: a person of the district, or null for the installation itself and for somebody not signed in. */
  readonly person: string | null
  readonly name: string
  readonly role: string
  /** The address that the request came from; empty for what no request asked for. */
  readonly address: string
  readonly action: string
  readonly recordKind: string
  readonly recordId: string
  /** What people call the record: a project's or notice's number, a rule. Never a value of it. */
  readonly label: string
  /** SHA-256 of the record's canonical JSON ahead of the change and after it; null where there is none. */
  readonly before: string | null
  readonly after: string | null
  /** The hash of the entry ahead; `FIRST_PREVIOUS` for the first one. */
  readonly previous: string
  /** See `entryHash`. */
  readonly hash: string
}

/** What stands in the first entry for the hash of the entry ahead. */
export const FIRST_PREVIOUS = '0'.repeat(64)

/** The hash that an entry ought to have: SHA-256 of its JSON without `hash`, keys in order, no spaces, in UTF-8. */
export function entryHash({ hash: _, ...entry }: LogEntry): string {
  return recordDigest(canonicalJson(entry))
}

/** The entry with its hash. */
export function sealEntry(entry: Omit<LogEntry, 'hash'>): LogEntry {
  return { ...entry, hash: recordDigest(canonicalJson(entry)) }
}

/** The digest of a record's state: SHA-256 of its canonical JSON; null for none. */
export function stateDigest(state: unknown): string | null {
  return state === undefined || state === null ? null : recordDigest(canonicalJson(state))
}

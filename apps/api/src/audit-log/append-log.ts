import type { LogAction } from '@tenderlight/contracts/audit'
import { stateDigest } from '@tenderlight/db/audit-log/entry'
import { appendEntries } from '@tenderlight/db/repositories/audit-entries'
import type { NewEntry } from '@tenderlight/db/repositories/audit-entries'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { roleMay } from '../permission/permissions.ts'
import type { Actor } from '../session/actor.ts'

/** What an entry can speak of. */
export type RecordKind =
  | 'account'
  | 'session'
  | 'procurement'
  | 'notice'
  | 'submission'
  | 'intention-draft'
  | 'override'
  | 'objection'
  | 'evidence'
  | 'tender-document'
  | 'document-answer'
  | 'fairness-review'
  | 'certificate'
  | 'financing-application'
  | 'deposit'
  | 'disclosure'
  | 'guarantor'
  | 'ledger-import'
  | 'budget-import'
  | 'channels'
  | 'delivery'
  | 'handover'
  | 'handover-channel'
  | 'setting'
  | 'desk-setting'
  | 'data-check'
  | 'simulation'
  | 'case'
  | 'case-letter'
  | 'case-file'
  | 'matter-file'
  | 'report'
  | 'matter'
  | 'calendar-notice'
  | 'organisation'
  | 'person'
  | 'membership'
  | 'appointment'
  | 'worklist-feed'
  | 'weekly-digest'
  | 'log'
  | 'project-file'

/** One change of one record. Of `before` and `after` only digests are kept. */
export interface LoggedChange {
  readonly kind: RecordKind
  readonly id: string
  /** A number or name that people know the record by; no value of it. */
  readonly label?: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Who did something: what an entry says of them. */
export interface LoggedBy {
  readonly districtId: string
  readonly person: string | null
  readonly name: string
  readonly role: string
  readonly address: string
  readonly action: LogAction
}

/** Nobody in particular: a command, or what an act in another district brings about in this one. */
export function byInstallation(districtId: string, action: LogAction): LoggedBy {
  return { districtId, person: null, name: '', role: '', address: '', action }
}

/** The person who acts, with the roles that permit it. */
export function byActor(actor: Actor): LoggedBy {
  const { districtId, personId, name, memberships, action, address } = actor
  const roles = new Set(memberships.map(({ role }) => role).filter((role) => roleMay(role, action)))
  return { districtId, person: personId, name, role: [...roles].join(','), address, action }
}

/** A procurement from one state to the next. */
export function changeOf(
  before: Pick<StoredProcurement, 'record'> | undefined,
  after: Pick<StoredProcurement, 'id' | 'number' | 'record'>,
): LoggedChange {
  return {
    kind: 'procurement',
    id: after.id,
    label: after.number,
    before: before?.record,
    after: after.record,
  }
}

/** A notice that was published; the digest is the one that stands in it. */
export function noticeOf({ id, number, digest }: { id: string; number: string; digest: string }): LoggedChange {
  return { kind: 'notice', id, label: number, after: { number, digest } }
}

/**
 * Puts what was done on the district's log, in the transaction that does it: both are there or neither. Call it once and
 * last in the transaction, as it takes the district's turn to append until the end.
 */
export function appendLog(
  trx: Transaction<Schema>,
  by: LoggedBy,
  at: Date,
  ...changes: readonly LoggedChange[]
): Promise<void> {
  const { districtId, ...who } = by
  return appendEntries(
    trx,
    districtId,
    at,
    changes.map(({ kind, id, label = '', before, after }): NewEntry => ({
      ...who,
      recordKind: kind,
      recordId: id,
      label,
      before: stateDigest(before),
      after: stateDigest(after),
    })),
  )
}

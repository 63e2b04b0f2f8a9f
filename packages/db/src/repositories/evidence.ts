import type { EventName } from '@tenderlight/compliance/procurement/events'
import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Evidence, EvidenceWithdrawals } from '../schema/evidence.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type EvidenceRow = Selectable<Evidence>
type Withdrawal = Selectable<EvidenceWithdrawals>

/** A file with who attached it and, where it was taken back, who, when and why. */
export type ListedEvidence = EvidenceRow & {
  readonly recorder: string
  readonly reason: string | null
  readonly withdrawn_at: Date | null
  readonly withdrawer: string | null
}

/** Every file of a procurement, withdrawn ones included, in the order in which they were attached. */
export function evidenceOf(db: Kysely<Schema>, districtId: string, procurementId: string): Promise<ListedEvidence[]> {
  return listed(db, districtId).where('e.procurement_id', '=', procurementId).execute()
}

/** One file; undefined when the district has none with this key. */
export function findEvidence(db: Kysely<Schema>, districtId: string, id: string): Promise<ListedEvidence | undefined> {
  return listed(db, districtId).where('e.id', '=', id).executeTakeFirst()
}

function listed(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('evidence as e')
    .leftJoin('evidence_withdrawals as w', (on) =>
      on.onRef('w.district_id', '=', 'e.district_id').onRef('w.evidence_id', '=', 'e.id'),
    )
    .selectAll('e')
    .select(['w.reason', 'w.withdrawn_at'])
    .select([
      nameOf('e.district_id', 'e.recorded_by').$castTo<string>().as('recorder'),
      nameOf('w.district_id', 'w.withdrawn_by').as('withdrawer'),
    ])
    .where('e.district_id', '=', districtId)
    .orderBy('e.recorded_at')
    .orderBy('e.id')
}

/** The fact of an event that stands, which a file is attached to; undefined when none does. */
export async function standingFact(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
  event: EventName,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('facts as f')
    .select(['f.id', 'f.withdrawn'])
    .where('f.district_id', '=', districtId)
    .where('f.procurement_id', '=', procurementId)
    .where('f.event', '=', event)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('facts as later')
            .select('later.id')
            .where('later.district_id', '=', districtId)
            .whereRef('later.supersedes', '=', 'f.id'),
        ),
      ),
    )
    .orderBy('f.withdrawn')
    .orderBy('f.on_date', 'desc')
    .executeTakeFirst()
  return row === undefined || row.withdrawn ? undefined : row.id
}

export async function insertEvidence(trx: Transaction<Schema>, row: EvidenceRow): Promise<void> {
  await trx.insertInto('evidence').values(row).execute()
}

/** Takes a file back; violates the key when it was taken back before. */
export async function withdrawEvidence(trx: Transaction<Schema>, row: Withdrawal): Promise<void> {
  await trx.insertInto('evidence_withdrawals').values(row).execute()
}

/**
 * Adds a file to what a district has stored, unless that were more than `most` bytes in all: then false, and nothing is
 * added. Two uploads at the same moment take turns.
 */
export async function addToTotal(
  trx: Transaction<Schema>,
  districtId: string,
  bytes: number,
  most: number,
): Promise<boolean> {
  if (bytes > most) return false
  const { rows } = await sql`
    insert into evidence_totals as t (district_id, files, bytes) values (${districtId}::uuid, 1, ${bytes}::bigint)
    on conflict (district_id) do update set files = t.files + 1, bytes = t.bytes + excluded.bytes
      where t.bytes + excluded.bytes <= ${most}::bigint
    returning 1`.execute(trx)
  return rows.length === 1
}

/** How many files all districts have stored, and their bytes. */
export async function evidenceStored(db: Kysely<Schema>): Promise<{ files: number; bytes: number }> {
  const row = await db
    .selectFrom('evidence_totals')
    .select(({ fn }) => [
      fn.sum<number | string | null>('files').as('files'),
      fn.sum<number | string | null>('bytes').as('bytes'),
    ])
    .executeTakeFirst()
  return { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) }
}

import type { Kysely, Selectable, Transaction } from 'kysely'
import type { MatterFiles, MatterFileWithdrawals } from '../schema/matters.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** A file of a matter with who attached it and, where it was taken back, who, when and why. Its `procurement_id` is the matter. */
export type MatterFileRow = Selectable<MatterFiles> & {
  /** Null: it came by the portal. */
  readonly recorder: string | null
  readonly reason: string | null
  readonly withdrawn_at: Date | null
  readonly withdrawer: string | null
}

/** Every file of a matter that the reader may see, those that were taken back included, in the order in which they were attached. */
export function matterFilesOf(db: Kysely<Schema>, districtId: string, matterId: string): Promise<MatterFileRow[]> {
  return files(db, districtId).where('f.procurement_id', '=', matterId).execute()
}

/** One file; undefined when there is none that the reader may see. */
export function findMatterFile(db: Kysely<Schema>, districtId: string, id: string): Promise<MatterFileRow | undefined> {
  return files(db, districtId).where('f.id', '=', id).executeTakeFirst()
}

function files(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('matter_files as f')
    .leftJoin('matter_file_withdrawals as w', (on) =>
      on.onRef('w.district_id', '=', 'f.district_id').onRef('w.file_id', '=', 'f.id'),
    )
    .selectAll('f')
    .select(['w.reason', 'w.withdrawn_at'])
    .select([
      nameOf('f.district_id', 'f.recorded_by').as('recorder'),
      nameOf('w.district_id', 'w.withdrawn_by').as('withdrawer'),
    ])
    .where('f.district_id', '=', districtId)
    .orderBy('f.recorded_at')
    .orderBy('f.id')
}

/** What all files have that a district was sent on the portal, those that were taken back included. */
export async function portalBytes(db: Kysely<Schema>, districtId: string): Promise<number> {
  const row = await db
    .selectFrom('matter_files')
    .select(({ fn }) => fn.sum<number | string | null>('bytes').as('bytes'))
    .where('district_id', '=', districtId)
    .where('recorded_by', 'is', null)
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}

export async function insertMatterFile(trx: Transaction<Schema>, row: Selectable<MatterFiles>): Promise<void> {
  await trx.insertInto('matter_files').values(row).execute()
}

/** Takes a file back; violates the key when it was taken back before. */
export async function withdrawMatterFile(
  trx: Transaction<Schema>,
  row: Selectable<MatterFileWithdrawals>,
): Promise<void> {
  await trx.insertInto('matter_file_withdrawals').values(row).execute()
}

import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { CaseFiles, CaseNotes } from '../schema/cases.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** A file of a case with the name of who attached it. Its `procurement_id` is the case. */
export type CaseFileRow = Selectable<CaseFiles> & { readonly recorder: string | null }

/** Every file of a case, in the order in which they were attached. */
export function caseFilesOf(db: Kysely<Schema>, districtId: string, caseId: string): Promise<CaseFileRow[]> {
  return files(db, districtId).where('f.procurement_id', '=', caseId).execute()
}

/** One file; undefined when there is none within reach. */
export function findCaseFile(db: Kysely<Schema>, districtId: string, id: string): Promise<CaseFileRow | undefined> {
  return files(db, districtId).where('f.id', '=', id).executeTakeFirst()
}

function files(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('case_files as f')
    .selectAll('f')
    .select(nameOf('f.district_id', 'f.recorded_by').as('recorder'))
    .where('f.district_id', '=', districtId)
    .orderBy('f.recorded_at')
    .orderBy('f.id')
}

export async function insertCaseFile(trx: Transaction<Schema>, row: Insertable<CaseFiles>): Promise<void> {
  await trx.insertInto('case_files').values(row).execute()
}

/** 督办人员备注 of a case, oldest first; none for whoever does not look after the district. */
export function caseNotesOf(
  db: Kysely<Schema>,
  districtId: string,
  caseId: string,
): Promise<{ text: string; by: string | null; at: Date }[]> {
  return db
    .selectFrom('case_notes as n')
    .select(['n.text', 'n.at'])
    .select(nameOf('n.district_id', 'n.by').as('by'))
    .where('n.district_id', '=', districtId)
    .where('n.case_id', '=', caseId)
    .orderBy('n.at')
    .orderBy('n.id')
    .execute()
}

export async function insertCaseNote(trx: Transaction<Schema>, row: Insertable<CaseNotes>): Promise<void> {
  await trx.insertInto('case_notes').values(row).execute()
}

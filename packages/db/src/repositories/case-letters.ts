import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { CaseLetters } from '../schema/cases.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

/** A letter with the names of who drafted and who issued it. */
export type CaseLetterRow = Selectable<CaseLetters> & {
  readonly drafter: string | null
  readonly issuer: string | null
}

/** Keeps a draft; those before it stay and are not issued any more. */
export async function insertLetter(trx: Transaction<Schema>, row: Insertable<CaseLetters>): Promise<void> {
  await trx.insertInto('case_letters').values(row).execute()
}

/** The letter of a case: the one that was issued, else the newest draft; undefined: none within reach. */
export function letterOf(db: Kysely<Schema>, districtId: string, caseId: string): Promise<CaseLetterRow | undefined> {
  return db
    .selectFrom('case_letters as l')
    .selectAll('l')
    .select([
      nameOf('l.district_id', 'l.drafted_by').as('drafter'),
      nameOf('l.district_id', 'l.issued_by').as('issuer'),
    ])
    .where('l.district_id', '=', districtId)
    .where('l.case_id', '=', caseId)
    .orderBy('l.issued_at', (order) => order.desc().nullsLast())
    .orderBy('l.drafted_at', 'desc')
    .orderBy('l.id')
    .limit(1)
    .executeTakeFirst()
}

/**
 * The next free ordinal of a district's letters of a year. Whoever else numbers letters waits until the transaction ends, so that
 * none is left out and none given twice.
 */
export async function nextOrdinal(trx: Transaction<Schema>, districtId: string, year: number): Promise<number> {
  await takeTurn(trx, `case letters ${districtId} ${year}`)
  const row = await trx
    .selectFrom('case_letters')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('district_id', '=', districtId)
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Numbers and issues a draft; its step is on record already. */
export async function issueLetter(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  issued: { year: number; sequence: number; number: string; issued_by: string; issued_at: Date },
): Promise<void> {
  await trx.updateTable('case_letters').set(issued).where('district_id', '=', districtId).where('id', '=', id).execute()
}

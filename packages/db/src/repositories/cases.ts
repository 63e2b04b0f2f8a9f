import { sql } from 'kysely'
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Cases, CaseSteps, CaseSubjects } from '../schema/cases.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type CaseRecord = Selectable<Cases>
export type CaseSubjectRow = Selectable<CaseSubjects>
export type NewCaseSubject = Insertable<CaseSubjects>
export type NewCaseStep = Insertable<CaseSteps>

/** A step with the name of who did it; null: the product itself. */
export type CaseStepRow = Selectable<CaseSteps> & { readonly person: string | null }

/** A case with the name of its unit. */
export type NamedCase = CaseRecord & { readonly unit: string }

/** Opens a case with what it is about and its first step. */
export async function insertCase(
  trx: Transaction<Schema>,
  row: Insertable<Cases>,
  subjects: readonly NewCaseSubject[],
  first: NewCaseStep,
): Promise<void> {
  await trx.insertInto('cases').values(row).execute()
  if (subjects.length > 0)
    await trx
      .insertInto('case_subjects')
      .values([...subjects])
      .execute()
  await trx.insertInto('case_steps').values(first).execute()
}

/** Adds a step. The database refuses one that cannot follow, and one that takes somebody else. */
export async function appendCaseStep(trx: Transaction<Schema>, step: NewCaseStep): Promise<void> {
  await trx.insertInto('case_steps').values(step).execute()
}

/** What of a case moves with its steps. */
export type CaseMove = Pick<
  CaseRecord,
  'stage' | 'due' | 'warn_from' | 'waits_for' | 'extension_asked' | 'withdrawal_asked' | 'closed_on' | 'closed_as'
> &
  Partial<Pick<CaseRecord, 'escalated' | 'number' | 'told_on'>>

/** Writes where a case stands now, in the transaction of its step. */
export async function moveCase(trx: Transaction<Schema>, districtId: string, id: string, to: CaseMove): Promise<void> {
  await trx.updateTable('cases').set(to).where('district_id', '=', districtId).where('id', '=', id).execute()
}

/** The case, its row locked when `lock` is set (then `db` is a transaction); undefined when there is none within reach. */
export async function findCase(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
  lock = false,
): Promise<NamedCase | undefined> {
  if (lock)
    await db
      .selectFrom('cases')
      .select('id')
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .forUpdate()
      .execute()
  return db
    .selectFrom('cases as k')
    .innerJoin('organisations as o', (on) =>
      on.onRef('o.district_id', '=', 'k.district_id').onRef('o.id', '=', 'k.organisation_id'),
    )
    .selectAll('k')
    .select('o.name as unit')
    .where('k.district_id', '=', districtId)
    .where('k.id', '=', id)
    .executeTakeFirst()
}

/** The steps of a case, first one first. */
export function caseStepsOf(db: Kysely<Schema>, districtId: string, id: string): Promise<CaseStepRow[]> {
  return db
    .selectFrom('case_steps as s')
    .selectAll('s')
    .select(nameOf('s.district_id', 's.person_id').as('person'))
    .where('s.district_id', '=', districtId)
    .where('s.case_id', '=', id)
    .orderBy('s.step')
    .execute()
}

/** What a case is about. */
export function caseSubjectsOf(db: Kysely<Schema>, districtId: string, id: string): Promise<CaseSubjectRow[]> {
  return db
    .selectFrom('case_subjects')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('case_id', '=', id)
    .orderBy('n')
    .execute()
}

/** A case that was opened from a request, challenge or complaint, as its page names it. */
export type CaseOfRequest = Pick<CaseRecord, 'id' | 'number' | 'title' | 'stage' | 'opened_on'>

/** The cases within reach that were opened from a matter, the newest first. */
export function casesOfRequest(db: Kysely<Schema>, districtId: string, requestId: string): Promise<CaseOfRequest[]> {
  return db
    .selectFrom('cases')
    .select(['id', 'number', 'title', 'stage', 'opened_on'])
    .where('district_id', '=', districtId)
    .where('request_id', '=', requestId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Of these keys of breaches: those that a case is about that is still open, and how many cases there ever were. */
export async function casesAbout(
  db: Kysely<Schema>,
  districtId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { readonly open: boolean; readonly cases: number }>> {
  const { rows } = await sql<{ key: string; open: boolean; cases: number }>`
    select split_part(s.key, '#', 1) as key, bool_or(k.stage <> 'closed') as open, count(*)::integer as cases
    from case_subjects s join cases k on k.district_id = s.district_id and k.id = s.case_id
    where s.district_id = ${districtId} and split_part(s.key, '#', 1) = any (${keys}::text[]) group by 1`.execute(db)
  return new Map(rows.map(({ key, open, cases }) => [key, { open, cases }]))
}

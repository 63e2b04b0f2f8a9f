import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { BudgetImports } from '../schema/budget.ts'
import type { ImportCounts } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

type Row = Selectable<BudgetImports>

/** Keeps an uploaded budget until it is confirmed. */
export async function insertBudgetImport(
  db: Kysely<Schema>,
  row: Omit<Row, 'status' | 'confirmed_by' | 'confirmed_at'>,
): Promise<void> {
  const json = { reading: JSON.stringify(row.reading), counts: JSON.stringify(row.counts) }
  await db
    .insertInto('budget_imports')
    .values({ ...row, ...json, status: 'previewed', confirmed_by: null, confirmed_at: null })
    .execute()
}

/** Locks an import for the transaction; undefined when the district has no such import. */
export function lockBudgetImport(trx: Transaction<Schema>, districtId: string, id: string): Promise<Row | undefined> {
  return trx
    .selectFrom('budget_imports')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Marks an import confirmed, with what it did. */
export async function confirmBudgetImport(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  by: { personId: string; at: Date; counts: ImportCounts },
): Promise<void> {
  await trx
    .updateTable('budget_imports')
    .set({ status: 'confirmed', confirmed_by: by.personId, confirmed_at: by.at, counts: JSON.stringify(by.counts) })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

/** When `organisationId` last confirmed a budget of this digest; undefined when it never did. */
export async function budgetConfirmedBefore(
  db: Kysely<Schema>,
  districtId: string,
  organisationId: string,
  digest: string,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('budget_imports')
    .select('confirmed_at')
    .where('district_id', '=', districtId)
    .where('digest', '=', digest)
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'confirmed')
    .orderBy('confirmed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.confirmed_at ?? undefined
}

/** Forgets previews that nobody confirmed since `before`; what was confirmed stays. */
export async function deleteOldBudgetPreviews(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('budget_imports').where('status', '=', 'previewed').where('uploaded_at', '<', before).execute()
}

export interface ListedBudgetImport {
  readonly id: string
  readonly filename: string
  readonly digest: string
  readonly confirmedAt: Date
  readonly confirmedBy: string | null
  readonly counts: ImportCounts
}

/** The newest confirmed imports of these organisations (of all, when none are given), without what they read. */
export function listBudgetImports(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[] | undefined,
  limit: number,
): Promise<ListedBudgetImport[]> {
  return db
    .selectFrom('budget_imports as i')
    .select(['i.id', 'i.filename', 'i.digest', 'i.counts'])
    .select((is) => is.ref('i.confirmed_at').$castTo<Date>().as('confirmedAt'))
    .select(nameOf('i.district_id', 'i.confirmed_by').as('confirmedBy'))
    .where('i.district_id', '=', districtId)
    .where('i.status', '=', 'confirmed')
    .$if(organisationIds !== undefined, (query) =>
      query.where(sql<boolean>`i.organisation_id = any (${organisationIds}::uuid[])`),
    )
    .orderBy('i.confirmed_at', 'desc')
    .limit(limit)
    .execute()
}

import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Kysely, Transaction } from 'kysely'
import type { OrganisationKind } from '../schema/tenancy.ts'
import type { Schema } from '../schema.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
}

/** The organisations of a district by name; only those of `ids` when given. */
export function listOrganisations(
  db: Kysely<Schema>,
  districtId: string,
  ids?: readonly string[],
): Promise<Organisation[]> {
  return db
    .selectFrom('organisations')
    .select(['id', 'name', 'kind'])
    .where('district_id', '=', districtId)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('name')
    .execute()
}

/** Locks organisations for the transaction, so that nobody else gives out numbers of theirs meanwhile. */
export async function lockOrganisations(
  trx: Transaction<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .selectFrom('organisations')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Adds a district. */
export async function createDistrict(
  trx: Transaction<Schema>,
  district: { id: string; name: string; jurisdiction: JurisdictionId; createdAt: Date },
): Promise<void> {
  const { createdAt, ...rest } = district
  await trx
    .insertInto('districts')
    .values({ ...rest, created_at: createdAt })
    .execute()
}

/** Adds organisations; a name that the district has already violates a unique index. */
export async function createOrganisations(
  trx: Transaction<Schema>,
  districtId: string,
  organisations: readonly Organisation[],
  createdAt: Date,
): Promise<void> {
  await trx
    .insertInto('organisations')
    .values(organisations.map((one) => ({ ...one, district_id: districtId, created_at: createdAt })))
    .execute()
}

/** Every district, oldest first. */
export function listDistricts(
  db: Kysely<Schema>,
): Promise<{ id: string; name: string; jurisdiction: JurisdictionId }[]> {
  return db.selectFrom('districts').select(['id', 'name', 'jurisdiction']).orderBy('created_at').orderBy('id').execute()
}

import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { OrganisationKind } from '../schema/tenancy.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
}

export interface NewOrganisation extends Organisation {
  /** The unit above it. */
  readonly parentId?: string | null
}

/** An organisation and its place in the tree. */
export interface PlacedOrganisation extends Organisation {
  readonly parentId: string | null
  /** Nobody acts for it any more. */
  readonly closed: boolean
}

/** The organisations of a district by name, closed ones too; only those of `ids` when given. */
export function listOrganisations(
  db: Kysely<Schema>,
  districtId: string,
  ids?: readonly string[],
): Promise<PlacedOrganisation[]> {
  return db
    .selectFrom('organisations')
    .select(['id', 'name', 'kind', 'parent_id as parentId'])
    .select((is) => is('closed_at', 'is not', null).$castTo<boolean>().as('closed'))
    .where('district_id', '=', districtId)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id = any (${ids}::uuid[])`))
    .orderBy('name')
    .execute()
}

/** Keeps everybody else from changing the district's organisations and people until the transaction ends. */
export async function lockDistrict(trx: Transaction<Schema>, districtId: string): Promise<void> {
  await takeTurn(trx, `district ${districtId}`)
}

/** Gives an organisation another name or another place. */
export async function changeOrganisation(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  { name, parentId }: { readonly name: string; readonly parentId: string | null },
): Promise<void> {
  await trx
    .updateTable('organisations')
    .set({ name, parent_id: parentId })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

/** Closes an organisation; its records stay. */
export async function closeOrganisation(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('organisations')
    .set({ closed_at: at })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

/** Locks organisations for the transaction, so that nobody else gives out numbers of theirs meanwhile. */
export async function lockOrganisations(
  trx: Transaction<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<void> {
  await takeTurn(trx, ...ids.toSorted().map((id) => `organisation ${districtId} ${id}`))
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

/** Adds organisations, those above before those below; a name that an open one has already violates a unique index. */
export async function createOrganisations(
  trx: Transaction<Schema>,
  districtId: string,
  organisations: readonly NewOrganisation[],
  createdAt: Date,
): Promise<void> {
  await trx
    .insertInto('organisations')
    .values(
      organisations.map(({ id, name, kind, parentId = null }) => ({
        district_id: districtId,
        id,
        name,
        kind,
        parent_id: parentId,
        created_at: createdAt,
        closed_at: null,
      })),
    )
    .execute()
}

/** Every district, oldest first. */
export function listDistricts(
  db: Kysely<Schema>,
): Promise<{ id: string; name: string; jurisdiction: JurisdictionId }[]> {
  return db.selectFrom('districts').select(['id', 'name', 'jurisdiction']).orderBy('created_at').orderBy('id').execute()
}

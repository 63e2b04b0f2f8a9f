import { sql } from 'kysely'
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Matters, MatterParties, MatterSteps } from '../schema/matters.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

export type MatterRow = Selectable<Matters>
export type MatterPartyRow = Selectable<MatterParties>
export type MatterStepRow = Selectable<MatterSteps>

/** A matter with the names of what it refers to; null for a procurement or organisation that is out of reach. */
export type MatterShown = MatterRow & {
  readonly handler: string | null
  readonly procurement_number: string | null
  readonly after_number: string | null
}

/** Matters with the names beside them. */
export function shownMatters(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('matters as m')
    .leftJoin('organisations as o', (on) =>
      on.onRef('o.district_id', '=', 'm.district_id').onRef('o.id', '=', 'm.organisation_id'),
    )
    .leftJoin('procurements as p', (on) =>
      on.onRef('p.district_id', '=', 'm.district_id').onRef('p.id', '=', 'm.procurement_id'),
    )
    .leftJoin('matters as a', (on) => on.onRef('a.district_id', '=', 'm.district_id').onRef('a.id', '=', 'm.after_id'))
    .selectAll('m')
    .select(['o.name as handler', 'p.number as procurement_number', 'a.number as after_number'])
    .where('m.district_id', '=', districtId)
}

/** The matter, if the person reaches it. */
export function findMatter(db: Kysely<Schema>, districtId: string, id: string): Promise<MatterShown | undefined> {
  return shownMatters(db, districtId).where('m.id', '=', id).executeTakeFirst()
}

/** The same, its row locked until the transaction ends. */
export function lockMatter(trx: Transaction<Schema>, districtId: string, id: string): Promise<MatterRow | undefined> {
  return trx
    .selectFrom('matters')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** A step with the name of who took it. */
export type MatterStepShown = MatterStepRow & { readonly person: string | null }

/** Every step of these matters, in the order in which they were put on record. */
export function stepsOfMatters(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<MatterStepShown[]> {
  return db
    .selectFrom('matter_steps as s')
    .selectAll()
    .select(nameOf('s.district_id', 's.person_id').as('person'))
    .where('s.district_id', '=', districtId)
    .where(sql<boolean>`s.matter_id = any (${ids}::uuid[])`)
    .orderBy('s.matter_id')
    .orderBy('s.step')
    .execute()
}

/** Who handles these matters, and when they came in, by key. */
export function handledMatters(db: Kysely<Schema>, districtId: string, ids: readonly string[]) {
  return db
    .selectFrom('matters')
    .select(['id', 'organisation_id as organisationId', 'received_on as receivedOn'])
    .where('district_id', '=', districtId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .orderBy('id')
    .execute()
}

/** How many steps are on record of a matter; 0 for one that is out of reach. */
export async function countOfSteps(db: Kysely<Schema>, districtId: string, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('matter_steps')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('district_id', '=', districtId)
    .where('matter_id', '=', id)
    .executeTakeFirstOrThrow()
  return count
}

/** Who raised it, as it stands; undefined where the person is not told. */
export function partyOf(db: Kysely<Schema>, districtId: string, id: string): Promise<MatterPartyRow | undefined> {
  return db
    .selectFrom('matter_parties')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('matter_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * The next number of a series: “SQ-2026” gives “SQ-2026-0007” after the sixth, whoever handles those. Takes the turn of the series
 * until the transaction ends, so that no number is given twice.
 */
export async function nextMatterNumber(trx: Transaction<Schema>, districtId: string, series: string): Promise<string> {
  await takeTurn(trx, `matter ${districtId} ${series}`)
  const { rows } = await sql<{ last: number }>`
    select tenderlight.last_matter(${districtId}::uuid, ${series}::text) as last`.execute(trx)
  return `${series}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}

/** Keeps by which code whoever raised a matter on the portal follows it. */
export async function insertFollow(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  codeDigest: string,
): Promise<void> {
  await trx
    .insertInto('matter_follow')
    .values({ district_id: districtId, matter_id: id, code_digest: codeDigest })
    .execute()
}

/** The matter with this number whose code has this digest; undefined for any other code or number. */
export function followedMatter(
  db: Kysely<Schema>,
  districtId: string,
  number: string,
  codeDigest: string,
): Promise<MatterRow | undefined> {
  return db
    .selectFrom('matters as m')
    .innerJoin('matter_follow as f', (on) =>
      on.onRef('f.district_id', '=', 'm.district_id').onRef('f.matter_id', '=', 'm.id'),
    )
    .selectAll('m')
    .where('m.district_id', '=', districtId)
    .where('m.number', '=', number)
    .where('f.code_digest', '=', codeDigest)
    .executeTakeFirst()
}

export async function insertMatter(
  trx: Transaction<Schema>,
  row: Insertable<Matters>,
  party: Insertable<MatterParties> | undefined,
): Promise<void> {
  await trx.insertInto('matters').values(row).execute()
  if (party !== undefined) await trx.insertInto('matter_parties').values(party).execute()
}

/** Adds a step; one of its number that is there already violates the key. */
export async function insertMatterStep(trx: Transaction<Schema>, row: MatterStepRow): Promise<void> {
  await trx
    .insertInto('matter_steps')
    .values({ ...row, said: JSON.stringify(row.said) })
    .execute()
}

/** What a step makes of the row: who handles it, how it is sorted, what it waits for. */
export type MatterMoves = Pick<
  MatterRow,
  'organisation_id' | 'received_on' | 'class' | 'layer' | 'level' | 'open' | 'waits_for'
>

export async function moveMatter(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  moves: MatterMoves,
): Promise<void> {
  await trx.updateTable('matters').set(moves).where('district_id', '=', districtId).where('id', '=', id).execute()
}

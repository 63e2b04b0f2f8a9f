import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** A simulation that is kept, without what came of it. */
export interface SimulationRow {
  readonly id: string
  readonly name: string
  readonly asOf: CivilDate
  readonly procurements: number
  readonly tried: unknown
  readonly madeWith: unknown
  readonly madeAt: Date
  readonly madeBy: string
  readonly maker: string | null
}

export type NewSimulation = Omit<SimulationRow, 'maker'> & { readonly result: unknown }

/** By what the list is sorted. */
export type SimulationSort = 'made' | 'name' | 'maker' | 'procurements'

const COLUMNS = [
  's.id',
  's.name',
  's.as_of as asOf',
  's.procurements',
  's.tried',
  's.made_with as madeWith',
  's.made_at as madeAt',
  's.made_by as madeBy',
] as const

const ORDER = { made: sql`s.made_at`, name: sql`s.name`, maker: sql`maker`, procurements: sql`s.procurements` } as const

/** Keeps a simulation as it came out. */
export async function insertSimulation(
  trx: Transaction<Schema>,
  districtId: string,
  { id, name, asOf, procurements, tried, madeWith, result, madeAt, madeBy }: NewSimulation,
): Promise<void> {
  await trx
    .insertInto('simulations')
    .values({
      district_id: districtId,
      id,
      name,
      as_of: asOf,
      procurements,
      tried: JSON.stringify(tried),
      made_with: JSON.stringify(madeWith),
      result: JSON.stringify(result),
      made_at: madeAt,
      made_by: madeBy,
    })
    .execute()
}

/** What of its name, or of its maker's, a simulation is looked for by; absent: all. */
function simulationsOf(db: Kysely<Schema>, districtId: string, text?: string) {
  const maker = nameOf('s.district_id', 's.made_by')
  return db
    .selectFrom('simulations as s')
    .where('s.district_id', '=', districtId)
    .$if(text !== undefined, (query) =>
      query.where(sql<boolean>`position(lower(${text ?? ''}) in lower(s.name || ' ' || coalesce(${maker}, ''))) > 0`),
    )
}

/** A page of the simulations that a district keeps. */
export function listSimulations(
  db: Kysely<Schema>,
  districtId: string,
  asked: {
    readonly text?: string | undefined
    readonly sort: SimulationSort
    readonly descending: boolean
    readonly offset: number
    readonly limit: number
  },
): Promise<SimulationRow[]> {
  return simulationsOf(db, districtId, asked.text)
    .select(COLUMNS)
    .select(nameOf('s.district_id', 's.made_by').as('maker'))
    .orderBy(ORDER[asked.sort], asked.descending ? 'desc' : 'asc')
    .orderBy('s.made_at', 'desc')
    .orderBy('s.id')
    .offset(asked.offset)
    .limit(asked.limit)
    .execute()
}

/** How many there are. */
export async function countSimulations(db: Kysely<Schema>, districtId: string, text?: string): Promise<number> {
  const { total } = await simulationsOf(db, districtId, text)
    .select(({ fn }) => fn.countAll<string | number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** One of them with what came of it; undefined where the district keeps none of this key. */
export function findSimulation(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<(SimulationRow & { readonly result: unknown }) | undefined> {
  return simulationsOf(db, districtId)
    .select([...COLUMNS, 's.result'])
    .select(nameOf('s.district_id', 's.made_by').as('maker'))
    .where('s.id', '=', id)
    .executeTakeFirst()
}

/** Throws one away that the person kept; says whether there was one. */
export async function deleteSimulation(trx: Transaction<Schema>, districtId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('simulations')
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

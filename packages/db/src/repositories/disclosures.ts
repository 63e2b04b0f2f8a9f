import type { PerformanceRecord } from '@tenderlight/compliance/procurement/award-facts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Disclosures } from '../schema/disclosures.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type NewDisclosure = Omit<Insertable<Disclosures>, 'snapshot'> & {
  readonly snapshot: Readonly<Record<string, unknown>>
}

/** Publishes; a second correction of the same disclosure violates a unique index. */
export async function insertDisclosure(trx: Transaction<Schema>, row: NewDisclosure): Promise<void> {
  await trx
    .insertInto('disclosures')
    .values({ ...row, snapshot: JSON.stringify(row.snapshot) })
    .execute()
}

/** A disclosure of a procurement, with who published it and what became of it. */
export interface DisclosureOf {
  readonly id: string
  readonly number: string
  readonly kind: PerformanceRecord
  readonly publishedOn: CivilDate
  readonly publisher: string | null
  /** The number of the disclosure that it corrects. */
  readonly corrects: string | null
  /** The number of the disclosure that corrects it. */
  readonly correctedBy: string | null
}

const correctedBy = sql<string | null>`(select c.number from disclosures c
  where c.district_id = d.district_id and c.corrects = d.id)`.as('correctedBy')
const corrects = sql<string | null>`(select c.number from disclosures c
  where c.district_id = d.district_id and c.id = d.corrects)`.as('corrects')

/** What was made public of a procurement, newest first. */
export function disclosuresOf(db: Kysely<Schema>, districtId: string, procurementId: string): Promise<DisclosureOf[]> {
  return db
    .selectFrom('disclosures as d')
    .select(['d.id', 'd.number', 'd.kind', 'd.published_on as publishedOn', corrects, correctedBy])
    .select(nameOf('d.district_id', 'd.published_by').as('publisher'))
    .where('d.district_id', '=', districtId)
    .where('d.procurement_id', '=', procurementId)
    .orderBy('d.published_at', 'desc')
    .orderBy('d.number', 'desc')
    .execute()
}

/** What the public list is narrowed by; an absent field does not narrow. */
export interface DisclosureFilter {
  /** Each is found in number, title, unit, supplier or project number. */
  readonly words: readonly string[]
  readonly kind?: PerformanceRecord | undefined
  /** Found anywhere in the unit's name. */
  readonly unit?: string | undefined
}

/** A disclosure as it was published. */
export interface PublicDisclosure {
  readonly snapshot: Readonly<Record<string, unknown>>
  readonly digest: string
  readonly correctedBy: string | null
}

/** A pattern that finds `text` anywhere, its own wildcards taken literally. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, (character) => `\\${character}`)}%`
}

function published(db: Kysely<Schema>, districtId: string, { words, kind, unit }: DisclosureFilter) {
  return db
    .selectFrom('disclosures as d')
    .where('d.district_id', '=', districtId)
    .where((is) => is.and(words.map((word) => is('d.search_text', 'ilike', containing(word)))))
    .$if(kind !== undefined, (query) => query.where('d.kind', '=', kind ?? 'progress'))
    .$if(unit !== undefined, (query) => query.where('d.unit', 'ilike', containing(unit ?? '')))
}

/** The disclosures of a district that the filter finds from `offset` on, newest first, and how many there are in all. */
export async function listDisclosures(
  db: Kysely<Schema>,
  districtId: string,
  filter: DisclosureFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; disclosures: PublicDisclosure[] }> {
  const found = published(db, districtId, filter)
  const { total } = await found.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const disclosures = await found
    .select(['d.snapshot', 'd.digest', correctedBy])
    .orderBy('d.published_on', 'desc')
    .orderBy('d.number', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { total, disclosures }
}

/** The units of a district that have disclosed anything, by name. */
export async function disclosingUnits(db: Kysely<Schema>, districtId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('disclosures')
    .select('unit')
    .distinct()
    .where('district_id', '=', districtId)
    .where('unit', 'is not', null)
    .orderBy('unit')
    .execute()
  return rows.flatMap(({ unit }) => unit ?? [])
}

/** The disclosure with this number, and the others of the same procurement, newest first; undefined: there is none. */
export async function findDisclosure(
  db: Kysely<Schema>,
  districtId: string,
  number: string,
): Promise<
  { disclosure: PublicDisclosure; related: Pick<DisclosureOf, 'number' | 'kind' | 'publishedOn'>[] } | undefined
> {
  const found = await db
    .selectFrom('disclosures as d')
    .select(['d.snapshot', 'd.digest', 'd.procurement_id', correctedBy])
    .where('d.district_id', '=', districtId)
    .where('d.number', '=', number)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { procurement_id: procurement, ...disclosure } = found
  const related = await db
    .selectFrom('disclosures')
    .select(['number', 'kind', 'published_on as publishedOn'])
    .where('district_id', '=', districtId)
    .where('procurement_id', '=', procurement)
    .where('number', '<>', number)
    .orderBy('published_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return { disclosure, related }
}

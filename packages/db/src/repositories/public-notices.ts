import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { matching } from './public-notices-filter.ts'
import type { PublicNoticesFilter } from './public-notices-filter.ts'
import type { NoticeKind } from '../schema/notices.ts'
import type { Schema } from '../schema.ts'

/** published: newest first. budget: largest first. earliest: what may be announced next, from `today`, then the past. */
export type PublicNoticesOrder =
  | { readonly by: 'published' | 'budget' }
  | { readonly by: 'earliest'; readonly today: CivilDate }

/** A notice as it was published; `snapshot` and `digest` never change. */
export interface PublicNotice {
  readonly snapshot: Readonly<Record<string, unknown>>
  readonly digest: string
  /** The number of the notice that corrects it. */
  readonly correctedBy: string | null
}

/** The number of the notice that corrects the row's. */
const correctedBy = sql<string | null>`(select c.number from notices c
  where c.district_id = notices.district_id and c.corrects = notices.id)`.as('correctedBy')

/** A district that publishes here. */
export interface PublicDistrict {
  readonly id: string
  readonly name: string
  readonly jurisdiction: JurisdictionId
}

/** Every district of the installation, the one that it began with first: that is shown where none is asked for. */
export function publicDistricts(db: Kysely<Schema>): Promise<PublicDistrict[]> {
  return db.selectFrom('districts').select(['id', 'name', 'jurisdiction']).orderBy('created_at').orderBy('id').execute()
}

/** The notices of a district from `offset` on, in `order`; the order is total, so pages do not overlap. */
export async function listPublicNotices(
  db: Kysely<Schema>,
  districtId: string,
  filter: PublicNoticesFilter,
  page: { readonly order: PublicNoticesOrder; readonly offset: number; readonly limit: number },
): Promise<PublicNotice[]> {
  const { order } = page
  return db
    .selectFrom('notices')
    .select(['snapshot', 'digest', correctedBy])
    .where('district_id', '=', districtId)
    .where(matching(filter))
    .$if(order.by === 'budget', (query) => query.orderBy('budget', (by) => by.desc().nullsLast()))
    .$if(order.by === 'earliest', (query) =>
      query
        .orderBy(sql`earliest_announcement >= ${'today' in order ? order.today : ''}`, (by) => by.desc().nullsLast())
        .orderBy('earliest_announcement'),
    )
    .orderBy('published_on', 'desc')
    .orderBy('number', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
}

/** How many notices of a district the filter finds. */
export async function countPublicNotices(
  db: Kysely<Schema>,
  districtId: string,
  filter: PublicNoticesFilter,
): Promise<number> {
  const { total } = await db
    .selectFrom('notices')
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .where('district_id', '=', districtId)
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return total
}

/** The notice with this number, and the other notices of the same procurement, newest first; undefined: no such notice. */
export async function findPublicNotice(
  db: Kysely<Schema>,
  districtId: string,
  number: string,
): Promise<
  | {
      notice: PublicNotice
      /** The one that it corrects. */
      corrected: PublicNotice | undefined
      related: { number: string; kind: NoticeKind; publishedOn: CivilDate }[]
    }
  | undefined
> {
  const found = await db
    .selectFrom('notices')
    .select(['snapshot', 'digest', 'procurement_id', 'corrects', correctedBy])
    .where('district_id', '=', districtId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const related = await db
    .selectFrom('notices')
    .select(['number', 'kind', 'published_on as publishedOn'])
    .where('district_id', '=', districtId)
    .where('procurement_id', '=', found.procurement_id)
    .where('number', '<>', number)
    .orderBy('published_on', 'desc')
    .orderBy('number', 'desc')
    .execute()
  const corrected =
    found.corrects === null
      ? undefined
      : await db
          .selectFrom('notices')
          .select(['snapshot', 'digest', correctedBy])
          .where('district_id', '=', districtId)
          .where('id', '=', found.corrects)
          .executeTakeFirst()
  const { snapshot, digest } = found
  return { corrected, notice: { snapshot, digest, correctedBy: found.correctedBy }, related }
}

/** The units that have published, as named in their notices, with how many notices each; by name. */
export async function listPublishingUnits(
  db: Kysely<Schema>,
  districtId: string,
): Promise<{ name: string; notices: number }[]> {
  return db
    .selectFrom('notices')
    .select((expression) => [
      sql<string>`snapshot ->> 'unit'`.as('name'),
      expression.fn.countAll<number>().as('notices'),
    ])
    .where('district_id', '=', districtId)
    .groupBy(sql`snapshot ->> 'unit'`)
    .orderBy(sql`snapshot ->> 'unit'`)
    .execute()
}

import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'

/** Whose projects. */
export interface OfUnits {
  readonly districtId: string
  readonly organisationIds: readonly string[]
}

/** A project that another year's may be like. */
export interface EarlierProject {
  readonly key: string
  readonly number: string
  readonly title: string
  /** Of its budget, else of its first notice. */
  readonly year: number | null
  readonly budget: Fen | null
  readonly expectedMonth: CivilMonth | null
  readonly publishedOn: CivilDate | null
}

const PUBLISHED = sql`coalesce(p.record ->> 'intentionOn', p.record ->> 'tenderPlanOn', p.record ->> 'announcementOn')`
const YEAR = sql<number>`coalesce(p.budget_year, left(${PUBLISHED}, 4)::integer)`

function matching(
  { districtId, organisationIds }: OfUnits,
  { year, text }: { readonly year?: number | undefined; readonly text?: string | undefined } = {},
): RawBuilder<unknown> {
  const words = text?.split(/\s+/u).filter((word) => word !== '') ?? []
  const like = (word: string) => `%${word.toLowerCase().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`
  return sql.join(
    [
      sql`p.district_id = ${districtId} and p.organisation_id = any (${organisationIds}::uuid[]) and p.record ->> 'title' is not null`,
      ...(year === undefined ? [] : [sql`${YEAR} = ${year}`]),
      ...words.map((word) => sql`lower(p.number || ' ' || (p.record ->> 'title')) like ${like(word)}`),
    ],
    sql` and `,
  )
}

/** The projects of units, the newest notice first, and how many there are. */
export async function earlierProjects(
  db: Kysely<Schema>,
  asked: OfUnits & { readonly year?: number | undefined; readonly text?: string | undefined },
  limit: number,
): Promise<{ readonly total: number; readonly projects: EarlierProject[] }> {
  const { rows } = await sql<EarlierProject & { total: number }>`
    select p.id as key, p.number, p.record ->> 'title' as title, ${YEAR} as year, p.budget,
      p.record ->> 'expectedMonth' as "expectedMonth", ${PUBLISHED} as "publishedOn", count(*) over ()::integer as total
    from procurements p where ${matching(asked, asked)}
    order by ${PUBLISHED} desc nulls last, p.number desc limit ${limit}`.execute(db)
  return { total: rows[0]?.total ?? 0, projects: rows.map(({ total: _, ...project }) => project) }
}

/** The years of the projects of units, newest first. */
export async function earlierYears(db: Kysely<Schema>, of: OfUnits): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct ${YEAR} as year from procurements p where ${matching(of)} and ${YEAR} is not null order by 1 desc`.execute(
    db,
  )
  return rows.map(({ year }) => year)
}

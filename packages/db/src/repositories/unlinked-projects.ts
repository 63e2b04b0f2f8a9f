import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { LineFilter } from './budget-lines.ts'

/** A project that takes of no approved line, though its unit has lines of its year. */
export interface UnlinkedProject {
  readonly key: string
  readonly number: string
  readonly title: string
  readonly unit: string
  readonly year: number
  /** Its contract, else its award, else its budget. */
  readonly takes: Fen | null
  /** The code that it names all the same. */
  readonly names: string | null
}

/**
 * One page of them, the largest first, and how many there are. The year of a project is the one on record, else that of its
 * notice, else of the month in which it is expected.
 */
export async function unlinkedProjects(
  db: Kysely<Schema>,
  { districtId, organisationIds, year, text }: LineFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly projects: UnlinkedProject[] }> {
  const words = text === undefined || text === '' ? undefined : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found = sql`
    from procurements p join organisations o on o.district_id = p.district_id and o.id = p.organisation_id
    cross join lateral (select coalesce(p.record ->> 'fiscalYear', left(coalesce(p.record ->> 'announcementOn',
      p.record ->> 'intentionOn', p.record ->> 'tenderPlanOn', p.record ->> 'expectedMonth'), 4))::integer as year) y
    where p.district_id = ${districtId}
      and exists (select from budget_lines b where b.district_id = p.district_id and b.organisation_id = p.organisation_id
        and b.fiscal_year = y.year)
      and not exists (select from budget_lines b where b.district_id = p.district_id and b.organisation_id = p.organisation_id
        and b.fiscal_year = y.year and b.code = p.record ->> 'budgetItem')
      ${organisationIds === undefined ? sql`` : sql`and p.organisation_id = any (${organisationIds}::uuid[])`}
      ${year === undefined ? sql`` : sql`and y.year = ${year}`}
      ${words === undefined ? sql`` : sql`and (p.title ilike ${words} or p.number ilike ${words})`}`
  const { rows } = await sql<UnlinkedProject>`
    select p.id as key, p.number, coalesce(p.title, '') as title, o.name as unit, y.year,
      case when p.record ? 'contractSignedOn'
        then coalesce(p.record ->> 'contractAmount', p.record ->> 'awardAmount', p.record ->> 'budget')
        else p.record ->> 'budget' end::bigint as takes,
      p.record ->> 'budgetItem' as names
    ${found} order by takes desc nulls last, p.number, p.id offset ${offset} limit ${limit}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${found}`.execute(db)
  return { total: counted.rows[0]?.total ?? 0, projects: rows }
}

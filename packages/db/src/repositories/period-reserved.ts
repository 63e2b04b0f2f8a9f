import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { StoredProcurement } from './procurements.ts'

/** The procurements of these organisations whose budget year, or the year of any of whose notices, is `year`; in no order. */
export async function procurementsOfYear(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[],
  year: number,
): Promise<StoredProcurement[]> {
  const { rows } = await sql<StoredProcurement>`
    select p.id, p.organisation_id as "organisationId", p.number, p.held_by as "heldBy", p.record
    from procurements p
    where p.district_id = ${districtId} and p.organisation_id = any (${organisationIds}::uuid[])
      and ${`${year}`} = any (array[p.record ->> 'fiscalYear', left(p.record ->> 'announcementOn', 4),
        left(p.record ->> 'intentionOn', 4), left(p.record ->> 'tenderPlanOn', 4)])`.execute(db)
  return rows
}

/** Where a project's contract and its newest notice are published. */
export interface PublishedAt {
  readonly project: string
  /** What the standing publication of the contract names as its evidence, the province's site first. */
  readonly evidence: string | null
  readonly notice: string | null
}

/** Where these projects are published. */
export async function publishedAt(
  db: Kysely<Schema>,
  districtId: string,
  projects: readonly string[],
): Promise<PublishedAt[]> {
  if (projects.length === 0) return []
  const { rows } = await sql<PublishedAt>`
    select p.id as project,
      (select f.evidence from facts f where f.district_id = p.district_id and f.procurement_id = p.id
        and f.event in ('contract-published', 'contract-published-provincially') and f.evidence is not null and not f.withdrawn
        and not exists (select from facts l where l.district_id = f.district_id and l.supersedes = f.id)
        order by f.event desc limit 1) as evidence,
      (select n.number from notices n where n.district_id = p.district_id and n.procurement_id = p.id
        order by n.published_at desc, n.number desc limit 1) as notice
    from procurements p where p.district_id = ${districtId} and p.id = any (${projects}::uuid[])`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { StoredProcurement } from './procurements.ts'

/** A procurement with its unit's name and the notice of it that stands. */
export interface ProcurementOfYear extends StoredProcurement {
  readonly unit: string
  readonly notice: string | null
}

/**
 * The procurements of these organisations that belong to a budget year: by the year on record, else by that of any of the
 * notices of which compliance takes the first, else, where no notice is out yet, by the month in which it is expected.
 */
export async function yearOfUnits(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[],
  year: number,
): Promise<ProcurementOfYear[]> {
  const { rows } = await sql<ProcurementOfYear>`
    select p.id, p.organisation_id as "organisationId", p.number, p.held_by as "heldBy", p.record, o.name as unit,
      (select n.number from notices n where n.district_id = p.district_id and n.procurement_id = p.id and not exists (
        select from notices c where c.district_id = n.district_id and c.corrects = n.id)
        order by n.published_at desc limit 1) as notice
    from procurements p join organisations o on o.district_id = p.district_id and o.id = p.organisation_id
    where p.district_id = ${districtId} and p.organisation_id = any (${organisationIds}::uuid[])
      and ${`${year}`} = any (array[p.record ->> 'fiscalYear', left(p.record ->> 'announcementOn', 4),
        left(p.record ->> 'intentionOn', 4), left(p.record ->> 'tenderPlanOn', 4),
        case when not p.record ?| array['fiscalYear', 'announcementOn', 'intentionOn', 'tenderPlanOn']
          then left(p.record ->> 'expectedMonth', 4) end])
    order by p.number, p.id`.execute(db)
  return rows
}

/** What these organisations submitted for review as something new, and waits; the version that waits. */
export async function waitingOfUnits(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly unit: string; readonly form: unknown }[]> {
  const { rows } = await sql<{ id: string; unit: string; form: unknown }>`
    select s.id, o.name as unit, l.form from submissions s
    join organisations o on o.district_id = s.district_id and o.id = s.organisation_id
    join lateral (select x.kind, x.form from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      order by x.step desc limit 1) l on l.kind = 'submitted'
    where s.district_id = ${districtId} and s.organisation_id = any (${organisationIds}::uuid[]) and s.open
      and s.corrects is null and s.announces is null
      and not exists (select from procurements p where p.district_id = s.district_id
        and p.organisation_id = s.organisation_id and p.number = l.form ->> 'id')
    order by s.created_at, s.id`.execute(db)
  return rows
}

/** The corrections of published notices that these organisations submitted and that wait, the version that waits; the oldest first. */
export async function waitingCorrectionsOfUnits(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly procurementId: string; readonly form: unknown }[]> {
  const { rows } = await sql<{ id: string; procurementId: string; form: unknown }>`
    select s.id, n.procurement_id as "procurementId", l.form from submissions s
    join notices n on n.district_id = s.district_id and n.id = s.corrects
    join lateral (select x.kind, x.form from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
      order by x.step desc limit 1) l on l.kind = 'submitted'
    where s.district_id = ${districtId} and s.organisation_id = any (${organisationIds}::uuid[]) and s.open
    order by s.created_at, s.id`.execute(db)
  return rows
}

import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CreditApplications } from '../schema/financing.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type ApplicationRow = Selectable<CreditApplications>
export type ListedApplication = ApplicationRow & { readonly recorder: string }

/** Every version of every application of a procurement, oldest first. */
export function applicationsOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<ListedApplication[]> {
  return listed(db, districtId).where('f.procurement_id', '=', procurementId).execute()
}

/** The versions of one application, oldest first. */
export function versionsOfApplication(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<ListedApplication[]> {
  return listed(db, districtId).where('f.id', '=', id).execute()
}

function listed(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('financing_applications as f')
    .selectAll('f')
    .select(nameOf('f.district_id', 'f.recorded_by').$castTo<string>().as('recorder'))
    .where('f.district_id', '=', districtId)
    .orderBy('f.applied_on')
    .orderBy('f.id')
    .orderBy('f.version')
}

/** Adds a version; one that is there already violates the key. */
export async function appendApplication(trx: Transaction<Schema>, row: ApplicationRow): Promise<void> {
  await trx.insertInto('financing_applications').values(row).execute()
}

/** What was applied for and granted in a year, of one unit. */
export interface FinancedYear {
  readonly year: number
  readonly unit: { readonly id: string; readonly name: string }
  readonly applications: number
  readonly applied: Fen
  readonly grantedCount: number
  readonly granted: Fen
  /** Contracts with at least one credit. */
  readonly contracts: number
}

/**
 * By year and unit, newest year first: applications count in the year in which they were made, credits in that in which they were
 * granted; of each application the newest version. `through`: of every year only the days up to this one of the year (`MM-DD`).
 */
export async function financedYears(db: Kysely<Schema>, districtId: string, through?: string): Promise<FinancedYear[]> {
  const upTo = (column: string) =>
    through === undefined ? sql`` : sql`and to_char(${sql.ref(column)}, 'MM-DD') <= ${through}`
  const { rows } = await sql<FinancedYear>`
    with newest as (
      select distinct on (id) * from financing_applications where district_id = ${districtId} order by id, version desc
    ), counted as (
      select organisation_id, extract(year from applied_on)::integer as year, 1 as applications, amount as applied,
        0 as granted_count, 0::bigint as granted, null::uuid as contract from newest where true ${upTo('applied_on')}
      union all
      select organisation_id, extract(year from decided_on)::integer, 0, 0, 1, granted, procurement_id
      from newest where outcome = 'granted' ${upTo('decided_on')}
    )
    select c.year, json_build_object('id', o.id, 'name', o.name) as unit, sum(c.applications)::integer as applications,
      sum(c.applied)::bigint as applied, sum(c.granted_count)::integer as "grantedCount", sum(c.granted)::bigint as granted,
      count(distinct c.contract)::integer as contracts
    from counted c
    join organisations o on o.district_id = ${districtId} and o.id = c.organisation_id
    group by c.year, o.id, o.name order by c.year desc, o.name collate "C"`.execute(db)
  return rows
}

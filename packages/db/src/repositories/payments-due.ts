import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { StoredProcurement } from './procurements.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

/** A project of which something may be overdue, with its unit's name. */
export type OwingProcurement = StoredProcurement & { readonly unit: string }

export interface OwingFilter {
  readonly districtId: string
  readonly within: Reach
  readonly unit?: string | undefined
  readonly today: CivilDate
  /** The rules whose clocks say that a payment is late. */
  readonly rules: readonly string[]
}

/** The projects within reach that are paid in instalments, and those whose payment at once is late by one of `rules`. */
export async function owingProcurements(
  db: Kysely<Schema>,
  { districtId, within, unit, today, rules }: OwingFilter,
): Promise<OwingProcurement[]> {
  const own = andWithin(within, 'p.organisation_id', 'p.id')
  const ofUnit = unit === undefined ? sql`` : sql` and p.organisation_id = ${unit}::uuid`
  const { rows } = await sql<OwingProcurement>`
    select p.id, p.organisation_id as "organisationId", p.number, p.held_by as "heldBy", p.record, o.name as unit
    from procurements p join organisations o on o.district_id = p.district_id and o.id = p.organisation_id
    where p.district_id = ${districtId}${own}${ofUnit} and (p.record ? 'instalments' or exists (
      select from clocks c where c.district_id = p.district_id and c.procurement_id = p.id
        and c.rule = any (${rules}::text[]) and c.open and c.due < ${today}::date))
    order by p.number`.execute(db)
  return rows
}

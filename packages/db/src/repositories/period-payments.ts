import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { StoredProcurement } from './procurements.ts'

/** Of `clocks c`: what an index has, though it says no more than that it was missed on a day past its last. */
const isNotInTime = sql<boolean>`(c.open or c.met > c.due)`

interface UnpaidFilter {
  readonly districtId: string
  readonly unit?: string | undefined
  /** At the end of which it was unpaid. */
  readonly day: CivilDate
  /** The rules whose clocks say that a payment is late. */
  readonly rules: readonly string[]
}

/** The projects that are paid in instalments, and those whose payment at once was late at the end of a day by one of `rules`. */
export async function unpaidProcurements(
  db: Kysely<Schema>,
  { day, districtId, rules, unit }: UnpaidFilter,
): Promise<StoredProcurement[]> {
  const own = unit === undefined ? sql`` : sql` and p.organisation_id = ${unit}::uuid`
  const { rows } = await sql<StoredProcurement>`
    select p.id, p.organisation_id as "organisationId", p.number, p.held_by as "heldBy", p.record
    from procurements p
    where p.district_id = ${districtId}${own} and (p.record ? 'instalments' or p.id = any (array(
      select c.procurement_id from clocks c where c.district_id = ${districtId} and c.rule = any (${rules}::text[])
        and c.due < ${day}::date and (c.open or c.met > ${day}::date) and ${isNotInTime})))
    order by p.number, p.id`.execute(db)
  return rows
}

import type { RefundEvent } from '@tenderlight/compliance/deposits/refunds'
import { REFUND_EVENTS } from '@tenderlight/compliance/deposits/refunds'
import type { DepositTermsCount } from '@tenderlight/compliance/reports/deposit-reading'
import type { ReportedDeposit } from '@tenderlight/compliance/reports/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import { isDeadline } from './period-deadlines.ts'
import type { PeriodScope } from './period-deadlines.ts'

const ofUnit = (unit: string | undefined, organisation: RawBuilder<unknown>) =>
  unit === undefined ? sql`` : sql` and ${organisation} = ${unit}::uuid`

/** As words of the statement: an index that holds these alone is not found for what is known later. */
const REFUNDS = sql.join(REFUND_EVENTS.map((event) => sql.lit(event)))

/** Of `clocks c`: the refund of bid deposits, with its last day in the period. */
const refundIn = ({ period }: PeriodScope) =>
  sql<boolean>`(c.target_event in (${REFUNDS}) and c.due between ${period.from}::date and ${period.through}::date)`

/**
 * The standing deposits that a period touches: received, waived or refunded in it, or with their last day in it; where the
 * project's record does not say what is asked, the database cannot tell that day, and they are among them.
 */
export async function depositsIn(db: Kysely<Schema>, scope: PeriodScope): Promise<ReportedDeposit[]> {
  const { districtId, period, unit } = scope
  const { rows } = await sql<ReportedDeposit>`
    select d.id, d.procurement_id as project, d.organisation_id as unit, d.purpose, v.bidder, v.won, v.form, v.amount,
      v.received_on as "receivedOn", v.valid_until as "validUntil", v.refunded_on as "refundedOn", v.interest
    from deposits d
    join lateral (select * from deposit_versions v where v.district_id = d.district_id and v.deposit_id = d.id
      order by v.version desc limit 1) v on v.change <> 'withdrawn'
    where d.district_id = ${districtId}${ofUnit(unit, sql`d.organisation_id`)} and (
      v.received_on between ${period.from}::date and ${period.through}::date
      or v.refunded_on between ${period.from}::date and ${period.through}::date
      or d.purpose = 'bid' and v.amount > 0 and (
        exists (select from clocks c where c.district_id = d.district_id and c.procurement_id = d.procurement_id
          and ${refundIn(scope)})
        or exists (select from procurements p where p.district_id = d.district_id and p.id = d.procurement_id
          and not p.record ? 'bidDeposit')))
    order by d.procurement_id, d.id`.execute(db)
  return rows
}

/** A refund as the project's own clock has it. */
export interface ProjectRefund {
  readonly project: string
  readonly unit: string
  readonly event: RefundEvent
  readonly due: CivilDate
  readonly refundedOn: CivilDate | null
}

/** The refunds with their last day in the period of projects that have no deposit by bidder. */
export async function projectRefundsIn(db: Kysely<Schema>, scope: PeriodScope): Promise<ProjectRefund[]> {
  const { rows } = await sql<ProjectRefund>`
    select c.procurement_id as project, c.organisation_id as unit, c.target_event as event, c.due, c.met as "refundedOn"
    from clocks c
    where c.district_id = ${scope.districtId}${ofUnit(scope.unit, sql`c.organisation_id`)} and ${refundIn(scope)} and ${isDeadline}
      and not exists (select from deposits d
        join lateral (select v.change, v.amount from deposit_versions v where v.district_id = d.district_id
          and v.deposit_id = d.id order by v.version desc limit 1) v on v.change <> 'withdrawn' and v.amount > 0
        where d.district_id = c.district_id and d.procurement_id = c.procurement_id and d.purpose = 'bid')
    order by c.procurement_id, c.rule, c.part`.execute(db)
  return rows
}

/** What the documents of projects ask for whose bids closed in the period, by unit. */
export async function depositTermsIn(db: Kysely<Schema>, scope: PeriodScope): Promise<DepositTermsCount[]> {
  const { districtId, period, unit } = scope
  const { rows } = await sql<DepositTermsCount>`
    select p.organisation_id as unit,
      count(*) filter (where (p.record ->> 'bidDeposit')::bigint > 0)::integer as asked,
      count(*) filter (where (p.record ->> 'bidDeposit')::bigint = 0)::integer as none,
      count(*) filter (where p.record ->> 'bidDeposit' is null)::integer as unknown,
      count(*) filter (where p.record ->> 'guaranteeAccepted' = 'true')::integer as guarantees
    from procurements p
    where p.district_id = ${districtId}${ofUnit(unit, sql`p.organisation_id`)}
      and p.record ->> 'bidDeadlineOn' between ${period.from}::text and ${period.through}::text
    group by 1`.execute(db)
  return rows
}

import type { DepositForm } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { MilestoneSide } from '@tenderlight/compliance/performance/milestones'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

/** What a row says of any day that a contract agrees. */
export interface OfContract {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly unitId: string
  readonly unitName: string
  /** The day that the contract agrees. */
  readonly due: CivilDate
  /** What was looked at, for who changes it. */
  readonly version: number
}

/** A milestone of a contract that is not done. */
export interface OpenMilestone extends OfContract {
  readonly milestone: string
  readonly name: string
  readonly what: string | null
  readonly side: MilestoneSide
}

/** A performance bond that is held, of a contract that says when it goes back. */
export interface BondToReturn extends OfContract {
  readonly deposit: string
  readonly bidder: string
  readonly form: DepositForm
  readonly amount: Fen
}

/** Whose, and which; of days both ends are included. */
export interface ContractDays {
  readonly districtId: string
  readonly reach: Reach
  readonly limit: number
  readonly unit?: string | undefined
  readonly from?: CivilDate | undefined
  readonly through?: CivilDate | undefined
}

const NAMED = sql`p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName"`
const OF_UNIT = sql`join organisations o on o.district_id = p.district_id and o.id = p.organisation_id`

function asked(
  { districtId, reach, unit, from, through }: ContractDays,
  due: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const conditions = [
    sql`p.district_id = ${districtId}${andWithin(reach, 'p.organisation_id', 'p.id')}`,
    ...(unit === undefined ? [] : [sql`p.organisation_id = ${unit}`]),
    ...(from === undefined ? [] : [sql`${due} >= ${from}::date`]),
    ...(through === undefined ? [] : [sql`${due} <= ${through}::date`]),
  ]
  return sql.join(conditions, sql` and `)
}

/** The milestones that are not done, by the contract's days. */
export async function openMilestones(db: Kysely<Schema>, of: ContractDays): Promise<OpenMilestone[]> {
  const { rows } = await sql<OpenMilestone>`
    select ${NAMED}, m.id as milestone, m.name, m.what, m.side, m."plannedOn" as due,
      (select count(*)::integer from attribute_versions v
        where v.district_id = p.district_id and v.procurement_id = p.id and v.changes ? 'milestones') as version
    from procurements p ${OF_UNIT}
    cross join lateral jsonb_to_recordset(p.record -> 'milestones')
      as m(id uuid, name text, what text, side text, "plannedOn" date, "doneOn" date)
    where ${asked(of, sql`m."plannedOn"`)}
      and jsonb_path_exists(p.record, '$.milestones[*] ? (!exists(@.doneOn))') and m."doneOn" is null
    order by m."plannedOn", p.number, m.name limit ${of.limit}`.execute(db)
  return rows
}

/** The performance bonds that have not gone back, by the day that their contract agrees; none where it is not on record. */
export async function bondsToReturn(db: Kysely<Schema>, of: ContractDays): Promise<BondToReturn[]> {
  const day = sql`(p.record ->> 'performanceBondReturnOn')::date`
  const { rows } = await sql<BondToReturn>`
    select ${NAMED}, d.id as deposit, v.bidder, v.form, v.amount, v.version, ${day} as due
    from procurements p ${OF_UNIT}
    join deposits d on d.district_id = p.district_id and d.procurement_id = p.id and d.purpose = 'performance'
    join lateral (select x.* from deposit_versions x where x.district_id = d.district_id and x.deposit_id = d.id
      order by x.version desc limit 1) v on v.change <> 'withdrawn' and v.amount > 0 and v.refunded_on is null
    where ${asked(of, day)} and p.record ->> 'performanceBondReturnOn' is not null
    order by due, p.number, d.id limit ${of.limit}`.execute(db)
  return rows
}

import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { inScope, joinProcurements, procurementsIn } from './board-scope.ts'
import type { BoardScope } from './board-scope.ts'
import { bindsUnit, clockHasLight } from './running-clock.ts'

export interface UnitCount {
  readonly id: string
  readonly name: string
  readonly openProcurements: number
}

/** Every budget unit (or the one asked for) with its procurements that are not paid, by name. */
export async function unitCounts(db: Kysely<Schema>, scope: BoardScope): Promise<UnitCount[]> {
  const own = scope.unit === undefined ? sql`` : sql` and o.id = ${scope.unit}`
  const { rows } = await sql<UnitCount>`
    select o.id, o.name, coalesce(a.open, 0) as "openProcurements"
    from organisations o
    left join (
      select p.organisation_id, count(*) as open from procurements p where ${procurementsIn(scope)} and not p.paid group by 1
    ) a on a.organisation_id = o.id
    where o.district_id = ${scope.districtId} and o.kind = 'budget-unit'${own}
    order by o.name`.execute(db)
  return rows
}

/** How many clocks of units are yellow: of each a warning was to be sent. */
export async function yellowClocks(db: Kysely<Schema>, scope: BoardScope): Promise<number> {
  const { rows } = await sql<{ clocks: number }>`
    select count(*)::integer as clocks from clocks c ${joinProcurements(scope)} where ${yellowIn(scope)}`.execute(db)
  return rows[0]?.clocks ?? 0
}

/** Of the yellow clocks those whose warning has reached everyone it was addressed to. */
export async function warned(db: Kysely<Schema>, scope: BoardScope): Promise<number> {
  const { rows } = await sql<{ clocks: number }>`
    select count(*)::integer as clocks from clocks c ${joinProcurements(scope)}
    where ${yellowIn(scope)} and exists (
      select from alerts a where a.district_id = c.district_id and a.procurement_id = c.procurement_id and a.rule = c.rule
        and a.part = c.part and a.matter = c.matter and a.trigger_on = c.trigger_on and a.due = c.due and a.step = 'warning'
        and not exists (select from deliveries d where d.district_id = a.district_id and d.alert_id = a.id and d.status <> 'sent')
    )`.execute(db)
  return rows[0]?.clocks ?? 0
}

const yellowIn = (scope: BoardScope) =>
  sql<boolean>`${inScope(scope)} and ${bindsUnit} and c.open and ${clockHasLight('yellow', scope.today)}`

/**
 * Government procurement of the scope: budgets, and what of them is reserved for small and medium enterprises (the
 * amount, else the whole of an exclusive one, else the share of the budget, rounded up to whole fen).
 */
export async function reservedSums(
  db: Kysely<Schema>,
  scope: BoardScope,
): Promise<{ sme: Fen; base: Fen; smallMicro: Fen }> {
  const { rows } = await sql<{ sme: Fen; base: Fen; smallMicro: Fen }>`
    select coalesce(sum(p.budget), 0)::bigint as base, coalesce(sum(p.reserved_sme), 0)::bigint as sme,
      coalesce(sum(p.reserved_small_micro), 0)::bigint as "smallMicro"
    from procurements p
    where ${procurementsIn(scope)} and p.regime = 'government-procurement' and p.budget is not null`.execute(db)
  return rows[0] ?? { sme: 0, base: 0, smallMicro: 0 }
}

import type { Stage } from '@tenderlight/compliance/rules/rule'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import type { LitLevel } from './light-on-day.ts'
import { bindsUnit, clockHasLight, isRed, isRunning } from './running-clock.ts'

/** What the board counts: a district, a level, a day; the procurements of one budget year when given. */
export interface BoardScope {
  readonly districtId: string
  readonly level: LitLevel
  readonly today: CivilDate
  readonly year?: number | undefined
}

export interface StageCount {
  readonly unitId: string
  readonly stage: Stage
  readonly red: number
  readonly yellow: number
  readonly green: number
}

/** Running clocks that bind the units, by unit, stage and light. */
export async function openClocks(db: Kysely<Schema>, scope: BoardScope): Promise<StageCount[]> {
  const { today } = scope
  const { rows } = await sql<StageCount>`
    select c.organisation_id as "unitId", c.stage,
      count(*) filter (where ${clockHasLight('red', today)}) as red,
      count(*) filter (where ${clockHasLight('yellow', today)}) as yellow,
      count(*) filter (where ${clockHasLight('green', today)}) as green
    from clocks c ${inYear(scope)}
    where c.district_id = ${scope.districtId} and c.level = ${scope.level} and ${bindsUnit} and ${isRunning}
    group by c.organisation_id, c.stage`.execute(db)
  return rows
}

export interface UnitCount {
  readonly id: string
  readonly name: string
  readonly openProcurements: number
  readonly onTime: number
  readonly judged: number
}

/**
 * Every budget unit: its procurements that are not paid, and of the deadlines met since `since` or overdue since then,
 * how many were met in time.
 */
export async function unitCounts(db: Kysely<Schema>, scope: BoardScope, since: CivilDate): Promise<UnitCount[]> {
  const year = scope.year === undefined ? sql`` : sql` and p.budget_year = ${scope.year}`
  const { rows } = await sql<UnitCount>`
    select o.id, o.name, coalesce(a.open, 0) as "openProcurements", coalesce(t.met, 0) as "onTime", coalesce(t.judged, 0) as judged
    from organisations o
    left join (
      select p.organisation_id, count(*) as open from procurements p
      where p.district_id = ${scope.districtId}${year} and not p.paid group by 1
    ) a on a.organisation_id = o.id
    left join (
      select c.organisation_id, count(*) filter (where c.verdict = 'compliant') as met, count(*) as judged
      from clocks c ${inYear(scope)}
      where c.district_id = ${scope.districtId} and c.level = ${scope.level} and ${bindsUnit} and c.warn_from is not null
        and ((c.met >= ${since}::date and c.met <= ${scope.today}::date)
          or (c.open and c.due >= ${since}::date and ${isRed(scope.today)}))
      group by 1
    ) t on t.organisation_id = o.id
    where o.district_id = ${scope.districtId} and o.kind = 'budget-unit'
    order by o.name`.execute(db)
  return rows
}

/** How many clocks ran out on `since` or later (before today) and are still not met. */
export async function turnedRedSince(db: Kysely<Schema>, scope: BoardScope, since: CivilDate): Promise<number> {
  const { rows } = await sql<{ clocks: number }>`
    select count(*) as clocks from clocks c ${inYear(scope)}
    where c.district_id = ${scope.districtId} and c.level = ${scope.level} and ${bindsUnit} and c.open
      and c.due >= ${since}::date and ${isRed(scope.today)}`.execute(db)
  return rows[0]?.clocks ?? 0
}

/** Yellow clocks, and of them those whose warning has reached everyone it was addressed to. */
export async function warned(db: Kysely<Schema>, scope: BoardScope): Promise<{ wanted: number; sent: number }> {
  const { today } = scope
  const { rows } = await sql<{ wanted: number; sent: number }>`
    select count(*) as wanted, count(*) filter (where exists (
      select from alerts a where a.district_id = c.district_id and a.procurement_id = c.procurement_id and a.rule = c.rule
        and a.part = c.part and a.matter = c.matter and a.trigger_on = c.trigger_on and a.due = c.due and a.step = 'warning'
        and not exists (select from deliveries d where d.district_id = a.district_id and d.alert_id = a.id and d.status <> 'sent')
    )) as sent
    from clocks c ${inYear(scope)}
    where c.district_id = ${scope.districtId} and c.level = ${scope.level} and ${bindsUnit} and c.open
      and ${clockHasLight('yellow', today)}`.execute(db)
  return rows[0] ?? { wanted: 0, sent: 0 }
}

export interface Overdue {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly unitId: string
  readonly unitName: string
  readonly rule: string
  readonly part: string
  readonly due: CivilDate
  readonly otherLevelDue: CivilDate | null
}

/** The clocks that ran out on `since` or later, newest first, at most `limit`. */
export async function newestOverdue(
  db: Kysely<Schema>,
  scope: BoardScope,
  since: CivilDate,
  limit: number,
): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    select p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName", c.rule, c.part, c.due,
      (select min(x.due) from clocks x where x.district_id = c.district_id and x.procurement_id = c.procurement_id
        and x.target_event = c.target_event and x.matter = c.matter and x.open
        and x.level in ('law', 'commitment') and x.level <> c.level) as "otherLevelDue"
    from clocks c
    join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    join organisations o on o.district_id = c.district_id and o.id = c.organisation_id
    where c.district_id = ${scope.districtId} and c.level = ${scope.level} and ${bindsUnit} and c.open and c.due >= ${since}::date
      and ${isRed(scope.today)} ${scope.year === undefined ? sql`` : sql`and p.budget_year = ${scope.year}`}
    order by c.due desc, p.number, c.rule, c.part, c.matter
    limit ${limit}`.execute(db)
  return rows
}

/**
 * Government procurement of the year: budgets, and what of them is reserved for small and medium enterprises (the
 * amount, else the whole of an exclusive one, else the share of the budget, rounded up to whole fen).
 */
export async function reservedSums(
  db: Kysely<Schema>,
  scope: BoardScope,
): Promise<{ sme: Fen; base: Fen; smallMicro: Fen }> {
  const year = scope.year === undefined ? sql`` : sql` and p.budget_year = ${scope.year}`
  const { rows } = await sql<{ sme: Fen; base: Fen; smallMicro: Fen }>`
    select coalesce(sum(p.budget), 0)::bigint as base, coalesce(sum(p.reserved_sme), 0)::bigint as sme,
      coalesce(sum(p.reserved_small_micro), 0)::bigint as "smallMicro"
    from procurements p
    where p.district_id = ${scope.districtId} and p.regime = 'government-procurement' and p.budget is not null${year}`.execute(
    db,
  )
  return rows[0] ?? { sme: 0, base: 0, smallMicro: 0 }
}

/** Joins the clock's procurement where the scope is one budget year. */
function inYear({ year }: BoardScope): RawBuilder<unknown> {
  return year === undefined
    ? sql``
    : sql`join procurements y on y.district_id = c.district_id and y.id = c.procurement_id and y.budget_year = ${year}`
}

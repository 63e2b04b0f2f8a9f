import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import { inScope, joinProcurements, procurementsIn } from './board-scope.ts'
import type { BoardScope } from './board-scope.ts'
import { bindsUnit, isRed } from './running-clock.ts'

/** A clock of a unit with the procurement that it is of. */
export interface ListedClock {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly unitId: string
  readonly unitName: string
  readonly rule: string
  readonly part: string
  readonly matter: string
  readonly due: CivilDate
  readonly otherLevelDue: CivilDate | null
}

/** Of `clocks c`: it ran out on `since` or later and is not met. */
const ranOut = ({ today }: BoardScope, since: CivilDate) =>
  sql<boolean>`(c.open and c.due >= ${since}::date and ${isRed(today)})`

/** Of `clocks c`: unless met it turns red after one of the days from today to `until`. */
const willTurn = ({ today }: BoardScope, until: CivilDate) =>
  sql<boolean>`(c.open and c.late_light = 'red' and c.due >= ${today}::date and c.due <= ${until}::date)`

/** How many clocks ran out on `since` or later (before today) and are still not met. */
export async function turnedRedSince(db: Kysely<Schema>, scope: BoardScope, since: CivilDate): Promise<number> {
  const { rows } = await sql<{ clocks: number }>`
    select count(*) as clocks from clocks c ${joinProcurements(scope)}
    where ${inScope(scope)} and ${bindsUnit} and ${ranOut(scope, since)}`.execute(db)
  return rows[0]?.clocks ?? 0
}

/** How many clocks turn red after each day from today to `until` unless they are met. */
export async function turningCounts(
  db: Kysely<Schema>,
  scope: BoardScope,
  until: CivilDate,
): Promise<{ due: CivilDate; clocks: number }[]> {
  const { rows } = await sql<{ due: CivilDate; clocks: number }>`
    select c.due, count(*) as clocks from clocks c ${joinProcurements(scope)}
    where ${inScope(scope)} and ${bindsUnit} and ${willTurn(scope, until)}
    group by 1 order by 1`.execute(db)
  return rows
}

/** The clocks that ran out on `since` or later, newest first, at most `limit`. */
export function newestOverdue(
  db: Kysely<Schema>,
  scope: BoardScope,
  since: CivilDate,
  limit: number,
): Promise<ListedClock[]> {
  return listClocks(db, scope, ranOut(scope, since), sql`c.due desc`, limit)
}

/** The clocks that turn red next, first come first, at most `limit`. */
export function nextTurning(
  db: Kysely<Schema>,
  scope: BoardScope,
  until: CivilDate,
  limit: number,
): Promise<ListedClock[]> {
  return listClocks(db, scope, willTurn(scope, until), sql`c.due`, limit)
}

async function listClocks(
  db: Kysely<Schema>,
  scope: BoardScope,
  condition: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<ListedClock[]> {
  const { rows } = await sql<ListedClock>`
    select p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName", c.rule, c.part, c.matter, c.due,
      (select min(x.due) from clocks x where x.district_id = c.district_id and x.procurement_id = c.procurement_id
        and x.target_event = c.target_event and x.matter = c.matter and x.open
        and x.level in ('law', 'commitment') and x.level <> c.level) as "otherLevelDue"
    from clocks c
    join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    join organisations o on o.district_id = c.district_id and o.id = c.organisation_id
    where ${inScope(scope)} and ${bindsUnit} and ${condition} and ${procurementsIn({ ...scope, unit: undefined })}
    order by ${order}, p.number, c.rule, c.part, c.matter
    limit ${limit}`.execute(db)
  return rows
}

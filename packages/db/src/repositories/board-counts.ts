import type { Stage } from '@tenderlight/compliance/rules/rule'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { columnOf, inScope, joinProcurements } from './board-scope.ts'
import type { BoardBy, BoardScope } from './board-scope.ts'
import { clockHasLight, isRunning } from './running-clock.ts'

/** Running clocks by light, and requirements that are not met, of one unit or rule in one stage. */
export interface StageCount {
  /** The unit's id, or the rule's. */
  readonly key: string
  readonly stage: Stage
  /** Whose duty they are: a unit's, or the bureau's own. */
  readonly bound: 'buyer' | 'supervisor'
  readonly red: number
  readonly yellow: number
  readonly green: number
  readonly breaches: number
}

/** What runs and what is not met by unit (or rule) and stage: the units' duties, and apart from them the bureau's. */
export async function countsByStage(db: Kysely<Schema>, scope: BoardScope, by: BoardBy): Promise<StageCount[]> {
  const { today } = scope
  const key = columnOf(by)
  const { rows } = await sql<StageCount>`
    select key, stage, bound, sum(red)::integer as red, sum(yellow)::integer as yellow, sum(green)::integer as green,
      sum(breaches)::integer as breaches
    from (
      select ${key}::text as key, c.stage, c.bound,
        count(*) filter (where ${clockHasLight('red', today)}) as red,
        count(*) filter (where ${clockHasLight('yellow', today)}) as yellow,
        count(*) filter (where ${clockHasLight('green', today)}) as green, 0 as breaches
      from clocks c ${joinProcurements(scope)}
      where ${inScope(scope)} and c.bound in ('buyer', 'supervisor') and ${isRunning}
      group by 1, 2, 3
      union all
      select ${key}::text, c.stage, c.bound, 0, 0, 0, count(*)
      from standing_breaches c ${joinProcurements(scope)}
      where ${inScope(scope)} and c.bound in ('buyer', 'supervisor')
      group by 1, 2, 3
    ) counted
    group by 1, 2, 3`.execute(db)
  return rows
}

import type { countInput, listInput, listOutput } from '@tenderlight/contracts/procurements'
import { countProcurements, listProcurements } from '@tenderlight/db/repositories/procurement-list'
import type { ListFilter } from '@tenderlight/db/repositories/procurement-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { cursorAfter, readCursor } from './list-cursor.ts'

type Filters = z.output<typeof countInput>

/** One page of the procurements within the actor's reach, and the cursor of the next. */
export async function list(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof listInput>,
): Promise<z.infer<typeof listOutput>> {
  const { sort, descending, limit, cursor } = input
  const after = cursor === undefined ? undefined : readCursor(cursor, sort, descending)
  // One row more than asked for tells whether there is a next page.
  const found = await listProcurements(deps.db, filterOf(actor, today, input), {
    sort,
    descending,
    after,
    limit: limit + 1,
  })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, nextCursor: found.length > limit && last !== undefined ? cursorAfter(last, sort, descending) : null }
}

/** How many procurements within the actor's reach the filters find. */
export async function count(deps: Deps, actor: Actor, today: CivilDate, input: Filters): Promise<{ total: number }> {
  return { total: await countProcurements(deps.db, filterOf(actor, today, input)) }
}

function filterOf(actor: Actor, today: CivilDate, input: Filters): ListFilter {
  const { unit, level, light, stage, clock, breach, rule, year, regime, category, text } = input
  return {
    districtId: actor.districtId,
    today,
    within: actor.reach,
    unit,
    level,
    light,
    stage,
    clock,
    breach,
    rule,
    year,
    regime,
    category,
    text,
  }
}

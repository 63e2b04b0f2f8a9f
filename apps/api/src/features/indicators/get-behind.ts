import type { behindInput, BehindOutput } from '@tenderlight/contracts/indicators'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { listProcurements } from '@tenderlight/db/repositories/procurement-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { withWords } from './indicator-words.ts'
import { keptBehind, keptIndicators, keptYears, madeOf } from './kept-figures.ts'

const PAGE = 50

/**
 * One indicator with what it says of each unit and the projects behind it, page by page in the order of their numbers; of rates
 * to be reached those that did not. Throws `Refused` `not-found` where it was not counted.
 */
export async function getBehind(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { cursor, id, unit, year = Number(today.slice(0, 4)) }: z.output<typeof behindInput>,
): Promise<BehindOutput> {
  const { districtId, reach } = actor
  const kept = await keptIndicators(deps, actor, year)
  const behind = await keptBehind(deps, actor, year, id)
  if (kept === undefined || behind === undefined) throw new Refused('not-found')
  const context = await contextFor(deps, actor, today)
  const [indicator] = withWords(
    kept.indicators.filter((one) => one.id === id),
    year,
    context,
  )
  if (indicator === undefined) throw new Refused('not-found')
  const names = new Map((await listOrganisations(deps.db, districtId)).map((one) => [one.id, one.name]))
  const found = await listProcurements(
    deps.db,
    { districtId, today, level: 'commitment', within: reach, keys: behind.listed, unit },
    { sort: 'id', descending: false, after: cursor, limit: PAGE + 1 },
  )
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return {
    year,
    years: [...keptYears(today)],
    made: await madeOf(deps, actor, today, kept.figure),
    indicator,
    units: behind.units.flatMap(({ unit: key, ...measured }) => {
      const name = names.get(key)
      return name === undefined ? [] : [{ id: key, name, ...measured }]
    }),
    rows: rows.map(({ order: _, ...row }) => row),
    next: found.length > PAGE && last !== undefined ? { value: `${last.order}`, key: last.key } : null,
    all: behind.all,
    kept: behind.listed.length,
  }
}

import type { indicatorsInput, IndicatorsOutput } from '@tenderlight/contracts/indicators'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { withWords } from './indicator-words.ts'
import { keptIndicators, keptYears, madeOf } from './kept-figures.ts'
import { targetsOf } from './targets.ts'

/** The indicators of a year (this one, where none is named; null: of all years), and the year's targets. */
export async function getIndicators(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { year = Number(today.slice(0, 4)) }: z.output<typeof indicatorsInput>,
): Promise<IndicatorsOutput> {
  const context = await contextFor(deps, actor, today)
  const kept = await keptIndicators(deps, actor, year)
  const indicators = kept === undefined ? [] : withWords(kept.indicators, year, context)
  return {
    year,
    years: [...keptYears(today)],
    made: kept === undefined ? null : await madeOf(deps, actor, today, kept.figure),
    indicators: [...indicators],
    targets: year === null ? [] : [...(await targetsOf(deps.db, actor.districtId, { context, indicators, year }))],
    mayRecalculate: actingAs(actor, 'indicators.recalculate') !== undefined,
  }
}

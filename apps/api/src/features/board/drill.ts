import { rank, ENOUGH_TO_RANK } from '@tenderlight/compliance/desk/ranking'
import { ruleById } from '@tenderlight/compliance/rules/all'
import type {
  boardRankingInput,
  boardRankingOutput,
  boardRuleInput,
  boardRuleOutput,
  boardUnitInput,
  boardUnitOutput,
} from '@tenderlight/contracts/board'
import { unitCounts } from '@tenderlight/db/repositories/board'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { countsOf, ofUnits, ratioOf, ratioOfAll, stagesOf, trendUntil } from './board-counts.ts'
import { dayOf, keptSince, scopeFor } from './board-day.ts'
import { boardSource } from '../../tallies/board-source.ts'

/** One unit of the district by rule. Throws `Refused`: `not-found` for a unit that is none of the district. */
export async function boardOfUnit(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof boardUnitInput>,
): Promise<z.input<typeof boardUnitOutput>> {
  const scope = { ...scopeFor(actor, today, input), unit: input.unit }
  const [unit] = await unitCounts(deps.db, scope)
  if (unit === undefined) throw new Refused('not-found')
  const source = await boardSource(deps, actor, scope)
  const counts = ofUnits(await source.stages('rule'))
  const ended = await source.ended('rule', keptSince(today))
  const rules = new Set([...counts, ...ended.kept].map(({ key }) => key))
  return {
    ...dayOf(await deps.standing.calendar(), today),
    level: input.level,
    unit: { id: unit.id, name: unit.name },
    openProcurements: unit.openProcurements,
    stages: stagesOf(counts),
    onTime: ratioOfAll(ended.kept),
    trend: trendUntil(today, ended),
    // Rules that were taken out of the rulebook have no page to lead to, and no row before the records are judged anew.
    rules: [...rules].flatMap((rule) => {
      const stage = ruleById(rule)?.stage
      if (stage === undefined) return []
      const own = counts.filter(({ key }) => key === rule)
      return [{ rule, stage, counts: countsOf(own), onTime: ratioOf(ended.kept, rule) }]
    }),
  }
}

/** One rule by unit. Throws `Refused`: `not-found` for a rule that is not in the rulebook. */
export async function boardOfRule(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof boardRuleInput>,
): Promise<z.input<typeof boardRuleOutput>> {
  const level = ruleById(input.rule)?.level
  if (level === undefined || level === 'encouragement') throw new Refused('not-found')
  // A rule has one level: a page opened with the other one's address shows it all the same.
  const scope = { ...scopeFor(actor, today, { ...input, level }), rule: input.rule }
  const source = await boardSource(deps, actor, scope)
  const counts = ofUnits(await source.stages('unit'))
  const ended = await source.ended('unit', keptSince(today))
  return {
    ...dayOf(await deps.standing.calendar(), today),
    level,
    rule: input.rule,
    onTime: ratioOfAll(ended.kept),
    trend: trendUntil(today, ended),
    units: (await unitCounts(deps.db, scope)).flatMap(({ id, name }) => {
      const own = counts.filter(({ key }) => key === id)
      const onTime = ratioOf(ended.kept, id)
      const isThere = own.length > 0 || onTime.denominator > 0
      return isThere ? [{ unit: { id, name }, counts: countsOf(own), onTime }] : []
    }),
  }
}

/** The units of the district by their punctuality in the months asked for. */
export async function boardRanking(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof boardRankingInput>,
): Promise<z.input<typeof boardRankingOutput>> {
  const scope = { ...scopeFor(actor, today, input), rule: input.rule }
  const since = keptSince(today, input.months)
  const { kept } = await (await boardSource(deps, actor, scope)).ended('unit', since)
  const units = (await unitCounts(deps.db, scope)).map(({ id, name }) => {
    const { numerator, denominator } = ratioOf(kept, id)
    return { unit: { id, name }, onTime: numerator, judged: denominator }
  })
  const { ranked, tooFew } = rank(units)
  const line = ({ unit, onTime, judged }: (typeof units)[number]) => ({
    unit,
    onTime: { numerator: onTime, denominator: judged },
  })
  return {
    ...dayOf(await deps.standing.calendar(), today),
    level: input.level,
    since,
    least: ENOUGH_TO_RANK,
    ranked: ranked.map(({ rank: place, of }) => ({ rank: place, ...line(of) })),
    tooFew: tooFew.map(line),
  }
}

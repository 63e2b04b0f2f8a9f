import { lookUp } from '@tenderlight/law/dated-parameter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { rulesIn } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import { medianOf } from '../indicators/tally.ts'
import { ENOUGH_TO_RANK } from '../desk/ranking.ts'

/** What became of deadlines whose last day lies in a period, as it stands on record today. */
export interface DeadlineCounts {
  readonly onTime: number
  /** Met after the last day. */
  readonly late: number
  /** Not met, and the last day is over. */
  readonly overdue: number
  /** Not met, and the last day is not over. */
  readonly running: number
}

/** Whose deadlines are told apart in statistics: the units' own, and those of the supervising departments. */
export type DeadlineBound = 'buyer' | 'supervisor'
export type DeadlineLevel = 'law' | 'commitment'

/** The deadlines of one unit's projects by one clock of a rule. */
export interface CountedDeadlines extends DeadlineCounts {
  readonly rule: string
  /** '' for a rule with one clock. */
  readonly part: string
  readonly level: DeadlineLevel
  readonly bound: DeadlineBound
  /** Key of the unit. */
  readonly unit: string
}

/** How many of the met deadlines of a clock took so many calendar days from what started them. */
export interface DaysTaken extends Pick<CountedDeadlines, 'rule' | 'part' | 'level' | 'bound'> {
  readonly days: number
  readonly count: number
}

/** Calendar days from what started a clock until it was met. */
export interface Spread {
  readonly count: number
  readonly least: number
  readonly median: number
  readonly most: number
}

/** in-force: the rule counts. not-configured: no source gives its figure, and the district set none. off: the district switched it off. */
export type RuleState = 'in-force' | 'not-configured' | 'off'

export interface RuleDeadlines extends DeadlineCounts {
  readonly rule: string
  readonly part: string
  readonly state: RuleState
  /** Undefined: too few to tell. */
  readonly spread: Spread | undefined
}

const NONE: DeadlineCounts = { onTime: 0, late: 0, overdue: 0, running: 0 }

/** All of them added up. */
export function sumOfDeadlines(counts: readonly DeadlineCounts[]): DeadlineCounts {
  return counts.reduce<DeadlineCounts>(
    (sum, one) => ({
      onTime: sum.onTime + one.onTime,
      late: sum.late + one.late,
      overdue: sum.overdue + one.overdue,
      running: sum.running + one.running,
    }),
    NONE,
  )
}

/** Those of which it is known whether they were met in time: met, or run out. */
export const endedOf = ({ onTime, late, overdue }: DeadlineCounts): number => onTime + late + overdue

/** All of them. */
export const dueOf = (counts: DeadlineCounts): number => endedOf(counts) + counts.running

/** The spread of days; undefined of fewer than five. */
export function spreadOf(taken: readonly Pick<DaysTaken, 'days' | 'count'>[]): Spread | undefined {
  const days = new Map<number, number>()
  for (const one of taken) days.set(one.days, (days.get(one.days) ?? 0) + one.count)
  const count = [...days.values()].reduce((sum, one) => sum + one, 0)
  const median = medianOf(days)
  if (count < ENOUGH_TO_RANK || median === undefined) return undefined
  return { count, least: Math.min(...days.keys()), median, most: Math.max(...days.keys()) }
}

const keyOf = ({ rule, part }: Pick<CountedDeadlines, 'rule' | 'part'>): string => JSON.stringify([rule, part])

/**
 * The deadlines of one level by clock, in the order of the rulebook: those that had any in the period, and those that the
 * district's rulebook knows and no figure stands for on its last day, so that nothing is counted by them.
 */
export function deadlinesByRule(
  counted: readonly CountedDeadlines[],
  taken: readonly DaysTaken[],
  level: DeadlineLevel,
  through: CivilDate,
  context: Context,
): readonly RuleDeadlines[] {
  const own = Map.groupBy(
    counted.filter((one) => one.level === level),
    keyOf,
  )
  const days = Map.groupBy(
    taken.filter((one) => one.level === level),
    keyOf,
  )
  const known = clocksAt(level, through, context)
  // What a rule counted stays counted though its clock is not in the rulebook any more.
  const others = [...own.values()].flatMap(([first]) =>
    first === undefined || known.some((one) => keyOf(one) === keyOf(first))
      ? []
      : [{ rule: first.rule, part: first.part, state: 'in-force' as const }],
  )
  return [...known, ...others].flatMap((clock) => {
    const counts = sumOfDeadlines(own.get(keyOf(clock)) ?? [])
    if (dueOf(counts) === 0 && clock.state === 'in-force') return []
    return [{ ...clock, ...counts, spread: spreadOf(days.get(keyOf(clock)) ?? []) }]
  })
}

function clocksAt(
  level: DeadlineLevel,
  through: CivilDate,
  { jurisdiction, rulebook, settings }: Context,
): readonly Pick<RuleDeadlines, 'rule' | 'part' | 'state'>[] {
  return rulesIn(rulebook, jurisdiction)
    .filter((rule) => rule.level === level)
    .flatMap((rule) => {
      const parts = new Set(rule.clocks.filter(({ counting }) => counting !== 'gap').map(({ part }) => part ?? ''))
      const isOff = settings?.isOn(rule.id, through) === false
      const isSet = lookUp(rule.parameter, through).status !== 'not-configured'
      const state: RuleState = isOff ? 'off' : isSet ? 'in-force' : 'not-configured'
      return [...parts].map((part) => ({ rule: rule.id, part, state }))
    })
}

/** The deadlines of one level by unit, the units' own alone. */
export function deadlinesByUnit(
  counted: readonly CountedDeadlines[],
  level: DeadlineLevel,
): ReadonlyMap<string, DeadlineCounts> {
  const own = counted.filter((one) => one.level === level && one.bound === 'buyer')
  return new Map([...Map.groupBy(own, ({ unit }) => unit)].map(([unit, all]) => [unit, sumOfDeadlines(all)]))
}

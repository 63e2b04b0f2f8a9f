import { rank } from '../desk/ranking.ts'
import type { Kept, Ranking } from '../desk/ranking.ts'
import { deadlinesByUnit, endedOf } from './deadlines.ts'
import type { CountedDeadlines, DeadlineLevel } from './deadlines.ts'
import type { LateLine } from './late-table.ts'
import type { ReportPeriod } from './report.ts'

/** What became of the cases (督办) of a unit in a period. */
export interface CountedCases {
  readonly unit: string
  readonly opened: number
  /** Answers received. */
  readonly answered: number
  readonly struckOff: number
  readonly withdrawn: number
  /** Opened by the last day of the period, and not closed by then. */
  readonly openAtEnd: number
}

/** What stands on the day of the report, by unit and level, as the board counts it. */
export interface StandingCount {
  readonly unit: string
  readonly level: DeadlineLevel
  /** Running deadlines by light. */
  readonly red: number
  readonly yellow: number
  /** Requirements that are not met and have no deadline. */
  readonly breaches: number
}

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** Everything that a bulletin is made of. */
export interface BulletinReading {
  readonly counted: readonly CountedDeadlines[]
  readonly turnedRed: readonly { readonly unit: string; readonly level: DeadlineLevel; readonly count: number }[]
  /** The first of those that turned red. */
  readonly red: readonly LateLine[]
  readonly standing: readonly StandingCount[]
  readonly cases: readonly CountedCases[]
  /** By name. */
  readonly units: readonly NamedUnit[]
  readonly period: ReportPeriod
  readonly today: ReportPeriod['from']
}

export interface RankedUnit extends NamedUnit, Kept {}

/**
 * The units by the share of their deadlines (law and commitment together) with the last day in the period that were met in time;
 * those with too few to tell apart. Units without any are in neither.
 */
export function rankUnits({ counted, units }: Pick<BulletinReading, 'counted' | 'units'>): Ranking<RankedUnit> {
  const levels = (['law', 'commitment'] as const).map((level) => deadlinesByUnit(counted, level))
  const judged = units.flatMap(({ id, name }): readonly RankedUnit[] => {
    const counts = levels.flatMap((by) => by.get(id) ?? [])
    const ended = counts.reduce((sum, one) => sum + endedOf(one), 0)
    return ended === 0 ? [] : [{ id, name, onTime: counts.reduce((sum, { onTime }) => sum + onTime, 0), judged: ended }]
  })
  return rank(judged)
}

/** The cases of all units added up. */
export function sumOfCases(cases: readonly CountedCases[]): Omit<CountedCases, 'unit'> {
  const sum = (of: (one: CountedCases) => number) => cases.reduce((total, one) => total + of(one), 0)
  return {
    opened: sum(({ opened }) => opened),
    answered: sum(({ answered }) => answered),
    struckOff: sum(({ struckOff }) => struckOff),
    withdrawn: sum(({ withdrawn }) => withdrawn),
    openAtEnd: sum(({ openAtEnd }) => openAtEnd),
  }
}

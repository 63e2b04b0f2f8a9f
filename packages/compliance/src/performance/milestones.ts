import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** Whose part a milestone is: the supplier's, the buyer's, of both. */
export const MILESTONE_SIDES = ['supplier', 'buyer', 'both'] as const
export type MilestoneSide = (typeof MILESTONE_SIDES)[number]

/** 履约节点: something that a contract wants done by a day. The day is the contract's: no law gives it. */
export interface Milestone {
  readonly id: string
  readonly name: string
  readonly plannedOn: CivilDate
  readonly doneOn?: CivilDate
  /** What has to be there. */
  readonly what?: string
  readonly side: MilestoneSide
  readonly note?: string
}

/** Where a milestone stands against the contract's day, in calendar days; of an awaited one `days` are left. */
export interface MilestoneStanding {
  readonly state: 'done' | 'done-late' | 'late' | 'awaited'
  readonly days: number
}

/** How `milestone` stands on `today`. On the planned day itself nothing is late. */
export function standingOf(
  { plannedOn, doneOn }: Pick<Milestone, 'plannedOn' | 'doneOn'>,
  today: CivilDate,
): MilestoneStanding {
  const days = daysBetween(plannedOn, doneOn ?? today)
  if (doneOn !== undefined) return days > 0 ? { state: 'done-late', days } : { state: 'done', days: 0 }
  return days > 0 ? { state: 'late', days } : { state: 'awaited', days: Math.abs(days) }
}

import type { CivilDate } from '@tenderlight/law/civil-date'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import type { Matter, NotCounted } from '../../../procurement/matter.ts'
import { isRestDay, lastDays, nextDay } from '../days.ts'
import { breach, compliant } from '../opinion.ts'
import type { Opinion } from '../opinion.ts'
import { SHAPES } from './shapes.ts'
import type { Shape } from './shapes.ts'

/** A matter that shows one clock, and the day on which it is looked at. */
export interface LookedAtMatter {
  readonly shape: Shape
  readonly matter: Matter
  readonly today: CivilDate
}

const HARD_DAYS: readonly CivilDate[] = [
  '2025-06-12',
  '2025-09-24',
  '2026-01-29',
  '2026-02-11',
  '2026-04-28',
  '2026-06-17',
  '2026-09-22',
  '2026-09-30',
]

/** The last day of a clock, walked one day at a time; days in `still` pass uncounted. */
function lastDayOf(start: string, shape: Shape, still: readonly NotCounted[]): { aimFor: string; due: string } {
  const stands = (date: string) =>
    still.some(
      ({ from, until, why }) => shape.without?.includes(why) === true && from <= date && date <= (until ?? from),
    )
  let date = start
  for (let counted = 0; counted < shape.count;) {
    date = nextDay(date)
    if (stands(date)) continue
    if (shape.unit === 'working-days' && isRestDay(date)) continue
    counted += 1
  }
  let due = date
  if (shape.unit === 'days') while (isRestDay(due)) due = nextDay(due)
  return { aimFor: date, due }
}

/** What the catalogue says of the shape's clock on the matter; a clock that has not started says nothing. */
export function matterOpinion({ shape, matter, today }: LookedAtMatter): Opinion | undefined {
  const start = matter[shape.from]
  if (start === undefined) return undefined
  const done = matter[shape.to]
  // What began after the answer stopped nothing.
  const still = (matter.notCounted ?? []).filter(({ from }) => done === undefined || from <= done)
  const { aimFor, due } = lastDayOf(start, shape, still)
  const { rule } = shape
  if (done === undefined && shape.optional === true) return undefined
  if (done === undefined) {
    return today > due ? breach(rule, shape.late, due) : { rule, verdict: 'pending', light: 'running', due }
  }
  if (done <= aimFor) return compliant(rule, due)
  return done <= due ? { rule, verdict: 'compliant', light: 'yellow', due } : breach(rule, shape.late, due)
}

const stillness: fc.Arbitrary<{ after: number; length: number; why: NotCounted['why'] }> = fc.record({
  after: fc.integer({ min: 1, max: 12 }),
  length: fc.integer({ min: 0, max: 15 }),
  why: fc.constantFrom<NotCounted['why']>('inspection', 'correction', 'objection-reply'),
})

/** A matter a day beside the end of one of its clocks, with days that do not count and without. */
export const lookedAtMatter: fc.Arbitrary<LookedAtMatter> = fc
  .record({
    shape: fc.constantFrom(...SHAPES),
    start: fc.constantFrom(...HARD_DAYS),
    shift: fc.integer({ min: -8, max: 8 }),
    still: fc.oneof(
      { weight: 2, arbitrary: fc.array(stillness, { maxLength: 0 }) },
      { weight: 1, arbitrary: fc.array(stillness, { maxLength: 2 }) },
    ),
    by: fc.constantFrom(-3, -1, 0, 0, 1, 2),
    moved: fc.boolean(),
    open: fc.constantFrom(false, false, true),
    after: fc.constantFrom(0, 0, 1, 6),
  })
  .map(({ shape, start, shift, still, by, moved, open, after }) => {
    const from = dayNumber(start) + shift
    const notCounted = still.map(({ after: first, length, why }): NotCounted => ({
      from: civilDateOf(from + first),
      until: civilDateOf(from + first + length),
      why,
    }))
    const last = lastDayOf(civilDateOf(from), shape, notCounted)
    const end = dayNumber((moved ? last.due : last.aimFor) as CivilDate) + by
    const matter: Matter = {
      id: 'M-1',
      kind: shape.kind,
      posted: true,
      ...(shape.about === undefined ? {} : { about: shape.about }),
      ...(notCounted.length === 0 ? {} : { notCounted }),
      [shape.from]: civilDateOf(from),
      ...(open ? {} : { [shape.to]: civilDateOf(Math.max(from, end)) }),
    }
    return { shape, matter, today: civilDateOf(Math.max(from, end) + after) }
  })

/** The day after which a result can no longer be challenged: its notice stands a working day, then seven. */
export function lastDayToChallenge(resultPublishedOn: string): string | undefined {
  const stood = lastDays(resultPublishedOn, { count: 1, unit: 'working-days' }, undefined)?.due
  return stood === undefined ? undefined : lastDays(stood, { count: 7, unit: 'working-days' }, undefined)?.due
}

/** The day after which nobody can complain: seven working days for the answer, whenever it came, then fifteen. */
export function lastDayToComplain(challengeReceivedOn: string): string | undefined {
  const answerDue = lastDays(challengeReceivedOn, { count: 7, unit: 'working-days' }, undefined)?.due
  return answerDue === undefined ? undefined : lastDays(answerDue, { count: 15, unit: 'working-days' }, undefined)?.due
}

import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Random } from './random.ts'
import { after, before } from './working-week.ts'
import type { Gap } from './working-week.ts'

/** How a procurement runs: which events follow each other, and after how long. */
export type TrackName = 'tender' | 'quick' | 'direct' | 'works'
export type Gaps = Partial<Record<EventName, Gap>>
export type EventDates = Partial<Record<EventName, CivilDate>>

export interface Step {
  readonly event: EventName
  /** The time since the step before. */
  readonly gap: Gap
}

/** What hangs on an event beside the main line. */
export const BRANCHES: Readonly<Record<TrackName, readonly (readonly [event: EventName, from: EventName])[]>> = {
  tender: [
    ['contract-published', 'contract-signed'],
    ['contract-published-provincially', 'contract-signed'],
    ['contract-filed', 'contract-signed'],
  ],
  quick: [
    ['contract-published', 'contract-signed'],
    ['contract-published-provincially', 'contract-signed'],
    ['contract-filed', 'contract-signed'],
  ],
  direct: [
    ['contract-published', 'contract-signed'],
    ['contract-published-provincially', 'contract-signed'],
    ['contract-filed', 'contract-signed'],
  ],
  works: [
    ['contract-published', 'contract-signed'],
    ['loser-deposit-refunded', 'contract-signed'],
    ['winner-deposit-refunded', 'contract-signed'],
  ],
}

const award = (random: Random): Step[] => [
  { event: 'evaluation-ended', gap: { work: random.integer(0, 2) } },
  { event: 'evaluation-report', gap: { work: random.integer(0, 1) } },
  { event: 'result-determined', gap: { work: random.integer(0, 1) } },
  { event: 'award-notice', gap: { work: 0 } },
]

const performance = (random: Random): Step[] => [
  { event: 'acceptance', gap: { days: random.integer(18, 130) } },
  { event: 'invoice', gap: { work: random.integer(1, 4) } },
  { event: 'payment', gap: { work: random.integer(3, 11) } },
]

/** The steps of a track with lawful gaps: in time under the district's and the national terms. */
export function stepsOf(track: TrackName, random: Random): readonly Step[] {
  const start: Gap = { work: 0 }
  switch (track) {
    case 'tender':
    case 'quick':
      return [
        { event: 'intention', gap: start },
        { event: 'announcement', gap: { days: random.integer(30, 46) } },
        { event: 'bid-deadline', gap: { days: track === 'tender' ? random.integer(20, 24) : random.integer(11, 14) } },
        ...award(random),
        { event: 'contract-signed', gap: { work: random.integer(2, 7) } },
        ...performance(random),
      ]
    case 'direct':
      return [
        { event: 'evaluation-ended', gap: start },
        ...award(random).slice(1),
        { event: 'contract-signed', gap: { work: random.integer(1, 5) } },
        ...performance(random),
      ]
    case 'works':
      return [
        { event: 'tender-plan', gap: start },
        { event: 'announcement', gap: { days: random.integer(30, 50) } },
        { event: 'bid-deadline', gap: { days: random.integer(20, 26) } },
        { event: 'evaluation-ended', gap: { work: random.integer(0, 1) } },
        { event: 'evaluation-report', gap: { work: random.integer(0, 1) } },
        { event: 'candidate-publicity', gap: { work: 1 } },
        { event: 'candidate-publicity-ended', gap: { days: random.integer(3, 5) } },
        { event: 'result-determined', gap: { work: 1 } },
        { event: 'award-notice', gap: { work: random.integer(0, 2) } },
        { event: 'contract-signed', gap: { work: random.integer(5, 13) } },
        ...performance(random),
      ]
  }
}

/**
 * The dates of the main line from one fixed date: the steps before it counted backward, those after it forward.
 * Every date is a working day when the fixed one is. Throws RangeError when no step has the fixed event.
 */
export function datesOf(
  calendar: Calendar,
  steps: readonly Step[],
  fixed: { readonly event: EventName; readonly on: CivilDate },
): EventDates {
  const at = steps.findIndex((step) => step.event === fixed.event)
  if (at < 0) throw new RangeError(`no such step: ${fixed.event}`)
  const dates: EventDates = { [fixed.event]: fixed.on }
  let on = fixed.on
  for (const step of steps.slice(at + 1)) {
    on = after(calendar, on, step.gap)
    dates[step.event] = on
  }
  on = fixed.on
  for (let i = at; i > 0; i -= 1) {
    const [step, previous] = [steps[i], steps[i - 1]]
    if (step === undefined || previous === undefined) break
    on = before(calendar, on, step.gap)
    dates[previous.event] = on
  }
  return dates
}

/** The first event of a track: the disclosure that opens it. */
export const OPENING: Readonly<Record<TrackName, EventName>> = {
  tender: 'intention',
  quick: 'intention',
  direct: 'evaluation-ended',
  works: 'tender-plan',
}

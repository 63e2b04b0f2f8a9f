import type { CivilDate } from '@tenderlight/law/civil-date'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import type { DateField } from '../../../procurement/events.ts'

/** Days beside which counting goes wrong: eves of holidays, make-up days, turns of the year and of the law. */
const HARD_DAYS: readonly CivilDate[] = [
  '2024-02-06',
  '2024-04-28',
  '2024-09-12',
  '2024-09-27',
  '2025-01-24',
  '2025-04-28',
  '2025-05-29',
  '2025-09-26',
  '2025-12-30',
  '2026-02-10',
  '2026-02-27',
  '2026-04-30',
  '2026-06-17',
  '2026-09-23',
  '2026-09-29',
  '2026-10-09',
  '2026-11-20',
]

/** Gaps in days, thick around the figures of the rules. */
const GAPS = [
  0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17, 19, 20, 21, 28, 29, 30, 31, 32, 33, 38, 45, 60,
]

const LINE: readonly DateField[] = [
  'intentionOn',
  'announcementOn',
  'bidDeadlineOn',
  'evaluationEndedOn',
  'resultDeterminedOn',
  'awardNoticeOn',
  'contractSignedOn',
  'acceptedOn',
  'invoicedOn',
  'paidOn',
]

/** What hangs on another date. */
const BESIDE: readonly (readonly [field: DateField, from: DateField])[] = [
  ['tenderPlanOn', 'intentionOn'],
  ['evaluationReportOn', 'evaluationEndedOn'],
  ['candidatePublicityOn', 'evaluationEndedOn'],
  ['candidatePublicityEndedOn', 'candidatePublicityOn'],
  ['contractPublishedOn', 'contractSignedOn'],
  ['contractPublishedProvinciallyOn', 'contractSignedOn'],
  ['contractFiledOn', 'contractSignedOn'],
  ['loserDepositRefundedOn', 'awardNoticeOn'],
  ['winnerDepositRefundedOn', 'contractSignedOn'],
  ['challengeOn', 'awardNoticeOn'],
]

const gap = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...GAPS) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -2, -9) },
)

/** True in `percent` of a hundred draws. */
export const there = (percent: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 0, max: 99 }).map((draw) => draw < percent)

export interface DrawnDates {
  /** Day numbers of what is on record. */
  readonly onRecord: Partial<Record<DateField, number>>
  /** The day on which a special-matter mark would be set. */
  readonly mark: number | undefined
}

/** A row's dates: a line of events from a hard day on, some left out, a few in an order that cannot be. */
export const dates: fc.Arbitrary<DrawnDates> = fc
  .record({
    start: fc.constantFrom(...HARD_DAYS),
    shift: fc.integer({ min: -40, max: 6 }),
    gaps: fc.array(gap, { minLength: LINE.length, maxLength: LINE.length }),
    kept: fc.array(there(88), { minLength: LINE.length, maxLength: LINE.length }),
    length: fc.integer({ min: 0, max: LINE.length }),
    beside: fc.array(fc.record({ gap, kept: there(70) }), { minLength: BESIDE.length, maxLength: BESIDE.length }),
    challenged: there(14),
    closedAfter: fc.option(fc.constantFrom(-2, 0, 1, 3, 7, 11, 20), { nil: undefined }),
    marked: fc.option(fc.constantFrom(-20, -1, 0, 0, 1, 9), { nil: undefined }),
  })
  .map(({ start, shift, gaps, kept, length, beside, challenged, closedAfter, marked }) => {
    const days: Partial<Record<DateField, number>> = {}
    const onRecord: Partial<Record<DateField, number>> = {}
    const reached = new Set<DateField>()
    let day = dayNumber(start) + shift
    for (const [index, field] of LINE.entries()) {
      if (index > 0) day += gaps[index] ?? 0
      days[field] = day
      if (index >= length) continue
      reached.add(field)
      if (kept[index] === true) onRecord[field] = day
    }
    for (const [index, [field, from]] of BESIDE.entries()) {
      const [drawn, base] = [beside[index], days[from]]
      if (drawn === undefined || base === undefined || !reached.has(from)) continue
      days[field] = base + drawn.gap
      reached.add(field)
      if (drawn.kept && (field !== 'challengeOn' || challenged)) onRecord[field] = base + drawn.gap
    }
    const challenge = onRecord.challengeOn
    if (challenge !== undefined && closedAfter !== undefined) onRecord.challengeClosedOn = challenge + closedAfter
    const announced = days.announcementOn
    return { onRecord, mark: marked === undefined || announced === undefined ? undefined : announced + marked }
  })

/** The drawn days as dates. */
export function asDates(days: Partial<Record<DateField, number>>): { [F in DateField]?: CivilDate } {
  return Object.fromEntries(Object.entries(days).map(([field, day]) => [field, civilDateOf(day)]))
}

import * as z from 'zod'
import { basisPoints, category, civilDate, civilMonth, fen, litLevel, regime, STAGES } from './values.contract.ts'

const narrowed = {
  level: litLevel.default('commitment'),
  /** Calendar year of the budget; absent for all years. */
  year: z.int().min(2000).max(2100).optional(),
  regime: regime.optional(),
  category: category.optional(),
}
export const boardInput = z.object(narrowed)
export const boardUnitInput = z.object({ ...narrowed, unit: z.uuid() })
export const boardRuleInput = z.object({ ...narrowed, rule: z.string().max(100) })

/** How far back a ranking looks, in months. */
const RANKING_MONTHS = [3, 6, 12] as const
export const boardRankingInput = z.object({
  ...narrowed,
  /** Deadlines of this rule alone. */
  rule: z.string().max(100).optional(),
  months: z.literal(RANKING_MONTHS).default(12),
})

/** Open clocks by light (a clock that was met is not counted), and requirements without a clock that are not met. */
export const boardCounts = z.object({ red: z.int(), yellow: z.int(), green: z.int(), breaches: z.int() })
const stages = z.record(z.enum(STAGES), boardCounts)
const ratio = z.object({ numerator: z.int(), denominator: z.int() })
const unit = z.object({ id: z.uuid(), name: z.string() })
/** The board's district day. */
const day = { asOf: civilDate, isWorkingDay: z.boolean(), nextWorkingDay: civilDate, level: litLevel }

/** What became of the units' deadlines in a month, as recorded now; `overdue` on its last day, or now. */
const trend = z.array(z.object({ month: civilMonth, met: z.int(), onTime: z.int(), overdue: z.int() }))

/** A clock of a unit with the project that it is of. */
const listedClock = z.object({
  key: z.uuid(),
  id: z.string(),
  title: z.string().nullable(),
  unit,
  rule: z.string(),
  part: z.string().nullable(),
  matter: z.string().nullable(),
  due: civilDate,
  otherLevelDue: civilDate.nullable(),
})

export const boardUnit = z.object({
  unit,
  openProcurements: z.int(),
  stages,
  /** Clocks met in time, of those met or overdue in the last twelve months; the page says "too few" under five. */
  onTime: ratio,
})
export const boardOutput = z.object({
  ...day,
  /** The last working day before `asOf`: what ran out on it or after it is new. */
  since: civilDate,
  overdue: z.object({ clocks: z.int(), units: z.int(), sinceLastWorkingDay: z.int() }),
  dueSoon: z.object({ clocks: z.int(), alertsSent: z.int(), alertsWanted: z.int() }),
  onTrack: z.object({ clocks: z.int(), open: z.int() }),
  /** Requirements without a clock that are not met, and how many units they are of. */
  notMet: z.object({ breaches: z.int(), units: z.int() }),
  /** Reserved for small and medium enterprises over the year's procurements above and below the limits. */
  reserved: z.object({ sme: fen, base: fen, smallMicro: fen, requiredShare: basisPoints }),
  trend,
  units: z.array(boardUnit),
  /** What the bureau itself has to do, which is counted against no unit. */
  bureau: stages,
  /** The clocks that ran out on `since` or later, newest first. */
  turnedRed: z.array(listedClock.extend({ workingDaysLate: z.int() })),
  /** The clocks that turn red unless they are met by `until`, the fifth working day from here: how many after each day, and the first of them. */
  turning: z.object({
    until: civilDate,
    days: z.array(z.object({ due: civilDate, clocks: z.int() })),
    first: z.array(listedClock.extend({ workingDaysLeft: z.int() })),
  }),
})

/** One unit: its lights and its punctuality by rule. */
export const boardUnitOutput = z.object({
  ...day,
  unit,
  openProcurements: z.int(),
  stages,
  onTime: ratio,
  trend,
  rules: z.array(z.object({ rule: z.string(), stage: z.enum(STAGES), counts: boardCounts, onTime: ratio })),
})

/** One rule: its lights and its punctuality by unit. */
export const boardRuleOutput = z.object({
  ...day,
  rule: z.string(),
  onTime: ratio,
  trend,
  units: z.array(z.object({ unit, counts: boardCounts, onTime: ratio })),
})

/** The units by their punctuality; those with fewer than `least` deadlines stand apart. */
export const boardRankingOutput = z.object({
  ...day,
  since: civilDate,
  least: z.int(),
  ranked: z.array(z.object({ rank: z.int(), unit, onTime: ratio })),
  tooFew: z.array(z.object({ unit, onTime: ratio })),
})

export type Board = z.infer<typeof boardOutput>
export type BoardUnit = z.infer<typeof boardUnit>
export type BoardCounts = z.infer<typeof boardCounts>
export type BoardTrend = Board['trend']

import * as z from 'zod'
import { basisPoints, civilDate, fen, litLevel, STAGES } from './values.contract.ts'

export const boardInput = z.object({
  level: litLevel.default('commitment'),
  /** Calendar year of the budget; absent for all years. */
  year: z.int().min(2000).max(2100).optional(),
})
/** Open clocks by light; a clock that was met is not counted. */
const openClocks = z.object({ red: z.int(), yellow: z.int(), green: z.int() })
const ratio = z.object({ numerator: z.int(), denominator: z.int() })
export const boardUnit = z.object({
  unit: z.object({ id: z.uuid(), name: z.string() }),
  openProcurements: z.int(),
  stages: z.record(z.enum(STAGES), openClocks),
  /** Clocks met in time, of those met or overdue in the last twelve months; the page says "too few" under five. */
  onTime: ratio,
})
export const boardOutput = z.object({
  asOf: civilDate,
  isWorkingDay: z.boolean(),
  nextWorkingDay: civilDate,
  level: litLevel,
  /** The last working day before `asOf`: what ran out on it or after it is new. */
  since: civilDate,
  overdue: z.object({ clocks: z.int(), units: z.int(), sinceLastWorkingDay: z.int() }),
  dueSoon: z.object({ clocks: z.int(), alertsSent: z.int(), alertsWanted: z.int() }),
  onTrack: z.object({ clocks: z.int(), open: z.int() }),
  /** Reserved for small and medium enterprises over the year's procurements above and below the limits. */
  reserved: z.object({ sme: fen, base: fen, smallMicro: fen, requiredShare: basisPoints }),
  units: z.array(boardUnit),
  /** The clocks that ran out on `since` or later, newest first. */
  turnedRed: z.array(
    z.object({
      key: z.uuid(),
      id: z.string(),
      title: z.string().nullable(),
      unit: z.object({ id: z.uuid(), name: z.string() }),
      rule: z.string(),
      part: z.string().nullable(),
      due: civilDate,
      workingDaysLate: z.int(),
      otherLevelDue: civilDate.nullable(),
    }),
  ),
})

export type Board = z.infer<typeof boardOutput>
export type BoardUnit = z.infer<typeof boardUnit>

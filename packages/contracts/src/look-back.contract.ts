import * as z from 'zod'
import { civilDate, finding, lights, litLevel, stage, STAGES } from './values.contract.ts'

export const lookBackInput = z.object({ day: civilDate })
export const pastProjectInput = z.object({ key: z.uuid(), day: civilDate })

const counts = z.object({ red: z.int(), yellow: z.int(), green: z.int(), breaches: z.int() })
/** What ran and what was not met of one unit in one stage. */
const pastCount = counts.extend({
  unit: z.uuid(),
  stage: z.enum(STAGES),
  bound: z.enum(['buyer', 'supervisor']),
})
export type PastCount = z.infer<typeof pastCount>
const byLevel = z.object({ law: z.array(pastCount), commitment: z.array(pastCount) })

/** A clock of a unit that was overdue then. */
const pastRed = z.object({
  key: z.uuid(),
  id: z.string(),
  title: z.string().nullable(),
  unit: z.uuid(),
  level: litLevel,
  rule: z.string(),
  part: z.string(),
  matter: z.string(),
  due: civilDate,
})

export const lookBackOutput = z.object({
  day: civilDate,
  /** How many of its records were looked at, while it is being made; null: it is there. */
  loading: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** The board of that day by what was known at its end. */
  known: z
    .object({ madeAt: z.string(), tookMs: z.int(), procurements: z.int(), counts: byLevel, red: z.array(pastRed) })
    .nullable(),
  /** What the board showed on that evening, as it was kept then; null: nothing was kept. */
  shown: z.object({ madeAt: z.string(), counts: byLevel }).nullable(),
  /** The units that the counts speak of, as they are called now. */
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
})
export type LookBack = z.infer<typeof lookBackOutput>

/** A project as the rules saw it. */
const seen = z.object({
  record: z.record(z.string(), z.unknown()),
  stage,
  lights,
  findings: z.array(finding),
})

/** A project by what was known at the end of a day, beside what is known now. */
export const pastProjectOutput = z.object({
  day: civilDate,
  asOf: civilDate,
  key: z.uuid(),
  id: z.string(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  /** Null: it was not on record yet. */
  past: seen.nullable(),
  now: seen,
})
export type PastProject = z.infer<typeof pastProjectOutput>

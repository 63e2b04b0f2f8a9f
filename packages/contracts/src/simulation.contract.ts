import { SHADES } from '@tenderlight/compliance/simulate/outcome'
import * as z from 'zod'
import { category, civilDate, regime } from './values.contract.ts'

/** One figure that is tried out: of a rule, or of a part of its figure. */
export const figureChange = z.object({
  rule: z.string().min(1).max(100),
  part: z.string().min(1).max(60).exactOptional(),
  value: z.int().min(0),
})

/** Which figures are tried out, on which procurements. The same object is the address of the page. */
export const trialInput = z.object({
  changes: z.array(figureChange).min(1).max(5),
  unit: z.uuid().optional(),
  regime: regime.optional(),
  category: category.optional(),
  /** Days of the notice, or of the plan while there is none. */
  from: civilDate.optional(),
  through: civilDate.optional(),
})
export type TrialInput = z.infer<typeof trialInput>

const counts = z.record(z.enum(SHADES), z.int())
const both = { before: counts, after: counts }
const named = z.object({ key: z.uuid(), id: z.string(), title: z.string().nullable() })
const lights = {
  ...both,
  /** Who turns; the first of them by name. */
  turned: z.array(z.object({ from: z.enum(SHADES), to: z.enum(SHADES), count: z.int(), procurements: z.array(named) })),
  units: z.array(z.object({ id: z.uuid(), name: z.string(), ...both })),
}
const level = z.enum(['law', 'commitment', 'encouragement'])

const shownTrial = z.object({
  asOf: civilDate,
  procurements: z.int(),
  levels: z.array(z.object({ level, ...lights })),
  rules: z.array(
    z.object({
      rule: z.string(),
      part: z.string().nullable(),
      level,
      ...lights,
      days: z
        .object({
          counting: z.enum(['working-days', 'days']),
          total: z.array(z.object({ days: z.int(), count: z.int() })),
        })
        .nullable(),
    }),
  ),
})
export type ShownTrial = z.infer<typeof shownTrial>

/** While the district's records are on their way to where they are judged there is no trial yet. */
export const trialOutput = z.object({
  /** How many records are there so far; null: all. */
  loaded: z.int().nullable(),
  trial: shownTrial.nullable(),
  /** The digest of what is shown, for `save`. */
  seen: z.string().nullable(),
})
export type TrialOutput = z.infer<typeof trialOutput>

const name = z.string().trim().min(1).max(80)

/** Keeps a trial under a name; `seen`: what the reader saw, so that nothing else is kept. */
export const saveTrialInput = z.object({ name, tried: trialInput, seen: z.string().max(100) })
export type SaveTrial = z.infer<typeof saveTrialInput>

/** With what the records were judged: what other figures came out with may be told from it. */
export const madeWith = z.object({
  calendar: z.object({ version: z.string(), coveredThrough: civilDate }),
  /** The version of rules, figures, calendar and settings together. */
  rules: z.string(),
})

/** A figure that was tried out, as it stood on that day (null: not in force), and as it was tried. */
const triedFigure = z.object({ ...figureChange.shape, before: z.int().nullable() })

/** What is kept of a trial. */
export const keptResult = z.object({
  figures: z.array(triedFigure),
  /** The name that the unit had; null: all units. */
  unit: z.string().nullable(),
  trial: shownTrial,
})
export type KeptResult = z.infer<typeof keptResult>

const savedRow = z.object({
  id: z.uuid(),
  name: z.string(),
  asOf: civilDate,
  procurements: z.int(),
  tried: trialInput,
  madeAt: z.string(),
  madeBy: z.string(),
  /** Whether the signed-in person kept it, and may throw it away. */
  isOwn: z.boolean(),
})
export type SavedTrial = z.infer<typeof savedRow>

export const SAVED_SORTS = ['made', 'name', 'maker', 'procurements'] as const
export const SAVED_A_PAGE = 20

/** Which of the kept trials; the same object is the address of the page. */
export const savedInput = z.object({
  /** Of its name, or of who kept it. */
  text: z.string().trim().min(1).max(100).optional(),
  sort: z.enum(SAVED_SORTS).default('made'),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(10_000).default(1),
})
export const savedOutput = z.object({ rows: z.array(savedRow), total: z.int() })

export const savedKey = z.object({ id: z.uuid() })
export const openSavedOutput = savedRow.extend({ madeWith, result: keptResult })
export type OpenedTrial = z.infer<typeof openSavedOutput>

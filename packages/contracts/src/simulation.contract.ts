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

/** While the district's records are on their way to where they are judged there is no trial yet. */
export const trialOutput = z.object({
  /** How many records are there so far; null: all. */
  loaded: z.int().nullable(),
  trial: z
    .object({
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
    .nullable(),
})
export type TrialOutput = z.infer<typeof trialOutput>
export type ShownTrial = NonNullable<TrialOutput['trial']>

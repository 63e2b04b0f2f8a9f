import * as z from 'zod'
import { listRow } from './procurements.contract.ts'
import { civilDate, light, litLevel, regime, stage } from './values.contract.ts'

/** As many as somebody looks through. */
export const MOST_SAMPLED = 200

/** From which projects how many are drawn, and by what. The same object is the address of the page, and draws the same again. */
export const sampleInput = z.object({
  n: z.int().min(1).max(MOST_SAMPLED),
  seed: z.string().trim().min(1).max(64),
  unit: z.uuid().optional(),
  /** Of which level `light` is. */
  level: litLevel.default('commitment'),
  light: light.optional(),
  stage: stage.optional(),
  /** Year of the budget. */
  year: z.int().min(2000).max(2100).optional(),
  regime: regime.optional(),
})
export type SampleInput = z.input<typeof sampleInput>

export const sampleOutput = z.object({
  /** In the order of drawing; `value`: the SHA-256 that each was drawn by. */
  rows: z.array(listRow.extend({ value: z.string() })),
  /** How many projects the filters found, and the SHA-256 of all their keys: another population has another one. */
  population: z.int(),
  digest: z.string(),
  /** The day whose lights the filters are about. */
  asOf: civilDate,
  /** The last entry of the district's log when it was drawn. */
  logNumber: z.int(),
})
export type SampleOutput = z.infer<typeof sampleOutput>

export const sampleFileInput = sampleInput.extend({ format: z.enum(['xlsx', 'csv']) })

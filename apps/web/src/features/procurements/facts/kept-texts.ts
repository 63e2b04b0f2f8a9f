import type { StepField } from '@tenderlight/contracts/steps'
import { STEP_FIELDS } from '@tenderlight/contracts/steps'

/** What was typed of some fields. */
export type Texts = Readonly<Partial<Record<StepField, string>>>

/** Kept texts as far as they are of known fields; undefined: none. */
export function keptTexts(kept: unknown): Texts | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const known = STEP_FIELDS.flatMap((field): [StepField, string][] => {
    const text: unknown = Reflect.get(kept, field)
    return typeof text === 'string' ? [[field, text]] : []
  })
  return known.length === 0 ? undefined : (Object.fromEntries(known) as Texts)
}

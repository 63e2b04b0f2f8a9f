import type { StepField } from '@tenderlight/contracts/steps'
import { STEP_FIELDS } from '@tenderlight/contracts/steps'
import { textIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

/** What was typed of some fields. */
export type Texts = Readonly<Partial<Record<StepField, string>>>

/** What was typed of some fields, and why what is on record changes. */
export interface Details {
  readonly texts: Texts
  readonly reason: string
}

/** The texts of something kept, as far as they are of known fields. */
export function keptTexts(kept: Kept): Texts {
  const typed = kept['texts']
  if (typeof typed !== 'object' || typed === null) return {}
  const known = STEP_FIELDS.flatMap((field): [StepField, string][] => {
    const text: unknown = Reflect.get(typed, field)
    return typeof text === 'string' ? [[field, text]] : []
  })
  return Object.fromEntries(known) as Texts
}

/** Kept details as far as they are of known fields; undefined: none. */
export function keptDetails(kept: Kept): Details | undefined {
  const texts = keptTexts(kept)
  return Object.keys(texts).length === 0 ? undefined : { texts, reason: textIn(kept, 'reason') }
}

import { detailStep } from '@tenderlight/contracts/steps'
import type { StepName } from '@tenderlight/contracts/steps'

/** A step, and what of the asked fields is entered at it. */
export interface EnterableStep {
  readonly step: StepName
  readonly fields: readonly string[]
}

/** The steps at which these fields of the record are entered under 环节要素, in the order of their first; others are left out. */
export function enterableSteps(missing: readonly string[]): readonly EnterableStep[] {
  const entered = [...new Set(missing)].flatMap((field) => {
    const step = detailStep(field)
    return step === undefined ? [] : [{ field, step }]
  })
  return [...Map.groupBy(entered, ({ step }) => step)].map(([step, of]) => ({
    step,
    fields: of.map(({ field }) => field),
  }))
}

import { MEASURES, reachedBy } from '@tenderlight/compliance/suppliers/size-class'
import type { EnterpriseData, SizeClass, Sized } from '@tenderlight/compliance/suppliers/size-class'
import type { SizeStandard, SizeSteps } from '@tenderlight/law/parameters/size-standard'

/** One measure of an industry: what it asks, what is known, the class it reaches, and whether it decided. */
export interface SizeMeasure {
  readonly measure: keyof EnterpriseData
  readonly limits: SizeSteps
  readonly actual: number | null
  readonly reaches: SizeClass | null
  /** The class of the enterprise is the lowest that a measure reaches: this one reaches no more than that. */
  readonly decides: boolean
}

/** The measures that the industry goes by, each with the class it reaches alone. */
export function measuresOf(standard: SizeStandard, data: EnterpriseData, sized: Sized): readonly SizeMeasure[] {
  return MEASURES.flatMap((measure) => {
    const limits = standard[measure]
    if (limits === undefined) return []
    const actual = data[measure] ?? null
    const reaches = actual === null ? null : reachedBy(limits, actual, measure)
    return [{ measure, limits, actual, reaches, decides: 'size' in sized && reaches === sized.size }]
  })
}

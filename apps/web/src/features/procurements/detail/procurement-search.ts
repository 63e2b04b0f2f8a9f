import { DETAIL_STEPS } from '@tenderlight/contracts/steps'
import type { StepName } from '@tenderlight/contracts/steps'

/** What the address of a project's page says: the finding to explain, and what is open over the page. */
export interface ProcurementSearch {
  readonly why?: string
  readonly announce?: true
  /** The details of this step are being entered. */
  readonly details?: StepName
}

/** Reads the address; what is of no use in it is left out. */
export function readProcurementSearch({ why, announce, details }: Record<string, unknown>): ProcurementSearch {
  const step = DETAIL_STEPS.find((known) => known === details)
  return {
    ...(typeof why === 'string' ? { why } : {}),
    ...(announce === true ? { announce } : {}),
    ...(step === undefined ? {} : { details: step }),
  }
}

import type { AcceptanceConclusion, StandardKind, StandardResult } from '@tenderlight/compliance/performance/acceptance'
import type { MilestoneSide } from '@tenderlight/compliance/performance/milestones'
import type { PerformanceRecord } from '@tenderlight/compliance/procurement/award-facts'
import type { Light } from '@tenderlight/compliance/finding'
import { m } from '../../paraglide/messages.js'

type Words<K extends string> = Readonly<Record<K, () => string>>

export const KIND_WORDS: Words<PerformanceRecord> = {
  progress: m.disclosure_kind_progress,
  change: m.disclosure_kind_change,
  acceptance: m.disclosure_kind_acceptance,
}
export const STANDARD_KIND_WORDS: Words<StandardKind> = {
  technical: m.disclosure_standard_technical,
  service: m.disclosure_standard_service,
  safety: m.disclosure_standard_safety,
}
export const RESULT_WORDS: Words<StandardResult> = {
  met: m.disclosure_result_met,
  'not-met': m.disclosure_result_not_met,
  'not-examined': m.disclosure_result_not_examined,
}
export const CONCLUSION_WORDS: Words<AcceptanceConclusion> = {
  accepted: m.disclosure_conclusion_accepted,
  'not-accepted': m.disclosure_conclusion_not_accepted,
}
export const SIDE_WORDS: Words<MilestoneSide> = {
  supplier: m.disclosure_side_supplier,
  buyer: m.disclosure_side_buyer,
  both: m.disclosure_side_both,
}

const RESULT_LIGHTS: Readonly<Record<StandardResult, Light>> = {
  met: 'green',
  'not-met': 'red',
  'not-examined': 'grey',
}

/** The result of a standard with its light; none yet is said as well. */
export function sayResult(result: StandardResult | undefined): { readonly light: Light; readonly word: string } {
  return result === undefined
    ? { light: 'grey', word: m.disclosure_result_open() }
    : { light: RESULT_LIGHTS[result], word: RESULT_WORDS[result]() }
}

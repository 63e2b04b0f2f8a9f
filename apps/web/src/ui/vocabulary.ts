import type { Level, Light } from '@tenderlight/compliance/finding'
import type {
  Category,
  Measure,
  Medium,
  Method,
  Regime,
  Scale,
  SpecialMatter,
} from '@tenderlight/compliance/procurement/vocabulary'
import type { ExemptionClaim } from '@tenderlight/compliance/procurement/tender-facts'
import type { LotMeasure } from '@tenderlight/compliance/reservation/lots'
import type { Stage } from '@tenderlight/contracts/values'
import { m } from '../paraglide/messages.js'

/** The words of a closed vocabulary, each a function so that it follows the language. In the order of their choice lists. */
type Words<K extends string> = Readonly<Record<K, () => string>>

export const LIGHT_WORDS: Words<Light> = {
  red: m.light_red,
  yellow: m.light_yellow,
  green: m.light_green,
  grey: m.light_grey,
}
export const LEVEL_WORDS: Words<Level> = {
  law: m.level_law,
  commitment: m.level_commitment,
  encouragement: m.level_encouragement,
}
export const REGIME_WORDS: Words<Regime> = {
  'government-procurement': m.regime_government_procurement,
  tendering: m.regime_tendering,
}
export const CATEGORY_WORDS: Words<Category> = {
  goods: m.category_goods,
  services: m.category_services,
  works: m.category_works,
}
export const METHOD_WORDS: Words<Method> = {
  'open-tender': m.method_open_tender,
  'invited-tender': m.method_invited_tender,
  'competitive-negotiation': m.method_competitive_negotiation,
  'competitive-consultation': m.method_competitive_consultation,
  inquiry: m.method_inquiry,
  'single-source': m.method_single_source,
  'framework-agreement': m.method_framework_agreement,
  'e-mall': m.method_e_mall,
  'fixed-point': m.method_fixed_point,
  'agreement-supply': m.method_agreement_supply,
  batch: m.method_batch,
}
export const MEASURE_WORDS: Words<Measure> = {
  exclusive: m.measure_exclusive,
  package: m.measure_package,
  consortium: m.measure_consortium,
  subcontract: m.measure_subcontract,
  partial: m.measure_partial,
  none: m.measure_none,
}
/** How one package of a procurement is reserved. */
export const LOT_MEASURE_WORDS: Words<LotMeasure> = {
  exclusive: m.lot_exclusive,
  consortium: m.lot_consortium,
  subcontract: m.lot_subcontract,
  none: m.lot_none,
}
export const MATTER_WORDS: Words<SpecialMatter> = {
  'special-bond': m.matter_special_bond,
  'in-year-addition': m.matter_in_year_addition,
  'unforeseeable-urgency': m.matter_unforeseeable_urgency,
}
/** The grounds on which a purchase goes without an intention. */
export const EXEMPTION_WORDS: Words<ExemptionClaim> = {
  'fixed-point': m.exempt_fixed_point,
  'agreement-supply': m.exempt_agreement_supply,
  batch: m.exempt_batch,
  urgent: m.exempt_urgent,
}
/** How large a supplier is, or what deems it small. */
export const SCALE_WORDS: Words<Scale> = {
  micro: m.scale_micro,
  small: m.scale_small,
  medium: m.scale_medium,
  large: m.scale_large,
  prison: m.scale_prison,
  welfare: m.scale_welfare,
}
export const YES_NO_WORDS: Words<'yes' | 'no'> = { yes: m.yes, no: m.no }
export const MEDIUM_WORDS: Words<Medium> = { provincial: m.medium_provincial, municipal: m.medium_municipal }
export const STAGE_WORDS: Words<Stage> = {
  intention: m.stage_intention,
  tender: m.stage_tender,
  award: m.stage_award,
  contract: m.stage_contract,
  publication: m.stage_publication,
  payment: m.stage_payment,
}

/** `text` as a word of the vocabulary `words`; undefined when it is none. */
export function wordOf<K extends string>(words: Words<K>, text: unknown): K | undefined {
  return typeof text === 'string' && Object.hasOwn(words, text) ? (text as K) : undefined
}

/** Value and label of every word, for a choice list. */
export function choices<K extends string>(words: Words<K>): { value: K; label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: words[value]() }))
}

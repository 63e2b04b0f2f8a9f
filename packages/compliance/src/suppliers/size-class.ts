import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { sizeStandard } from '@tenderlight/law/parameters/size-standard'
import type { Industry, SizeStandard, SizeSteps } from '@tenderlight/law/parameters/size-standard'
import type { Text } from '../rules/rule.ts'

export type SizeClass = 'micro' | 'small' | 'medium' | 'large'

/** Last year's data of an enterprise, as far as known: persons, and fen. */
export interface EnterpriseData {
  readonly employees?: number
  readonly revenue?: number
  readonly assets?: number
}

/** The class; or what is missing to tell it, and the largest class that is still possible. */
export type Sized =
  | { readonly size: SizeClass }
  | {
      readonly missing: readonly (keyof EnterpriseData)[]
      readonly atMost: SizeClass
      /** A new enterprise without last year's data may leave the letter's fields empty. */
      readonly mayBeEmpty: boolean
    }

/** The industries as the standard names them, in its order. */
export const INDUSTRY_WORDS: Readonly<Record<Industry, Text>> = {
  agriculture: { zh: '农、林、牧、渔业', en: 'agriculture, forestry, animal husbandry, fishery' },
  industry: { zh: '工业', en: 'industry' },
  construction: { zh: '建筑业', en: 'construction' },
  wholesale: { zh: '批发业', en: 'wholesale' },
  retail: { zh: '零售业', en: 'retail' },
  transport: { zh: '交通运输业', en: 'transport' },
  storage: { zh: '仓储业', en: 'storage' },
  post: { zh: '邮政业', en: 'post' },
  lodging: { zh: '住宿业', en: 'lodging' },
  catering: { zh: '餐饮业', en: 'catering' },
  information: { zh: '信息传输业', en: 'information transmission' },
  software: { zh: '软件和信息技术服务业', en: 'software and information technology services' },
  'real-estate': { zh: '房地产开发经营', en: 'real-estate development' },
  'property-management': { zh: '物业管理', en: 'property management' },
  'leasing-business': { zh: '租赁和商务服务业', en: 'leasing and business services' },
  other: { zh: '其他未列明行业', en: 'industries not listed' },
}

/** In the standard's order. */
export const INDUSTRIES = Object.keys(INDUSTRY_WORDS) as readonly Industry[]

const ORDER: readonly SizeClass[] = ['micro', 'small', 'medium', 'large']
export const MEASURES = ['employees', 'revenue', 'assets'] as const

/**
 * The size class of an enterprise of `industry` by last year's data, under the standard in force on `on` (the bid's day;
 * for payment the contract's). Every measure of the industry has to reach a class's lower limit, or it falls one class
 * down. Undefined before the standard. Figures are unverified against the instrument.
 * @throws RangeError for data that are no whole numbers from 0
 */
export function sizeClassOf(
  industry: Industry,
  data: EnterpriseData,
  on: CivilDate,
  enterprise: { readonly isNew?: boolean } = {},
): Sized | undefined {
  const standard: SizeStandard | undefined = valueOn(sizeStandard, on)?.value[industry]
  if (standard === undefined) return undefined
  let least = ORDER.length - 1
  const missing: (keyof EnterpriseData)[] = []
  for (const measure of MEASURES) {
    const steps = standard[measure]
    if (steps === undefined) continue
    const actual = data[measure]
    if (actual === undefined) missing.push(measure)
    else least = Math.min(least, ORDER.indexOf(reachedBy(steps, actual, measure)))
  }
  const size = ORDER[least] ?? 'micro'
  // What is missing could only lower the class: at the lowest there is nothing left to ask.
  if (missing.length === 0 || size === 'micro') return { size }
  return { missing, atMost: size, mayBeEmpty: enterprise.isNew === true }
}

/**
 * The class that one measure alone reaches.
 * @throws RangeError for a value that is no whole number from 0
 */
export function reachedBy(steps: SizeSteps, actual: number, measure: string): SizeClass {
  if (!Number.isSafeInteger(actual) || actual < 0) {
    throw new RangeError(`${measure} must be a whole number from 0: ${actual}`)
  }
  if (actual >= steps.large) return 'large'
  if (actual >= steps.medium) return 'medium'
  return actual >= steps.small ? 'small' : 'micro'
}

import { dated } from '../dated-parameter.ts'

/** 16 industries of the standard, by short name. */
export type Industry =
  | 'agriculture'
  | 'industry'
  | 'construction'
  | 'wholesale'
  | 'retail'
  | 'transport'
  | 'storage'
  | 'post'
  | 'lodging'
  | 'catering'
  | 'information'
  | 'software'
  | 'real-estate'
  | 'property-management'
  | 'leasing-business'
  | 'other'

/** Least values of one measure to be large, medium and small; below the last: micro. */
export interface SizeSteps {
  readonly large: number
  readonly medium: number
  readonly small: number
}

/** The measures of one industry: employees in persons, revenue and assets in fen. All that stand must be reached. */
export interface SizeStandard {
  readonly employees?: SizeSteps
  readonly revenue?: SizeSteps
  readonly assets?: SizeSteps
}

const steps = (large: number, medium: number, small: number): SizeSteps => ({ large, medium, small })

/** 万元 (ten thousand yuan) as fen. */
const wan = (large: number, medium: number, small: number): SizeSteps =>
  steps(large * 1_000_000, medium * 1_000_000, small * 1_000_000)

/**
 * The figures are not verified against the instrument itself. They were read in two independent public renderings, one of
 * the standard's text and one of the table of the statistical office that applies it (国统字〔2017〕213号); the two agree
 * in all sixteen industries (the text names only fifteen in full; the sixteenth agrees with a third rendering).
 */
const SIZES: Readonly<Record<Industry, SizeStandard>> = {
  agriculture: { revenue: wan(20_000, 500, 50) },
  industry: { employees: steps(1000, 300, 20), revenue: wan(40_000, 2000, 300) },
  construction: { revenue: wan(80_000, 6000, 300), assets: wan(80_000, 5000, 300) },
  wholesale: { employees: steps(200, 20, 5), revenue: wan(40_000, 5000, 1000) },
  retail: { employees: steps(300, 50, 10), revenue: wan(20_000, 500, 100) },
  transport: { employees: steps(1000, 300, 20), revenue: wan(30_000, 3000, 200) },
  storage: { employees: steps(200, 100, 20), revenue: wan(30_000, 1000, 100) },
  post: { employees: steps(1000, 300, 20), revenue: wan(30_000, 2000, 100) },
  lodging: { employees: steps(300, 100, 10), revenue: wan(10_000, 2000, 100) },
  catering: { employees: steps(300, 100, 10), revenue: wan(10_000, 2000, 100) },
  information: { employees: steps(2000, 100, 10), revenue: wan(100_000, 1000, 100) },
  software: { employees: steps(300, 100, 10), revenue: wan(10_000, 1000, 50) },
  'real-estate': { revenue: wan(200_000, 1000, 100), assets: wan(10_000, 5000, 2000) },
  'property-management': { employees: steps(1000, 300, 100), revenue: wan(5000, 1000, 500) },
  'leasing-business': { employees: steps(300, 100, 10), assets: wan(120_000, 8000, 100) },
  other: { employees: steps(300, 100, 10) },
}

/** The day of the notice; no later revision was found. */
export const sizeStandard = dated({
  rule: 'cn.gp.sme.size-standard',
  jurisdiction: 'cn',
  unit: 'list',
  verified: 'unverified',
  values: [{ from: '2011-06-18', value: SIZES, cite: { instrument: 'sme-size-2011', clause: '四' } }],
})

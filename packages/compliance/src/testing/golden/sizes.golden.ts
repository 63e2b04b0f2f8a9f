import type { Industry } from '@tenderlight/law/parameters/size-standard'
import type { EnterpriseData } from '../../suppliers/size-class.ts'

/** The least values to be large, medium and small. */
type Steps = readonly [large: number, medium: number, small: number]

/** An industry's limits, written down a second time from the text of the standard: persons and fen. */
export interface SizedIndustry {
  readonly rule: 'cn.gp.sme.size-standard'
  readonly industry: Industry
  readonly limits: { readonly [M in keyof Required<EnterpriseData>]?: Steps }
}

/** 万元 (ten thousand yuan) as fen. */
const wan = (large: number, medium: number, small: number): Steps => [
  large * 1_000_000,
  medium * 1_000_000,
  small * 1_000_000,
]

const of = (industry: Industry, limits: SizedIndustry['limits']): SizedIndustry => ({
  rule: 'cn.gp.sme.size-standard',
  industry,
  limits,
})

/** On each limit an enterprise is of the class, one person or one fen below it is a class down. */
export const SIZED: readonly SizedIndustry[] = [
  of('agriculture', { revenue: wan(20_000, 500, 50) }),
  of('industry', { employees: [1000, 300, 20], revenue: wan(40_000, 2000, 300) }),
  of('construction', { revenue: wan(80_000, 6000, 300), assets: wan(80_000, 5000, 300) }),
  of('wholesale', { employees: [200, 20, 5], revenue: wan(40_000, 5000, 1000) }),
  of('retail', { employees: [300, 50, 10], revenue: wan(20_000, 500, 100) }),
  of('transport', { employees: [1000, 300, 20], revenue: wan(30_000, 3000, 200) }),
  of('storage', { employees: [200, 100, 20], revenue: wan(30_000, 1000, 100) }),
  of('post', { employees: [1000, 300, 20], revenue: wan(30_000, 2000, 100) }),
  of('lodging', { employees: [300, 100, 10], revenue: wan(10_000, 2000, 100) }),
  of('catering', { employees: [300, 100, 10], revenue: wan(10_000, 2000, 100) }),
  of('information', { employees: [2000, 100, 10], revenue: wan(100_000, 1000, 100) }),
  of('software', { employees: [300, 100, 10], revenue: wan(10_000, 1000, 50) }),
  of('real-estate', { revenue: wan(200_000, 1000, 100), assets: wan(10_000, 5000, 2000) }),
  of('property-management', { employees: [1000, 300, 100], revenue: wan(5000, 1000, 500) }),
  of('leasing-business', { employees: [300, 100, 10], assets: wan(120_000, 8000, 100) }),
  of('other', { employees: [300, 100, 10] }),
]

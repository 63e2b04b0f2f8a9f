import type { Industry } from '@tenderlight/law/parameters/size-standard'
import { sizeClassOf } from '../../suppliers/size-class.ts'
import type { EnterpriseData, Sized } from '../../suppliers/size-class.ts'
import type { SizedIndustry } from './sizes.golden.ts'

const CLASSES = ['large', 'medium', 'small', 'micro'] as const
const ON = '2026-03-02'

/** An enterprise, and what the standard makes of it. */
export interface SizedFixture {
  readonly industry: Industry
  readonly data: EnterpriseData
  readonly expected: Sized
}

/** Exactly at each limit, one below each limit of each measure, and with one measure unknown at a time. */
export function sizedFixtures({ industry, limits }: SizedIndustry): readonly SizedFixture[] {
  const measures = Object.keys(limits) as (keyof EnterpriseData)[]
  return [0, 1, 2].flatMap((step) => {
    const at: EnterpriseData = Object.fromEntries(measures.map((measure) => [measure, limits[measure]?.[step]]))
    const reached = CLASSES[step] ?? 'micro'
    return [
      { industry, data: at, expected: { size: reached } },
      ...measures.flatMap((measure): SizedFixture[] => {
        const { [measure]: limit = 0, ...others } = at
        return [
          { industry, data: { ...at, [measure]: limit - 1 }, expected: { size: CLASSES[step + 1] ?? 'micro' } },
          {
            industry,
            data: others,
            expected: { missing: [measure], atMost: measures.length === 1 ? 'large' : reached, mayBeEmpty: false },
          },
        ]
      }),
    ]
  })
}

/** What the product says of a fixture. */
export const sizedBy = ({ industry, data }: SizedFixture): Sized | undefined => sizeClassOf(industry, data, ON)

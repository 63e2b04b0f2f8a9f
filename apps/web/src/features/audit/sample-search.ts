import { sampleInput } from '@tenderlight/contracts/sample'
import type { SampleInput } from '@tenderlight/contracts/sample'

/** How many are drawn while nobody says otherwise, and what may be chosen. */
export const SIZES = [5, 10, 20, 50, 100, 200] as const
const USUAL = 20

/** What is drawn from what, as it stands in the address. Without a seed nothing is drawn. */
export type SampleSearch = Partial<Omit<SampleInput, 'level'>> & { readonly level?: 'law' }

/** What cannot be asked is as if it were not there. */
export function readSampleSearch(search: Record<string, unknown>): SampleSearch {
  const { shape } = sampleInput
  const { n, level, unit, light, stage, year, regime } = search
  // A seed may be digits alone, which an address gives back as a number.
  const seed = typeof search['seed'] === 'number' ? String(search['seed']) : search['seed']
  return withoutAbsent({
    n: shape.n.safeParse(n).data,
    seed: shape.seed.safeParse(seed).data,
    unit: shape.unit.safeParse(unit).data,
    level: level === 'law' ? level : undefined,
    light: shape.light.safeParse(light).data,
    stage: shape.stage.safeParse(stage).data,
    year: shape.year.safeParse(year).data,
    regime: shape.regime.safeParse(regime).data,
  })
}

/** The question of an address; undefined while it has no seed. */
export function sampleQuestion({ n = USUAL, seed, ...filters }: SampleSearch): SampleInput | undefined {
  return seed === undefined ? undefined : { n, seed, ...filters }
}

export function withoutAbsent(search: {
  readonly [K in keyof SampleSearch]: SampleSearch[K] | undefined
}): SampleSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

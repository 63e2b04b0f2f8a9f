import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { DemoDistrict } from '../demo-district.ts'
import type { UnitKey } from '../units.ts'

/** A procurement of the demo that is on record. */
export interface Project extends Procurement {
  readonly key: string
  readonly unit: string
  readonly situation: string
}

/** One unit keeps an empty desk, so that a first import, a first deposit, a first milestone can be tried. */
export const UNTOUCHED: UnitKey = 'jiaoyu'

/** The register's projects of the units with a desk, by number. */
export function projectsOf({ procurements }: DemoDistrict, keys: ReadonlyMap<string, string>): readonly Project[] {
  return procurements.flatMap(({ unit, situation, procurement }) => {
    const key = keys.get(procurement.id)
    if (key === undefined || unit === UNTOUCHED || procurement.heldBy !== 'register') return []
    return [{ ...procurement, key, unit, situation }]
  })
}

/** Of `projects` those in a situation that fit; of several units one each before any comes twice. */
export function pick(
  projects: readonly Project[],
  situation: string,
  count: number,
  fits: (project: Project) => boolean = () => true,
): readonly Project[] {
  const found = projects.filter((one) => one.situation === situation && fits(one))
  const rounds = new Map<string, number>()
  const ranked = found.map((one) => {
    const round = rounds.get(one.unit) ?? 0
    rounds.set(one.unit, round + 1)
    return { one, round }
  })
  return ranked
    .toSorted((a, b) => a.round - b.round)
    .slice(0, count)
    .map(({ one }) => one)
}

import type { IntakeClasses, IntakeRoutes, Named } from '../desk/kinds.ts'
import type { StepSaid } from './steps.ts'

/** How a request is sorted, by the keys of what the district set. */
export interface Classing {
  readonly class?: string | undefined
  readonly layer?: string | undefined
  readonly level?: string | undefined
}

const AMONG = { class: 'classes', layer: 'layers', level: 'levels' } as const satisfies Readonly<
  Record<keyof Classing, keyof IntakeClasses>
>

/**
 * What the step of sorting says: the keys, and the level's name, by which limits are graded. Answers the name of the field whose
 * key the district has not set.
 */
export function classingOf(classing: Classing, set: IntakeClasses | undefined): StepSaid | keyof Classing {
  const found = new Map<keyof Classing, Named>()
  for (const field of ['class', 'layer', 'level'] as const) {
    const id = classing[field]
    if (id === undefined) continue
    const named = set?.[AMONG[field]].find((one) => one.id === id)
    if (named === undefined) return field
    found.set(field, named)
  }
  const keys = Object.fromEntries([...found].map(([field, { id }]) => [field, id])) as StepSaid
  const grade = found.get('level')?.name
  return { ...keys, ...(grade === undefined ? {} : { grade }) }
}

/** The organisation that handles requests of a class where nobody chooses another; undefined: not set. */
export function routeOf(of: string | undefined, set: IntakeRoutes | undefined): string | undefined {
  return set?.routes.find((route) => route.class === of)?.organisation
}

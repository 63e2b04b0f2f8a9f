import type { PlacedOrganisation } from '@tenderlight/db/repositories/organisations'

/** A unit with all units below it: a department (主管预算单位) where none is above it. */
export interface Department {
  readonly head: PlacedOrganisation
  readonly units: readonly PlacedOrganisation[]
}

/** The departments of a district by name, closed units too: their projects stay. Of one unit what lies below it. */
export function departmentsOf(organisations: readonly PlacedOrganisation[], unit?: string): readonly Department[] {
  const all = organisations.filter(({ kind }) => kind === 'budget-unit')
  const ids = new Set(all.map(({ id }) => id))
  const heads = all.filter(({ id, parentId }) =>
    unit === undefined ? parentId === null || !ids.has(parentId) : id === unit,
  )
  return heads.map((head) => {
    const units = [head]
    for (const above of units) units.push(...all.filter(({ parentId }) => parentId === above.id))
    return { head, units }
  })
}

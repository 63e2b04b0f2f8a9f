import type { PlacedOrganisation } from '@tenderlight/contracts/organisations'

export interface TreeRow {
  readonly organisation: PlacedOrganisation
  /** How many units lie above it. */
  readonly depth: number
}

/** The organisations with each unit right below the one it belongs to, otherwise in the order given. */
export function treeRows(organisations: readonly PlacedOrganisation[]): TreeRow[] {
  const known = new Set(organisations.map(({ id }) => id))
  const below = Map.groupBy(organisations, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  )
  const rows: TreeRow[] = []
  const walk = (parentId: string | null, depth: number): void => {
    for (const organisation of below.get(parentId) ?? []) {
      rows.push({ organisation, depth })
      walk(organisation.id, depth + 1)
    }
  }
  walk(null, 0)
  return rows
}

/** The open units below which `moved` may lie: not itself, nor what lies below it. */
export function placesFor(
  organisations: readonly PlacedOrganisation[],
  moved: PlacedOrganisation | undefined,
): PlacedOrganisation[] {
  const byId = new Map(organisations.map((one) => [one.id, one]))
  const isBelow = (one: PlacedOrganisation): boolean => {
    for (let up: PlacedOrganisation | undefined = one; up !== undefined; up = byId.get(up.parentId ?? '')) {
      if (up.id === moved?.id) return true
    }
    return false
  }
  return organisations.filter((one) => one.kind === 'budget-unit' && !one.closed && !isBelow(one))
}

import type { Organisation, PlacedOrganisation } from '@tenderlight/db/repositories/organisations'
import { reachesUnit } from '../session/actor.ts'
import type { Actor } from '../session/actor.ts'

/** Finds units by the name that a ledger gives them. */
export interface Buyers {
  /** The unit of a row; `other`: not within the importer's reach; `unknown`: no unit of the importer's district. */
  find(name: string | undefined): { readonly unit: Organisation } | 'other' | 'unknown'
}

/**
 * The open units that rows may belong to. Names are compared without spaces and in half width. An importing unit's own
 * ledger need not name it in each row.
 */
export function buyersOf(
  organisations: readonly PlacedOrganisation[],
  { organisationId, reach }: Pick<Actor, 'organisationId' | 'reach'>,
): Buyers {
  const units = organisations.filter(({ kind, closed }) => kind === 'budget-unit' && !closed)
  const byName = new Map(units.map((unit) => [plain(unit.name), unit]))
  const self = units.find(({ id }) => id === organisationId)
  return {
    find(name) {
      const unit = name === undefined ? self : byName.get(plain(name))
      // Who reaches units alone is not told which others there are.
      if (unit === undefined) return reach.kind === 'district' ? 'unknown' : 'other'
      return reachesUnit(reach, unit.id) ? { unit } : 'other'
    },
  }
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '')
}

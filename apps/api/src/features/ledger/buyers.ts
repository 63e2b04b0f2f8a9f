import type { Organisation } from '@tenderlight/db/repositories/organisations'

/** Finds units by the name that a ledger gives them. */
export interface Buyers {
  /** The unit of a row; `other`: a unit out of the importer's reach; `unknown`: no unit of the district. */
  find(name: string | undefined): { readonly unit: Organisation } | 'other' | 'unknown'
}

/**
 * The units that rows may belong to. Names are compared without spaces and in half width. `own`: the importing unit,
 * whose ledger need not name it in each row; undefined for the bureau.
 */
export function buyersOf(organisations: readonly Organisation[], own: string | undefined): Buyers {
  const units = organisations.filter(({ kind }) => kind === 'budget-unit')
  const byName = new Map(units.map((unit) => [plain(unit.name), unit]))
  const self = units.find(({ id }) => id === own)
  return {
    find(name) {
      const unit = name === undefined ? self : byName.get(plain(name))
      if (unit === undefined) return 'unknown'
      return own === undefined || unit.id === own ? { unit } : 'other'
    },
  }
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '')
}

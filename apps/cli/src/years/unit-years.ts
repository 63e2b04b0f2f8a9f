import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { fiscalYearOf, unitYearsOf } from '@tenderlight/compliance/years/unit-year'
import type { UnitYear } from '@tenderlight/compliance/years/unit-year'
import type { Facts } from './facts.ts'

/** A project that belongs to no unit's year, and the fields for want of which it does not. */
export interface LeftAside {
  readonly id: string
  readonly missing: readonly string[]
}

/** The ledger's projects by unit and year, with the facts about them. */
export interface Gathered {
  readonly years: readonly UnitYear[]
  readonly procurements: readonly Procurement[]
  readonly leftAside: readonly LeftAside[]
  /** Projects and units of the facts that the ledger does not have: perhaps a slip of the pen. */
  readonly unknownProjects: readonly string[]
  readonly unknownUnits: readonly { readonly unit: string; readonly year: number }[]
}

/** Puts projects and facts together. A unit's year of which only the facts speak is judged as well, without projects. */
export function gather(ledger: readonly Procurement[], facts: Facts): Gathered {
  const known = new Map((facts.procurements ?? []).map((one) => [one.id, one]))
  const procurements = ledger.map((one) => ({ ...one, ...known.get(one.id) }))
  const units = new Map((facts.units ?? []).map((one) => [keyOf(one), one]))
  const own = unitYearsOf(procurements)
  const there = new Set(own.map(keyOf))
  const only = [...units.values()].filter((one) => !there.has(keyOf(one)))
  const ids = new Set(ledger.map(({ id }) => id))
  return {
    years: [...own.map((one) => ({ ...one, ...units.get(keyOf(one)) })), ...only.map(withoutProjects)],
    procurements,
    leftAside: procurements.flatMap((one) => {
      const missing = [
        ...(one.buyer === undefined ? ['buyer'] : []),
        ...(fiscalYearOf(one) === undefined ? ['fiscalYear'] : []),
      ]
      return missing.length === 0 ? [] : [{ id: one.id, missing }]
    }),
    unknownProjects: [...known.keys()].filter((id) => !ids.has(id)),
    unknownUnits: only.map(({ unit, year }) => ({ unit, year })),
  }
}

const keyOf = ({ unit, year }: Pick<UnitYear, 'unit' | 'year'>): string => JSON.stringify([unit, year])

const withoutProjects = (one: Omit<UnitYear, 'procurements'>): UnitYear => ({ ...one, procurements: [] })

import { executedReservation } from '@tenderlight/compliance/reports/reserved-execution'
import type { ExecutedReservation } from '@tenderlight/compliance/reports/reserved-execution'
import { fiscalYearOf } from '@tenderlight/compliance/years/unit-year'
import { procurementsOfYear } from '@tenderlight/db/repositories/period-reserved'
import type { Reach } from '@tenderlight/db/repositories/reach'
import { unitVersions } from '@tenderlight/db/repositories/unit-tallies'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import { asProcurement } from '../../record/as-procurement.ts'

/** Whose projects of which budget year, and how far whoever asks reaches. */
interface Asked {
  readonly districtId: string
  readonly reach: Reach
  /** Of these units. */
  readonly units: readonly string[]
  readonly year: number
}

/** The projects of a year, each list the same while nothing of it changed. */
export interface KeptYear {
  /** By their numbers. */
  readonly projects: readonly ExecutedReservation[]
  /** Those of each unit; one without any may be left out. */
  readonly byUnit: ReadonlyMap<string, readonly ExecutedReservation[]>
}

/**
 * Keeps the projects of the years that were reported last, each with what it reserved and contracted: unit by unit, with the version
 * of the unit's records that they were read from. The versions come from the database each time, so that it does not matter which
 * server wrote.
 */
export interface YearKeeper {
  /** The projects as they are in `db`; only what changed is read. */
  of(this: void, db: Kysely<Schema>, asked: Asked): Promise<KeptYear>
}

/** Years of districts that are kept at a time; the one that nobody asked of for longest goes first. */
const KEPT = 2
/** Projects of a year that are kept at most: some kilobytes each. */
const MOST_PROJECTS = 100_000
/** What nobody asked of for so long is forgotten. */
const FORGOTTEN_MS = 10 * 60_000

interface Held {
  readonly units: Map<string, { readonly version: string; readonly projects: readonly ExecutedReservation[] }>
  /** Of the units that were asked for last, while nothing of them changed. */
  answered?: { readonly of: string; readonly year: KeptYear }
  forgetting?: NodeJS.Timeout
}

export function yearKeeper(forgottenMs = FORGOTTEN_MS): YearKeeper {
  /** In the order of asking, the newest last. */
  const years = new Map<string, Held>()

  const heldOf = (key: string): Held => {
    const held: Held = years.get(key) ?? { units: new Map() }
    years.delete(key)
    years.set(key, held)
    for (const oldest of [...years.keys()].slice(0, -KEPT)) years.delete(oldest)
    clearTimeout(held.forgetting)
    held.forgetting = setTimeout(() => years.delete(key), forgottenMs).unref()
    return held
  }

  return {
    async of(db, { districtId, reach, units, year }) {
      // Who reaches less than the district may see some of a unit's projects alone: nothing of that is kept.
      if (reach.kind !== 'district') return asYear(Map.groupBy(await projectsOf(db, districtId, units, year), unitOf))
      // Asked before the projects: what changes in between is read again by the next who asks.
      const versions = new Map((await unitVersions(db, districtId)).map(({ unit, version }) => [unit, version]))
      const key = `${districtId} ${year}`
      const held = heldOf(key)
      const changed = units.filter((unit) => held.units.get(unit)?.version !== versions.get(unit))
      const of = units.join(' ')
      if (changed.length === 0 && held.answered?.of === of) return held.answered.year
      const read = changed.length === 0 ? [] : await projectsOf(db, districtId, changed, year)
      const by = Map.groupBy(read, unitOf)
      const fresh = new Map(changed.map((unit) => [unit, by.get(unit) ?? []]))
      for (const [unit, projects] of fresh) {
        const version = versions.get(unit)
        if (version === undefined) held.units.delete(unit)
        else held.units.set(unit, { version, projects })
      }
      const answer = asYear(
        new Map(units.map((unit) => [unit, fresh.get(unit) ?? held.units.get(unit)?.projects ?? []])),
      )
      held.answered = { of, year: answer }
      if (kept(held) > MOST_PROJECTS) years.delete(key)
      return answer
    },
  }
}

const kept = ({ units }: Held): number => [...units.values()].reduce((sum, { projects }) => sum + projects.length, 0)

const unitOf = ({ unit }: ExecutedReservation): string => unit

function asYear(byUnit: KeptYear['byUnit']): KeptYear {
  return { projects: [...byUnit.values()].flat().toSorted(byNumber), byUnit }
}

const byNumber = (one: ExecutedReservation, other: ExecutedReservation): number =>
  order(one.procurement.id, other.procurement.id) || order(one.project, other.project)

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

async function projectsOf(
  db: Kysely<Schema>,
  districtId: string,
  units: readonly string[],
  year: number,
): Promise<readonly ExecutedReservation[]> {
  const stored = await procurementsOfYear(db, districtId, units, year)
  return stored.flatMap((one) => {
    const procurement = asProcurement(one)
    if (fiscalYearOf(procurement) !== year) return []
    const { lotAwards = [], parties = [] } = one.record
    return [executedReservation({ project: one.id, unit: one.organisationId, procurement, parties, lotAwards })]
  })
}

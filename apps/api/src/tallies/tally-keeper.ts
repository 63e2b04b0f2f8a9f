import type { Db } from '@tenderlight/db/connect'
import { metTallies, standingTallies, unitVersions } from '@tenderlight/db/repositories/unit-tallies'
import type { MetTally, StandingTally, UnitVersion } from '@tenderlight/db/repositories/unit-tallies'
import type { Reach } from '@tenderlight/db/repositories/reach'
import type { Scope } from '@tenderlight/db/scope'
import { packMet, packStanding } from './packed.ts'
import type { Packed } from './packed.ts'

/** What the board counts of one unit. */
export interface UnitTallies {
  readonly unit: string
  readonly met: Packed
  readonly standing: Packed
}

/** Whose tallies, and how far whoever asks reaches. */
interface Asked {
  readonly districtId: string
  readonly reach: Reach
  /** One unit alone. */
  readonly unit?: string | undefined
}

/**
 * Keeps in memory what the board counts, unit by unit, with the version of the unit's records that it was counted from. The
 * versions come from the database each time, so that it does not matter which server wrote.
 */
export interface TallyKeeper {
  /**
   * The tallies of the units as they are in `db`; what changed is counted anew first. Undefined where that would take long or the
   * asker does not reach the whole district: then the database is to be asked for its counts.
   */
  of(this: void, db: Db, asked: Asked): Promise<readonly UnitTallies[] | undefined>
  /** Counts what is not there yet, some units at a time. */
  warm(this: void, districtId: string): Promise<void>
  /** Ends what is under way after the statement that it is at. */
  stop(this: void): Promise<void>
}

/** Records whose tallies are counted while somebody waits, and at a time while nobody does. */
const AT_ONCE = 2_000
/** A district with more is not kept: some hundred bytes a record. */
const MOST_RECORDS = 500_000
/** Districts that are kept at a time; the one that nobody asked of for longest goes first. */
const KEPT = 2

type Held = Map<string, { readonly version: string; readonly tallies: UnitTallies }>

export function tallyKeeper(within: (scope: Scope) => Db, atOnce = AT_ONCE): TallyKeeper {
  /** In the order of asking, the newest last. */
  const districts = new Map<string, Held>()
  const warming = new Map<string, Promise<void>>()
  const stopping = new AbortController()

  const heldOf = (districtId: string): Held => {
    const held: Held = districts.get(districtId) ?? new Map()
    districts.delete(districtId)
    districts.set(districtId, held)
    for (const oldest of [...districts.keys()].slice(0, -KEPT)) districts.delete(oldest)
    return held
  }

  const warm = (districtId: string): Promise<void> => {
    const underWay = warming.get(districtId)
    if (underWay !== undefined) return underWay
    const begun = (async () => {
      const db = within({ as: 'reckoning', district: districtId })
      while (!stopping.signal.aborted) {
        const held = heldOf(districtId)
        const versions = await unitVersions(db, districtId)
        const some = upTo(changedIn(held, versions), atOnce)
        if (some.length === 0 || recordsOf(versions) > MOST_RECORDS) return
        await count(db, districtId, held, some)
      }
    })().finally(() => warming.delete(districtId))
    warming.set(districtId, begun)
    return begun
  }

  return {
    warm,
    async of(db, { districtId, reach, unit }) {
      if (reach.kind !== 'district') return undefined
      const versions = await unitVersions(db, districtId, unit)
      if (recordsOf(versions) > MOST_RECORDS) return undefined
      const held = heldOf(districtId)
      const changed = changedIn(held, versions)
      if (recordsOf(changed) > atOnce) {
        // Who waits for it asks the database meanwhile; what fails is begun again by the next.
        void warm(districtId).catch(() => undefined)
        return undefined
      }
      if (changed.length > 0) await count(db, districtId, held, changed)
      return versions.flatMap((one) => held.get(one.unit)?.tallies ?? [])
    },
    async stop() {
      stopping.abort()
      await Promise.allSettled(warming.values())
    },
  }
}

/** Counts these units. Their versions were asked before: what changed since is seen by the next who asks. */
async function count(db: Db, districtId: string, held: Held, units: readonly UnitVersion[]): Promise<void> {
  const ids = units.map(({ unit }) => unit)
  const met = Map.groupBy(await metTallies(db, districtId, ids), ofUnit)
  const standing = Map.groupBy(await standingTallies(db, districtId, ids), ofUnit)
  for (const { unit, version } of units) {
    const tallies = { unit, met: packMet(met.get(unit) ?? []), standing: packStanding(standing.get(unit) ?? []) }
    held.set(unit, { version, tallies })
  }
}

const ofUnit = ({ unit }: MetTally | StandingTally): string => unit

const changedIn = (held: Held, versions: readonly UnitVersion[]): UnitVersion[] =>
  versions.filter(({ unit, version }) => held.get(unit)?.version !== version)

const recordsOf = (versions: readonly UnitVersion[]): number => versions.reduce((sum, { records }) => sum + records, 0)

/** The first of them with so many records together, at least one. */
function upTo(versions: readonly UnitVersion[], records: number): UnitVersion[] {
  let sum = 0
  return versions.filter((one, index) => {
    sum += one.records
    return index === 0 || sum <= records
  })
}

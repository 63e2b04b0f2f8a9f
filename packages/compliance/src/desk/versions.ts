import type { CivilDate } from '@tenderlight/law/civil-date'

interface Version {
  readonly version: number
  readonly from: CivilDate
  /** Null: from its day on nothing is set. */
  readonly content: unknown
}

/**
 * The version of one kind and key that holds on `on`: the one with the latest first day up to then, of several from one day the
 * last one; undefined: nothing is set, or it was taken back.
 */
export function versionOn<V extends Version>(versions: readonly V[], on: CivilDate): V | undefined {
  const begun = versions.filter(({ from }) => from <= on)
  const latest = begun.reduce<V | undefined>(
    (held, one) =>
      held === undefined || one.from > held.from || (one.from === held.from && one.version > held.version) ? one : held,
    undefined,
  )
  return latest === undefined || latest.content === null ? undefined : latest
}

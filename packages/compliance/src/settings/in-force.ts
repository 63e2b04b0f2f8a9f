import type { CivilDate } from '@tenderlight/law/civil-date'
import { thingOf } from './entry.ts'
import type { SettingsEntry, SettledFrom, SettledValue } from './entry.ts'

/** An entry that settles something, as opposed to a withdrawal. */
export type SettlingEntry = SettingsEntry & { readonly value: SettledValue }

const settles = (entry: SettingsEntry): entry is SettlingEntry => entry.value.kind !== 'withdrawal'

/** The order of recording; entries of one instant by id. */
function byRecording(one: SettingsEntry, other: SettingsEntry): number {
  return Date.parse(one.recordedAt) - Date.parse(other.recordedAt) || (one.id < other.id ? -1 : 1)
}

/** The entries in the order in which they were recorded. */
export function inOrderOfRecording<E extends SettingsEntry>(entries: readonly E[]): readonly E[] {
  return entries.toSorted(byRecording)
}

/** The withdrawal of each withdrawn entry, by the id of the latter. */
export function withdrawals(entries: readonly SettingsEntry[]): ReadonlyMap<string, SettingsEntry> {
  return new Map(entries.flatMap((entry) => (entry.value.kind === 'withdrawal' ? [[entry.value.entry, entry]] : [])))
}

/**
 * The entries that hold, as known at an instant (or now): recorded by then, not withdrawn by then, and of several about one
 * thing from one day the one recorded last. Sorted by thing and day.
 */
export function standingEntries(entries: readonly SettingsEntry[], asKnownAt?: string): readonly SettlingEntry[] {
  const known =
    asKnownAt === undefined
      ? entries
      : entries.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(asKnownAt))
  const withdrawn = withdrawals(known)
  const standing = new Map<string, SettlingEntry>()
  for (const entry of inOrderOfRecording(known.filter(settles))) {
    if (!withdrawn.has(entry.id)) standing.set(`${thingOf(entry.value)}\n${entry.from}`, entry)
  }
  return [...standing].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry)
}

/** The entry about a thing that is in force on `on`: the one with the latest first day up to then. */
export function entryOn<E extends SettledFrom>(entries: readonly E[], on: CivilDate): E | undefined {
  return entries.reduce<E | undefined>(
    (latest, entry) => (entry.from <= on && (latest === undefined || entry.from >= latest.from) ? entry : latest),
    undefined,
  )
}

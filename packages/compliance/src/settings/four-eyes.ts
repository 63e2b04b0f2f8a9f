import type { CivilDate } from '@tenderlight/law/civil-date'
import type { FourEyesOf, SettingsEntry, SettledValue } from './entry.ts'
import { entryOn, standingEntries } from './in-force.ts'

type FourEyesEntry = SettingsEntry & { readonly value: Extract<SettledValue, { kind: 'four-eyes' }> }

/** What the district settled about a second person for `of`, as it holds on `on`; undefined: nothing, one is needed. */
export function fourEyesEntry(
  entries: readonly SettingsEntry[],
  on: CivilDate,
  of: FourEyesOf = 'intentions',
): FourEyesEntry | undefined {
  const about = standingEntries(entries).filter(
    (entry): entry is FourEyesEntry => entry.value.kind === 'four-eyes' && (entry.value.of ?? 'intentions') === of,
  )
  return entryOn(about, on)
}

import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { checkEntry } from './check-entry.ts'
import type { SettingsEntry } from './entry.ts'
import { inOrderOfRecording } from './in-force.ts'
import { readEntries } from './read-entries.ts'
import type { ReadEntries } from './read-entries.ts'

/**
 * Reads a settings file and checks each entry as if it were recorded now, in the order of recording, against those before
 * it. A file with problems settles nothing: `entries` is empty then.
 */
export function readSettings(
  json: unknown,
  { jurisdiction, today }: { readonly jurisdiction: JurisdictionId; readonly today: CivilDate },
): ReadEntries {
  const { entries, problems } = readEntries(json)
  if (problems.length > 0) return { entries: [], problems }
  const recorded: SettingsEntry[] = []
  const wrong = inOrderOfRecording(entries).flatMap((entry) => {
    // A decision about who checks whom was made ahead; a file that tells of it is read later.
    const asOf = entry.value.kind === 'four-eyes' && entry.from < today ? entry.from : today
    const found = checkEntry(entry, { jurisdiction, today: asOf, entries: recorded })
    recorded.push(entry)
    return found.map((one) => ({ ...one, field: `${entry.id}.${one.field}` }))
  })
  return wrong.length > 0 ? { entries: [], problems: wrong } : { entries: recorded, problems: [] }
}

import { readFile } from 'node:fs/promises'
import { NO_SETTINGS } from '@tenderlight/compliance/settings/district-settings'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import { readSettings } from '@tenderlight/compliance/settings/read-settings'
import { settle } from '@tenderlight/compliance/settings/settle'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'

const SHOWN = 10

/**
 * What the district settled, from the file named by `--settings` (docs/district-settings.md); nothing without one. Throws
 * {@link Unusable} when the file is absent, is no JSON, or holds an entry that the product would refuse.
 */
export async function settingsArgument(
  file: string | undefined,
  jurisdiction: JurisdictionId,
  terminal: Terminal,
): Promise<DistrictSettings> {
  if (file === undefined) return NO_SETTINGS
  const { locale, now, path, words } = terminal
  const text = await readFile(path(file), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Unusable(words.noFile(file))
  const { entries, problems } = readSettings(parsed(text, file, terminal), { jurisdiction, today: todayInChina(now) })
  if (problems.length > 0) {
    const lines = problems.slice(0, SHOWN).map(({ field, zh, en }) => `${field}: ${locale === 'en' ? en : zh}`)
    throw new Unusable(words.levels.badSettings(file), ...lines, words.levels.format)
  }
  return settle(entries)
}

function parsed(text: string, file: string, { words }: Terminal): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unusable(words.levels.badSettings(file), words.levels.notJson, words.levels.format)
  }
}

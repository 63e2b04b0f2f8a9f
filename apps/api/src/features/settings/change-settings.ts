import { randomUUID } from 'node:crypto'
import { checkEntry } from '@tenderlight/compliance/settings/check-entry'
import type { DraftEntry } from '@tenderlight/compliance/settings/check-entry'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import type { addSettingInput, changedSettings, withdrawSettingInput } from '@tenderlight/contracts/settings'
import { appendSettings, lockSettings, settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reprojectDistrict } from '../../record/reproject.ts'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'
import { settingsFor } from './read-settings.ts'

type Changed = z.infer<typeof changedSettings>

/**
 * Records a decision of the district and judges its procurements anew. Throws `Refused`
 * `setting-refused` with what is wrong.
 */
export function addSetting(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof addSettingInput>,
): Promise<Changed> {
  return record(deps, actor, today, input)
}

/** Takes an entry back, as if it had not been made; both stay on record. Throws as {@link addSetting}. */
export function withdrawSetting(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { entry, reason }: z.output<typeof withdrawSettingInput>,
): Promise<Changed> {
  return record(deps, actor, today, { value: { kind: 'withdrawal', entry }, from: today, reason })
}

async function record(deps: Deps, actor: Actor, today: CivilDate, draft: DraftEntry): Promise<Changed> {
  const { districtId, jurisdiction } = actor
  const reason = draft.reason.trim()
  const standing = await deps.db.transaction().execute(async (trx) => {
    await lockSettings(trx, districtId)
    const before = await settingsEntriesOf(trx, districtId)
    const [problem] = checkEntry(draft, { jurisdiction, today, entries: before })
    if (problem !== undefined) throw new Refused('setting-refused', { ...problem })
    const entry = {
      id: randomUUID(),
      value: draft.value,
      from: draft.from,
      recordedAt: after(before, deps.now()),
      reason,
    }
    await appendSettings(trx, districtId, [entry], actor.personId)
    const entries = await settingsEntriesOf(trx, districtId)
    const { kind } = entry.value
    const change = { kind: 'setting' as const, id: entry.id, label: kind, after: entry }
    await appendLog(trx, byActor(actor), new Date(entry.recordedAt), change)
    return entries
  })
  // Whoever asks next sees the lights of the new settings; a process that ends here leaves the rest to the next start.
  const rejudged = await reprojectDistrict(deps, { districtId, jurisdiction })
  return { ...settingsFor(actor, standing), rejudged }
}

/** Now, and in any case later than what was recorded before: the order of recording decides between two entries. */
function after(entries: readonly SettingsEntry[], now: Date): string {
  const last = Math.max(0, ...entries.map(({ recordedAt }) => Date.parse(recordedAt)))
  return new Date(Math.max(now.getTime(), last + 1)).toISOString()
}

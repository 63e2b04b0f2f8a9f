import { settledBy, settingsOf } from '@tenderlight/compliance/settings/settle'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import type { settingsOutput, standingSettings } from '@tenderlight/contracts/settings'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

type Settings = z.infer<typeof settingsOutput>

/** Everything that the actor's district has settled, with who, when and why. */
export async function readSettings(deps: Deps, actor: Actor): Promise<Settings> {
  return settingsFor(actor, await settingsEntriesOf(deps.db, actor.districtId))
}

export function settingsFor(actor: Actor, entries: readonly SettingsEntry[]): Settings {
  return {
    district: { name: actor.districtName, jurisdiction: actor.jurisdiction },
    entries: [...entries],
    editable: actingAs(actor, 'settings.change') !== undefined,
  }
}

/** The values that hold in the actor's district: what a browser judges with. */
export async function readStanding(deps: Deps, actor: Actor): Promise<z.infer<typeof standingSettings>> {
  const values = settledBy(await settingsEntriesOf(deps.db, actor.districtId))
  return { version: settingsOf(values).version, values: [...values] }
}

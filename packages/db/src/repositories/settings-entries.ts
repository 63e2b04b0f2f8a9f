import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

/** How many entries a district has; as they are only added, the number names the state. */
export async function countSettings(db: Kysely<Schema>, districtId: string): Promise<number> {
  const { entries } = await db
    .selectFrom('settings_entries')
    .select(({ fn }) => fn.countAll<string | number>().as('entries'))
    .where('district_id', '=', districtId)
    .executeTakeFirstOrThrow()
  return Number(entries)
}

/** The entries of a district in the order of recording, with the recorder's name. */
export async function settingsEntriesOf(db: Kysely<Schema>, districtId: string): Promise<SettingsEntry[]> {
  const rows = await db
    .selectFrom('settings_entries as s')
    .select(['s.id', 's.value', 's.from_date', 's.reason', 's.recorded_at'])
    .select(nameOf('s.district_id', 's.recorded_by').as('recorder'))
    .where('s.district_id', '=', districtId)
    .orderBy('s.recorded_at')
    .execute()
  return rows.map(({ id, value, from_date, reason, recorded_at, recorder }) => ({
    id,
    value,
    from: from_date,
    recordedAt: recorded_at.toISOString(),
    recordedBy: recorder ?? '',
    reason,
  }))
}

/** Keeps everybody else from settling anything for the district until the transaction ends. */
export async function lockSettings(trx: Transaction<Schema>, districtId: string): Promise<void> {
  await takeTurn(trx, `settings ${districtId}`)
}

/** Adds entries, recorded by a person of the district or (null) by the installation. Dates must differ (see schema). */
export async function appendSettings(
  trx: Transaction<Schema>,
  districtId: string,
  entries: readonly Omit<SettingsEntry, 'recordedBy'>[],
  recordedBy: string | null,
): Promise<void> {
  if (entries.length === 0) return
  await trx
    .insertInto('settings_entries')
    .values(
      entries.map(({ id, value, from, recordedAt, reason }) => ({
        district_id: districtId,
        id,
        value: JSON.stringify(value),
        from_date: from,
        reason,
        recorded_at: new Date(recordedAt),
        recorded_by: recordedBy,
        withdraws: value.kind === 'withdrawal' ? value.entry : null,
      })),
    )
    .execute()
}

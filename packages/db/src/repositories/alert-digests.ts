import type { CivilDate } from '@tenderlight/law/civil-date'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { AlertDigests } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** Alerts for a receiver who is told once a day. */
export interface DailyAlerts extends Pick<AlertDigests, 'channel' | 'target'> {
  readonly alertIds: readonly string[]
}

/** A digest that this transaction opened. */
export interface OpenedDigest extends Pick<AlertDigests, 'id' | 'channel' | 'target'> {
  readonly sendAt: Date
}

/**
 * Puts alerts on the digest that goes to each receiver at `times[0]` or, where that is being sent already, at the next of them.
 * Returns the digests that were not there before.
 */
export async function addToDigests(
  trx: Transaction<Schema>,
  districtId: string,
  daily: readonly DailyAlerts[],
  { times, on }: { readonly times: readonly Date[]; readonly on: CivilDate },
): Promise<OpenedDigest[]> {
  const opened: OpenedDigest[] = []
  for (const { channel, target, alertIds } of daily) {
    for (const sendAt of times) {
      const id = randomUUID()
      // Written again where it stands, so that nobody closes it before these alerts are on it.
      const { rows } = await sql<{ id: string }>`
        insert into alert_digests as g (district_id, id, channel, target, send_at, raised_on)
        values (${districtId}, ${id}, ${channel}, ${target}, ${sendAt}, ${on})
        on conflict (district_id, channel, target, send_at) do update set send_at = excluded.send_at
          where g.closed_at is null
        returning id`.execute(trx)
      const digest = rows[0]
      if (digest === undefined) continue
      await trx
        .insertInto('alert_digest_items')
        .values(alertIds.map((alertId) => ({ district_id: districtId, digest_id: digest.id, alert_id: alertId })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      if (digest.id === id) opened.push({ id, channel, target, sendAt })
      break
    }
  }
  return opened
}

/** A digest with the alerts on it, in the order in which they were raised. */
export interface ClosedDigest {
  readonly id: string
  readonly raisedOn: CivilDate
  readonly district: string
  readonly alertIds: readonly string[]
}

/** Closes these digests, so that nothing is added any more, and answers what is on them; of those that were closed before, too. */
export async function closeDigests(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
  at: Date,
): Promise<ClosedDigest[]> {
  if (ids.length === 0) return []
  await db
    .updateTable('alert_digests')
    .set({ closed_at: at })
    .where('district_id', '=', districtId)
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .execute()
  const { rows } = await sql<ClosedDigest>`
    select g.id, g.raised_on as "raisedOn", d.name as district,
      coalesce((select jsonb_agg(a.id order by a.raised_at, a.id) from alert_digest_items i
        join alerts a on a.district_id = i.district_id and a.id = i.alert_id
        where i.district_id = g.district_id and i.digest_id = g.id), '[]') as "alertIds"
    from alert_digests g join districts d on d.id = g.district_id
    where g.district_id = ${districtId} and g.id = any (${ids}::uuid[])`.execute(db)
  return rows
}

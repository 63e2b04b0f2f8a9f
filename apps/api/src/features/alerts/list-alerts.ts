import type { alertsInput, alertsOutput } from '@tenderlight/contracts/alerts'
import { countUnread, deliveriesOf, listAlerts, markRead } from '@tenderlight/db/repositories/alert-list'
import type { AlertReach, ListedAlert, ListedDelivery } from '@tenderlight/db/repositories/alert-list'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/session-store.ts'
import { unitScope } from '../../session/unit-scope.ts'
import { cursorAfter, readCursor } from './alert-cursor.ts'

type Output = z.input<typeof alertsOutput>

const reachOf = (actor: Actor): AlertReach => ({
  districtId: actor.districtId,
  within: unitScope(actor),
  personId: actor.personId,
})

/** One page of the alerts within the actor's reach, newest first, with where each went, and how many are unread in all. */
export async function list(deps: Deps, actor: Actor, input: z.output<typeof alertsInput>): Promise<Output> {
  const reach = reachOf(actor)
  const { step, unreadOnly, cursor, limit } = input
  const after = cursor === undefined ? undefined : readCursor(cursor)
  // One alert more than asked for tells whether there is a next page.
  const found = await listAlerts(deps.db, reach, { step, unreadOnly, after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const deliveries = await deliveriesOf(
    deps.db,
    reach,
    page.map((one) => one.id),
  )
  const byAlert = Map.groupBy(deliveries, (delivery) => delivery.alertId)
  const last = page.at(-1)
  return {
    alerts: page.map((one) => shown(one, byAlert.get(one.id) ?? [])),
    unread: await countUnread(deps.db, reach),
    nextCursor: found.length > limit && last !== undefined ? cursorAfter(last) : null,
  }
}

/** Marks alerts as read by the actor, all of them without `ids`; returns how many stay unread. */
export async function read(deps: Deps, actor: Actor, ids: readonly string[] | undefined): Promise<{ unread: number }> {
  await markRead(deps.db, reachOf(actor), ids, deps.now())
  return { unread: await countUnread(deps.db, reachOf(actor)) }
}

function shown(alert: ListedAlert, deliveries: readonly ListedDelivery[]): Output['alerts'][number] {
  const { id, key, number, title, unitId, unitName, rule, part, level, step, due, raisedOn } = alert
  return {
    id,
    step,
    level,
    key,
    procurementId: number,
    title,
    unit: { id: unitId, name: unitName },
    rule,
    part: part === '' ? null : part,
    due,
    raisedOn,
    read: alert.read,
    deliveries: deliveries.map(({ channel, to, status, attempts, sentAt, error }) => ({
      channel,
      to,
      status,
      attempts,
      at: sentAt?.toISOString() ?? null,
      error,
    })),
  }
}

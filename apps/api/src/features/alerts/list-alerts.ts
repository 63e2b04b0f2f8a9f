import type { alertsInput, alertsOutput } from '@tenderlight/contracts/alerts'
import { countUnread, deliveriesOf, listAlerts, markRead } from '@tenderlight/db/repositories/alert-list'
import type { AlertReach, ListedAlert, ListedDelivery } from '@tenderlight/db/repositories/alert-list'
import type * as z from 'zod'
import { countUnreadDigests, listDigests, markDigestsRead } from '@tenderlight/db/repositories/calendar-digests'
import type { DigestReach } from '@tenderlight/db/repositories/calendar-digests'
import {
  countUnreadObjections,
  decidedObjections,
  markObjectionsRead,
} from '@tenderlight/db/repositories/objection-reads'
import type { Deps } from '../../deps.ts'
import { ownOrganisations } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { cursorAfter, readCursor } from './alert-cursor.ts'

type Output = z.input<typeof alertsOutput>

const reachOf = (actor: Actor): AlertReach => ({
  districtId: actor.districtId,
  within: actor.reach,
  receivers: ownOrganisations(actor),
  personId: actor.personId,
})

const told = ({ districtId, organisationId, personId }: Actor): DigestReach => ({
  districtId,
  organisationId,
  personId,
})

/** Digests on the first page; all stand on the page of the calendar's changes. */
const DIGESTS = 10
/** Decided objections on the first page; all stand on the page of objections. */
const OBJECTIONS = 10

/**
 * One page of the alerts within the actor's reach, newest first, with where each went, and how many are unread in all;
 * on the first page with what their organisation was told of the calendar.
 */
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
    digests: cursor === undefined && step === undefined ? await digests(deps, actor, unreadOnly) : [],
    objections: cursor === undefined && step === undefined ? await objections(deps, actor, unreadOnly) : [],
    unread: await unread(deps, actor),
    nextCursor: found.length > limit && last !== undefined ? cursorAfter(last) : null,
  }
}

async function digests(deps: Deps, actor: Actor, unreadOnly: boolean): Promise<Output['digests']> {
  const found = await listDigests(deps.db, told(actor), DIGESTS)
  return found
    .filter(({ read: isRead }) => !unreadOnly || !isRead)
    .map(({ id, calendar, moved, settled, raisedOn, read: isRead }) => ({
      id,
      calendar,
      moved,
      settled,
      raisedOn,
      read: isRead,
    }))
}

async function objections(deps: Deps, actor: Actor, unreadOnly: boolean): Promise<Output['objections']> {
  const found = await decidedObjections(deps.db, actor, OBJECTIONS)
  return found
    .filter(({ read: isRead }) => !unreadOnly || !isRead)
    .map(({ id, procurementId: key, number, title, rule, part, matter, state, decidedAt, read: isRead }) => ({
      id,
      key,
      number,
      title,
      rule,
      part: part === '' ? null : part,
      matter: matter === '' ? null : matter,
      state: state === 'upheld' ? 'upheld' : 'dismissed',
      decidedAt: decidedAt?.toISOString() ?? '',
      read: isRead,
    }))
}

async function unread(deps: Deps, actor: Actor): Promise<number> {
  const { db } = deps
  const alerts = await countUnread(db, reachOf(actor))
  return alerts + (await countUnreadDigests(db, told(actor))) + (await countUnreadObjections(db, actor))
}

/** Marks alerts and digests as read by the actor, all of them without `ids`; returns how many stay unread. */
export async function read(deps: Deps, actor: Actor, ids: readonly string[] | undefined): Promise<{ unread: number }> {
  const at = deps.now()
  await markRead(deps.db, reachOf(actor), ids, at)
  await markDigestsRead(deps.db, told(actor), ids, at)
  await markObjectionsRead(deps.db, actor, ids, at)
  return { unread: await unread(deps, actor) }
}

function shown(alert: ListedAlert, deliveries: readonly ListedDelivery[]): Output['alerts'][number] {
  const { id, of, key, number, title, unitId, unitName, rule, part, level, step, nth, due, raisedOn } = alert
  return {
    id,
    step,
    afterWorkingDays: nth,
    level,
    of,
    key,
    number,
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

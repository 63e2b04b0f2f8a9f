import { changesBehind, stepsBehind } from '@tenderlight/db/repositories/worklist'
import { personOfFeed } from '@tenderlight/db/repositories/worklist-feeds'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { FastifyPluginAsync } from 'fastify'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { originOf } from '../../public/absolute-links.ts'
import { sendCached } from '../../public/cached-reply.ts'
import { scopeOf } from '../../session/scope-of.ts'
import { findAtWork } from '../../work/at-work.ts'
import { isDue, isWaiting } from '../../work/is-due.ts'
import { workOf } from '../../work/work-of.ts'
import { dueCalendar } from './due-calendar.ts'
import type { DatedItem } from './due-calendar.ts'
import { tokenDigest } from './feed-token.ts'

/** An office of a hundred people behind one address, whose programs ask a few times a day. */
const PER_MINUTE = 120

interface FeedOptions {
  readonly deps: Deps
  /** The address that people use; default: as requested. */
  readonly publicUrl?: string | undefined
}

/**
 * What is due for whoever has the secret in the address, for calendar programs: they come without a session. It is asked
 * for as that person, on every day anew: who may not look themselves any more gets nothing.
 */
export const feedRoute: FastifyPluginAsync<FeedOptions> = async (app, { deps, publicUrl }) => {
  const config = { action: 'feed.read', rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } } as const
  app.get<{ Params: { token: string } }>('/worklist/:token/due.ics', { config }, async (request, reply) => {
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const origin = originOf(publicUrl, request)
    if (origin === undefined) throw new Refused('bad-input', { field: 'host' })
    const text = await readDue(deps, request.params.token, origin)
    return sendCached(request, reply, 'text/calendar; charset=utf-8', text, 'private, no-cache')
  })
}

async function readDue(deps: Deps, token: string, origin: string): Promise<string> {
  const today = todayInChina(deps.now())
  const found = await personOfFeed(deps.within({ as: 'identity' }), tokenDigest(token))
  const person = found && (await findAtWork(deps, found.personId, today))
  if (person === undefined) throw new Refused('not-found')
  const { districtId, districtName } = person
  const db = deps.within(scopeOf(person, 'procurements.read', false))
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const calendar = await deps.standing.on(trx).calendar()
      const { items } = await workOf({ db: trx, calendar }, person, today)
      const dated = items.filter(isDue)
      const keys = [...new Set(dated.map(({ key }) => key))]
      const behind = new Map((await changesBehind(trx, districtId, keys, today)).map((one) => [one.key, one]))
      const known = dated.flatMap((item): DatedItem[] => {
        const changes = behind.get(item.key)
        return changes === undefined ? [] : [{ item, changes }]
      })
      const waits = items.filter(isWaiting)
      const ids = waits.flatMap((item) => (item.kind === 'case' || item.kind === 'matter' ? [item.id] : []))
      const steps = new Map((await stepsBehind(trx, districtId, ids)).map((one) => [one.id, one]))
      const waiting = waits.map((item) => ({ item, behind: steps.get(item.id) }))
      const { coveredThrough } = calendar
      return dueCalendar(known, waiting, { district: districtName, origin, coveredThrough, today })
    })
}

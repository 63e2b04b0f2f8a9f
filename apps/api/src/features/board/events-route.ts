import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { askedBy } from '../../permission/route-permission.ts'
import { roleMay } from '../../permission/permissions.ts'
import { TooMany } from '../../protection/too-many.ts'
import { cookieFrom } from '../../session/session-cookie.ts'
import { watchLogs } from './log-watch.ts'
import type { Version } from './log-watch.ts'

/** Streams of one process, and of one person in it: some windows, and a screen on the wall. */
const [MOST, MOST_OF_ONE] = [300, 5]
/** A line now and then, or proxies take the stream for dead. */
const COMMENT_MS = 25_000
/** How soon whoever was signed out hears no more. */
const SESSION_MS = 30_000
/** A browser comes again by itself. */
const LIFE_MS = 15 * 60_000
const AGAIN_S = 60

export const EVENTS = '/api/board/events'

interface EventsOptions {
  readonly deps: Pick<Deps, 'within' | 'now' | 'sessions' | 'secureCookies'>
  /** How often the session is asked for; for tests. */
  readonly sessionMs?: number | undefined
}

/**
 * Tells an open board that something changed, and nothing of what: the page asks again. The number of the log's last entry and
 * the day are the event's id. With `?once=1` it answers with where the district stands, and ends.
 */
export const eventsRoute: FastifyPluginAsync<EventsOptions> = async (app, { deps, sessionMs = SESSION_MS }) => {
  const watch = watchLogs(deps)
  const open = new Map<() => void, string>()
  app.addHook('preClose', (done) => {
    for (const end of open.keys()) end()
    done()
  })
  const config = { action: 'board.read', isStream: true } as const
  app.get<{ Querystring: { once?: string } }>(EVENTS, { config }, async (request, reply) => {
    const { actor } = askedBy(request)
    const now = await watch.look(actor.districtId)
    void reply.headers({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    if (request.query.once === '1') return eventOf(now)
    const own = [...open.values()].filter((person) => person === actor.personId).length
    if (open.size >= MOST || own >= MOST_OF_ONE) throw new TooMany(reply.type('application/json'), AGAIN_S)

    const send = begin(reply, now)
    const stop = watch.listen(actor.districtId, (version) => send(eventOf(version)))
    const comments = setInterval(() => send(': \n\n'), COMMENT_MS)
    const sessions = setInterval(() => void isStillSignedIn(deps, request).then((is) => is || end()), sessionMs)
    const life = setTimeout(() => end(), LIFE_MS)
    const end = () => {
      for (const timer of [comments, sessions, life]) clearTimeout(timer)
      stop()
      open.delete(end)
      reply.raw.end()
    }
    open.set(end, actor.personId)
    reply.raw.once('close', end)
    return reply
  })
}

/** Begins the stream with where the district stands; answers what writes to it. */
function begin(reply: FastifyReply, version: Version): (text: string) => void {
  reply.hijack()
  const { raw } = reply
  // What is set for every answer is set for this one.
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200)
  raw.write(eventOf(version))
  return (text) => void raw.write(text)
}

function eventOf({ log, day }: Version): string {
  return `id: ${log}-${day}\nevent: changed\ndata: ${JSON.stringify({ log, day })}\n\n`
}

/** Whether the session that opened the stream still is one that may look at the board; true while that cannot be known. */
async function isStillSignedIn(
  { sessions, secureCookies }: EventsOptions['deps'],
  request: FastifyRequest,
): Promise<boolean> {
  const cookie = cookieFrom(request, secureCookies)
  if (cookie === undefined) return false
  try {
    const found = await sessions.find(cookie)
    const memberships = found?.person.pending === undefined ? (found?.person.memberships ?? []) : []
    return memberships.some(({ role }) => roleMay(role, 'board.read'))
  } catch {
    return true
  }
}

import type { NoticesQuery, PublicDistricts } from '@tenderlight/contracts/notices'
import type { Db } from '@tenderlight/db/connect'
import { publicDistricts } from '@tenderlight/db/repositories/public-notices'
import type { PublicScope } from '@tenderlight/db/scope'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { readStandingCalendar } from '../features/calendar/overview.ts'
import { noticePath, originOf } from './absolute-links.ts'
import { askedDistrict } from './asked-district.ts'
import { sendCached } from './cached-reply.ts'
import { noticeCalendar } from './notice-calendar.ts'
import { noticeFeed } from './notice-feed.ts'
import { FAILURES, localeOf } from './query-words.ts'
import type { Failure } from './query-words.ts'
import { readNoticesQuery } from './read-query.ts'
import { readCalendar, readFeed, readNotice, readPage, readUnits } from './read-notices.ts'
import type { Reading } from './read-notices.ts'

export interface PublicOptions {
  /** The database as it is seen for somebody. */
  readonly within: (scope: PublicScope) => Db
  readonly now: () => Date
  /** The address that the public knows this installation by; absolute links start with it. Default: as requested. */
  readonly publicUrl?: string | undefined
}

/** Every route here is for everyone. */
const OPEN = { config: { action: 'notices.read' } } as const

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * What a bidder reads without an account: the list of notices, one notice, the units, the feeds and the calendar.
 * Read-only and cacheable; the same filters everywhere.
 */
export const publicRoutes: FastifyPluginAsync<PublicOptions> = async (app, { within, now, publicUrl }) => {
  const everywhere = within({ as: 'public' })
  /** Answers with `body` of the district's notices, or says why there is none. */
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    body: (reading: Reading) => Promise<string | undefined>,
  ) => {
    void reply.header('access-control-allow-origin', '*')
    const asked = await askedDistrict(everywhere, request)
    if ('failure' in asked) return refuse(request, reply, asked.failure === 'no-district' ? 503 : 404, asked.failure)
    const { district } = asked
    const db = within({ as: 'public', district: district.id })
    const text = await body({ db, district, today: todayInChina(now()) })
    return text === undefined ? refuse(request, reply, 404, 'no-such-notice') : sendCached(request, reply, type, text)
  }

  /** Answers a request with filters: 400 when they cannot be read. */
  const answerQuery = async (
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    body: (reading: Reading, query: NoticesQuery) => Promise<string>,
  ) => {
    const read = readNoticesQuery(request.query, localeOf(request.headers['accept-language']))
    if (read.ok) return answer(request, reply, type, (reading) => body(reading, read.query))
    return reply.code(400).headers({ vary: 'Accept-Language', 'access-control-allow-origin': '*' }).send(read.refusal)
  }

  const answerFeed = async (request: FastifyRequest, reply: FastifyReply, format: 'atom' | 'rss') => {
    const origin = originOf(publicUrl, request)
    if (origin === undefined) return refuse(request, reply, 400, 'bad-host')
    return answerQuery(request, reply, `application/${format}+xml; charset=utf-8`, async (reading, query) => {
      const place = {
        feedUrl: `${origin}${request.url}`,
        listUrl: `${origin}/${searchOf(request.url)}`,
        noticeUrl: (number: string) => origin + noticePath(number, districtIn(request)),
      }
      const feed = noticeFeed(await readFeed(reading, query), place, {
        district: reading.district.name,
        today: reading.today,
      })
      return format === 'atom' ? feed.atom1() : feed.rss2()
    })
  }

  app.get('/api/public/notices', OPEN, (request, reply) =>
    answerQuery(request, reply, JSON_TYPE, async (reading, query) => JSON.stringify(await readPage(reading, query))),
  )
  app.get<{ Params: { number: string } }>('/api/public/notices/:number', OPEN, (request, reply) =>
    answer(request, reply, JSON_TYPE, async (reading) => {
      const page = await readNotice(reading, request.params.number)
      return page === undefined ? undefined : JSON.stringify(page)
    }),
  )
  app.get('/api/public/units', OPEN, (request, reply) =>
    answer(request, reply, JSON_TYPE, async (reading) => JSON.stringify(await readUnits(reading))),
  )
  app.get('/api/public/districts', OPEN, async (request, reply) => {
    void reply.header('access-control-allow-origin', '*')
    const districts = (await publicDistricts(everywhere)).map(({ id, name }) => ({ id, name }))
    return sendCached(request, reply, JSON_TYPE, JSON.stringify({ districts } satisfies PublicDistricts))
  })
  app.get('/feed.atom', OPEN, (request, reply) => answerFeed(request, reply, 'atom'))
  app.get('/feed.rss', OPEN, (request, reply) => answerFeed(request, reply, 'rss'))
  app.get('/api/public/holidays', OPEN, async (request, reply) => {
    void reply.header('access-control-allow-origin', '*')
    return sendCached(request, reply, JSON_TYPE, JSON.stringify(await readStandingCalendar(everywhere)))
  })
  app.get('/calendar.ics', OPEN, async (request, reply) => {
    const origin = originOf(publicUrl, request)
    if (origin === undefined) return refuse(request, reply, 400, 'bad-host')
    return answerQuery(request, reply, 'text/calendar; charset=utf-8', async (reading, query) => {
      const named = districtIn(request)
      const host = `${named === undefined ? '' : `${named}.`}${new URL(origin).host}`
      const place = { host, noticeUrl: (number: string) => origin + noticePath(number, named) }
      return noticeCalendar(await readCalendar(reading, query), place, reading.district.name)
    })
  })
}

/** The key of the district in a request's address. */
function districtIn({ url }: FastifyRequest): string | undefined {
  return new URLSearchParams(searchOf(url)).get('district') || undefined
}

/** An answer without content: what happened and what to do, in the reader's language. */
function refuse(request: FastifyRequest, reply: FastifyReply, status: number, failure: Failure): FastifyReply {
  const message = FAILURES[failure][localeOf(request.headers['accept-language'])]
  return reply.code(status).header('vary', 'Accept-Language').send({ error: failure, message })
}

/** The query string of an address, with its question mark; empty without one. */
function searchOf(url: string): string {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start)
}

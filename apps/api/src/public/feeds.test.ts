import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import type { Element } from '@xmldom/xmldom'
import { fastify } from 'fastify'
import type { FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicRoutes } from './public-routes.ts'
import { aDistrict, aNotice, publish } from './testing/published-notices.ts'

const HOSTILE = '甲 <b>& ]]> "乙"\u0008 \u{1F6A7}'
const LONG = '逐日养护'.repeat(60)

/** The document's elements; fails the test when it is not well-formed XML. */
function parse(xml: string): Element {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml')
  if (document.documentElement === null) throw new Error('the document has no element')
  return document.documentElement
}

/** The children of `element` that are called `name`. */
const children = (element: Element, name: string) =>
  [...element.childNodes].filter((node): node is Element => node.nodeName === name)
/** The text of each child called `name`. */
const texts = (element: Element, name: string) => children(element, name).map((child) => child.textContent)
/** The address of each link of `element`, by its relation. */
const links = (element: Element) =>
  Object.fromEntries(
    children(element, 'link').map((link) => [link.getAttribute('rel') ?? 'alternate', link.getAttribute('href')]),
  )

forDatabase('feeds and calendar', (connection) => {
  let app: FastifyInstance
  let origin: string
  beforeAll(async () => {
    const { db } = connection()
    await publish(db, await aDistrict(db), [
      aNotice({ summary: LONG }),
      aNotice({
        number: 'YX/2026 2',
        procurementId: 'P-2',
        publishedOn: '2026-11-16',
        title: HOSTILE,
        category: 'goods',
        earliestAnnouncement: '2026-12-16',
      }),
      aNotice({
        number: 'GG-1',
        procurementId: 'P-3',
        kind: 'announcement',
        publishedOn: '2026-11-01',
        earliestAnnouncement: null,
        category: 'goods',
      }),
      aNotice({
        number: 'YX-2026-0003',
        procurementId: 'P-4',
        publishedOn: '2026-08-01',
        earliestAnnouncement: '2026-08-31',
      }),
    ])
    app = fastify()
    await app.register(publicRoutes, { within: connection().within, now: () => new Date('2026-11-21T02:00:00Z') })
    origin = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => app.close())
  const text = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(origin + path, { headers })).text()

  test('the Atom feed is well formed and has what RFC 4287 demands', async () => {
    const response = await fetch(`${origin}/feed.atom`)
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = parse(await response.text())
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    expect(texts(feed, 'id')).toEqual([`${origin}/feed.atom`])
    expect(texts(feed, 'title')).toEqual(['示范区采购意向与预留公告'])
    expect(texts(feed, 'updated')).toEqual(['2026-11-18T16:00:00.000Z'])
    expect(children(feed, 'author').flatMap((author) => texts(author, 'name'))).toEqual(['示范区'])
    expect(links(feed)).toEqual({ alternate: `${origin}/`, self: `${origin}/feed.atom` })
    const entries = children(feed, 'entry')
    expect(entries.map((entry) => links(entry)['alternate'])).toEqual([
      `${origin}/notices/YX-2026-0001`,
      `${origin}/notices/YX%2F2026%202`,
      `${origin}/notices/GG-1`,
      `${origin}/notices/YX-2026-0003`,
    ])
    expect(new Set(entries.flatMap((entry) => texts(entry, 'id'))).size).toBe(4)
    for (const entry of entries) {
      expect([texts(entry, 'title').length, texts(entry, 'updated').length, texts(entry, 'summary').length]).toEqual([
        1, 1, 1,
      ])
    }
  })

  test('a title cannot break out: it arrives as the text that was published, less what XML cannot hold', async () => {
    const [, second] = children(parse(await text('/feed.atom')), 'entry')
    const title = second && children(second, 'title')[0]
    expect(title?.getAttribute('type')).toBe('html')
    expect(title?.textContent).toBe('【采购意向】甲 &lt;b&gt;&amp; ]]&gt; "乙" \u{1F6A7}')
  })

  test('RSS says the same as Atom', async () => {
    const response = await fetch(`${origin}/feed.rss?category=goods`)
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    const rss = parse(await response.text())
    expect([rss.nodeName, rss.getAttribute('version')]).toEqual(['rss', '2.0'])
    const [channel] = children(rss, 'channel')
    if (channel === undefined) throw new Error('no channel')
    expect(texts(channel, 'link')).toEqual([`${origin}/?category=goods`])
    expect(children(channel, 'atom:link').map((link) => link.getAttribute('href'))).toEqual([
      `${origin}/feed.rss?category=goods`,
    ])
    const items = children(channel, 'item')
    expect(items.flatMap((item) => texts(item, 'pubDate'))).toEqual([
      'Sun, 15 Nov 2026 16:00:00 GMT',
      'Sat, 31 Oct 2026 16:00:00 GMT',
    ])
    const [, last] = items
    expect(last && texts(last, 'description')[0]).toContain('预算 1,680,000.00 元')
    expect(last && texts(last, 'title')[0]).toContain('【采购公告】')
  })

  test('a feed without entries is a feed, and says the day', async () => {
    const feed = parse(await text('/feed.atom?q=没有这样的项目'))
    expect(children(feed, 'entry')).toEqual([])
    expect(texts(feed, 'updated')).toEqual(['2026-11-20T16:00:00.000Z'])
  })

  test('a filter that cannot be read is refused, not ignored', async () => {
    const refused = await Promise.all(
      ['/feed.atom', '/feed.rss', '/calendar.ics'].map((path) => fetch(`${origin}${path}?sort=x`)),
    )
    expect(refused.map((response) => response.status)).toEqual([400, 400, 400])
  })

  test('links start with the published address where there is one, whatever the Host says', async () => {
    const behindProxy = fastify()
    await behindProxy.register(publicRoutes, {
      within: connection().within,
      now: () => new Date(),
      publicUrl: 'https://cg.example.cn/portal/',
    })
    const answer = await behindProxy.inject({ url: '/feed.atom', headers: { host: 'evil.example' } })
    const [first] = children(parse(answer.payload), 'entry')
    expect(first && links(first)['alternate']).toBe('https://cg.example.cn/portal/notices/YX-2026-0001')
    expect(answer.payload).not.toContain('evil')
    await behindProxy.close()
  })

  test.each(['a b', 'x"><script>', 'user@host'])('a Host of %j is refused', async (host) => {
    const answer = await app.inject({ url: '/feed.atom', headers: { host } })
    expect(answer.statusCode).toBe(400)
  })

  test('the calendar holds the announcement days that are to come, as whole days', async () => {
    const response = await fetch(`${origin}/calendar.ics`)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[])
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
    expect(
      events.map((event) => ({ uid: event.uid, from: event.startDate.toString(), to: event.endDate.toString() })),
    ).toEqual([
      { uid: `YX/2026 2@${new URL(origin).host}`, from: '2026-12-16', to: '2026-12-17' },
      { uid: `YX-2026-0001@${new URL(origin).host}`, from: '2026-12-19', to: '2026-12-20' },
    ])
    expect(events[0]?.summary).toBe(`最早公告日:${HOSTILE.replace('\u0008', '')}`)
    expect(events[1]?.description).toContain(LONG)
  })

  test('the calendar’s lines are as RFC 5545 demands: CRLF, at most 75 octets, and no stray line', async () => {
    const calendar = await text('/calendar.ics')
    const lines = calendar.split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(lines.filter((line) => line.includes('\n') || line.includes('\r'))).toEqual([])
    expect(lines.filter((line) => !/^([A-Z-]+[;:]| )/u.test(line)).join('')).toBe('')
    expect(calendar).toContain('DTSTAMP:2026111')
  })

  test('one notice’s day can be put into a calendar by its number', async () => {
    const calendar = await text('/calendar.ics?q=YX-2026-0001')
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1)
  })
})

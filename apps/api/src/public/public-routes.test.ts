import { randomUUID } from 'node:crypto'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { noticePage, noticesPage, publicDistricts } from '@tenderlight/contracts/notices'
import type { Notice } from '@tenderlight/contracts/notices'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { fastify } from 'fastify'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNotice } from '../record/publish-notice.ts'
import { accuracyRoutes } from './accuracy-routes.ts'
import { disclosureRoutes } from './disclosure-routes.ts'
import { publicRoutes } from './public-routes.ts'
import { aDistrict, aNotice, digestOf, publish } from './testing/published-notices.ts'

const NOTICES: readonly Omit<Notice, 'digest'>[] = [
  aNotice(),
  aNotice({
    number: 'YX-2026-0002',
    procurementId: 'P-2',
    publishedOn: '2026-11-16',
    title: '智慧水务泵站自动化改造',
    unit: '区水务局',
    category: 'goods',
    summary: '八座泵站的控制系统更新与联网,含三年运维。',
    budget: 640_000_000,
    earliestAnnouncement: '2026-12-16',
    measure: 'consortium',
    reservedSme: 256_000_000,
    reservedSmeShare: 4000,
    reservedSmallMicro: 179_200_000,
    bidDeposit: null,
  }),
  aNotice({
    number: 'YX-2026-0003',
    procurementId: 'P-3',
    publishedOn: '2026-11-10',
    title: '区医院核磁共振设备 100%_自检\\模块',
    unit: '区卫生健康委',
    category: 'goods',
    summary: '1.5T 核磁共振一台及安装。',
    budget: 980_000_000,
    earliestAnnouncement: '2026-12-10',
    measure: 'none',
    reservedSme: 0,
    reservedSmeShare: 0,
    noReserveReason: '仅能从非中小企业处采购',
    complaintPhone: '0000-0000000',
    bidDeposit: null,
  }),
  aNotice({
    number: 'YX-2026-0004',
    procurementId: 'P-4',
    publishedOn: '2026-10-01',
    title: '社区养老服务中心装修工程',
    unit: '区民政局',
    regime: 'tendering',
    category: 'works',
    budget: 900_000_000,
    controlPrice: 880_000_000,
    earliestAnnouncement: '2026-10-31',
    measure: 'subcontract',
    reservedSme: 360_000_000,
    reservedSmeShare: 4000,
    reservedSmallMicro: 216_000_000,
    bidDeposit: 8_000_000,
  }),
  aNotice({
    number: 'GG-2026-0001',
    kind: 'announcement',
    procurementId: 'P-4',
    publishedOn: '2026-11-02',
    title: '社区养老服务中心装修工程',
    unit: '区民政局',
    regime: 'tendering',
    category: 'works',
    budget: 900_000_000,
    earliestAnnouncement: null,
    bidDeadlineOn: '2026-11-25',
    measure: 'subcontract',
    reservedSme: 360_000_000,
    reservedSmeShare: 4000,
    reservedSmallMicro: 215_999_999,
    bidDeposit: 0,
  }),
]

forDatabase('public routes', (connection) => {
  let app: FastifyInstance
  let origin: string
  let digests: string[]
  beforeAll(async () => {
    const { db } = connection()
    digests = await publish(db, await aDistrict(db), NOTICES)
    await publish(db, await aDistrict(db, '后来的区', new Date(1)), [aNotice({ number: 'YX-2026-0009' })])
    app = fastify()
    await app.register(publicRoutes, { within: connection().within, now: () => new Date('2026-11-21T16:30:00Z') })
    origin = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => app.close())

  const get = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers })
  const numbers = async (query: string) => {
    const response = await get(`/api/public/notices?${query}`)
    expect(response.status).toBe(200)
    return noticesPage
      .parse(await response.json())
      .notices.map((notice) => notice.number.slice(0, 2) + notice.number.slice(-1))
  }

  test('the list is the district’s, newest first, with the day in China and the stored digests', async () => {
    const response = await get('/api/public/notices')
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const page = noticesPage.parse(await response.json())
    expect(page).toMatchObject({ district: '示范区', jurisdiction: 'jiujiang', today: '2026-11-22', total: 5, page: 1 })
    expect(page.notices.map((notice) => notice.publishedOn)).toEqual([
      '2026-11-19',
      '2026-11-16',
      '2026-11-10',
      '2026-11-02',
      '2026-10-01',
    ])
    expect(page.notices[0]).toEqual({ ...NOTICES[0], digest: digests[0], correctedBy: null })
  })

  test.each`
    because                                                      | query                                                | found
    ${'a word of the title'}                                     | ${'q=泵站'}                                          | ${['YX2']}
    ${'a word of the unit'}                                      | ${'q=民政局'}                                        | ${['GG1', 'YX4']}
    ${'a word of the summary'}                                   | ${'q=控制系统'}                                      | ${['YX2']}
    ${'a number'}                                                | ${'q=yx-2026-0003'}                                  | ${['YX3']}
    ${'every word must be found, in any place'}                  | ${'q=泵站 区水务局 运维'}                            | ${['YX2']}
    ${'words that never meet find nothing'}                      | ${'q=泵站 民政局'}                                   | ${[]}
    ${'the wide space separates words too'}                      | ${'q=泵站%E3%80%80运维'}                             | ${['YX2']}
    ${'letters in any case'}                                     | ${'q=1.5t'}                                          | ${['YX3']}
    ${'a percent sign is itself'}                                | ${'q=100%25_'}                                       | ${['YX3']}
    ${'a percent sign is no wildcard'}                           | ${'q=城%25化'}                                       | ${[]}
    ${'an underscore is no wildcard'}                            | ${'q=城_公园'}                                       | ${[]}
    ${'a backslash is itself'}                                   | ${'q=自检%5C模'}                                     | ${['YX3']}
    ${'a quote is itself'}                                       | ${"q=' or 1=1 --"}                                   | ${[]}
    ${'a NUL character cannot be in any text'}                   | ${'q=泵%00站'}                                       | ${['YX2']}
    ${'reserved as a whole'}                                     | ${'reservation=exclusive'}                           | ${['YX1']}
    ${'reserved in part, whatever the form'}                     | ${'reservation=partial'}                             | ${['YX2', 'GG1', 'YX4']}
    ${'not reserved'}                                            | ${'reservation=none'}                                | ${['YX3']}
    ${'70 % of goods, 60 % of works: reached to the fen'}        | ${'smallMicro=1'}                                    | ${['YX2', 'YX4']}
    ${'a deposit of zero is none, an unknown one is not'}        | ${'noDeposit=1'}                                     | ${['YX1', 'GG1']}
    ${'a category'}                                              | ${'category=goods'}                                  | ${['YX2', 'YX3']}
    ${'a regime'}                                                | ${'regime=tendering'}                                | ${['GG1', 'YX4']}
    ${'a kind'}                                                  | ${'kind=announcement'}                               | ${['GG1']}
    ${'part of a unit’s name'}                                   | ${'unit=水务'}                                       | ${['YX2']}
    ${'a wildcard in a unit’s name is none'}                     | ${'unit=区%25局'}                                    | ${[]}
    ${'the bounds of a budget are included'}                     | ${'budgetMin=1680000&budgetMax=6400000'}             | ${['YX1', 'YX2']}
    ${'a yuan less excludes'}                                    | ${'budgetMax=1679999'}                               | ${[]}
    ${'the bounds of the publication are included'}              | ${'publishedFrom=2026-11-10&publishedTo=2026-11-16'} | ${['YX2', 'YX3']}
    ${'largest budget first'}                                    | ${'sort=budget'}                                     | ${['YX3', 'GG1', 'YX4', 'YX2', 'YX1']}
    ${'next announcement day first, passed days and none after'} | ${'sort=earliest'}                                   | ${['YX3', 'YX2', 'YX1', 'YX4', 'GG1']}
    ${'filters add up'}                                          | ${'reservation=partial&noDeposit=1&q=装修'}          | ${['GG1']}
    ${'a value left empty by a form counts as absent'}           | ${'q=&category=&budgetMax=&kind=announcement'}       | ${['GG1']}
    ${'what others add to a link is ignored'}                    | ${'utm_source=x&kind=announcement'}                  | ${['GG1']}
    ${'a page beyond the last is empty'}                         | ${'page=2'}                                          | ${[]}
  `('$because: $query', async ({ query, found }: { query: string; found: string[] }) => {
    expect(await numbers(query)).toEqual(found)
  })

  test.each`
    where              | query
    ${'category'}      | ${'category=boats'}
    ${'budgetMax'}     | ${'budgetMax=viel'}
    ${'budgetMax'}     | ${'budgetMax=1.5'}
    ${'budgetMin'}     | ${'budgetMin=2&budgetMax=1'}
    ${'publishedFrom'} | ${'publishedFrom=2026-02-30'}
    ${'publishedFrom'} | ${'publishedFrom=2026-02-02&publishedTo=2026-02-01'}
    ${'page'}          | ${'page=0'}
    ${'sort'}          | ${'sort=price'}
    ${'q'}             | ${'q=a&q=b'}
    ${'smallMicro'}    | ${'smallMicro=yes'}
  `('$query is refused and names $where', async ({ where, query }: { where: string; query: string }) => {
    const response = await get(`/api/public/notices?${query}`)
    const refusal: unknown = await response.json()
    expect(response.status).toBe(400)
    expect(refusal).toMatchObject({
      error: 'invalid-query',
      problems: [{ where, instead: '改正这一项,或从地址中去掉它。' }],
    })
    expect(refusal).toHaveProperty('problems.0.expected', expect.stringMatching(/./u))
  })

  test('a refusal is in the reader’s language and is not cached as the answer', async () => {
    const response = await get('/api/public/notices?page=0', { 'accept-language': 'en-GB, zh;q=0.5' })
    expect(response.headers.get('vary')).toContain('Accept-Language')
    expect(response.headers.get('cache-control')).toBeNull()
    expect(await response.json()).toMatchObject({
      message: 'page is "0"; expected a whole number from 1 to 10000. Correct it, or take it out of the address.',
    })
  })

  test('one notice shows what was published, its digest and its relatives', async () => {
    const response = await get('/api/public/notices/YX-2026-0004')
    const page = noticePage.parse(await response.json())
    expect(page.notice).toEqual({ ...NOTICES[3], digest: digests[3] })
    expect(page.settled).toEqual([])
    expect(page.related).toEqual([{ number: 'GG-2026-0001', kind: 'announcement', publishedOn: '2026-11-02' }])
  })

  test.each(['YX-2026-0009', 'YX-2026-000', '%00', "'", '%2F'])('no notice %s here', async (number) => {
    const response = await get(`/api/public/notices/${number}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      error: 'no-such-notice',
      message: expect.stringContaining('列表') as string,
    })
  })

  test('anyone can compute the digest from what is shown', async () => {
    const response = await get('/api/public/notices/YX-2026-0002')
    const { digest, ...shown } = noticePage.parse(await response.json()).notice
    expect(digestOf(shown)).toBe(digest)
    expect(digestOf({ ...shown, budget: 1 })).not.toBe(digest)
  })

  test('a notice cannot be changed, so what is shown is what was published', async () => {
    await expect(sql`update notices set snapshot = '{}'`.execute(connection().db)).rejects.toThrow('append-only')
  })

  describe('caching', () => {
    test.each([
      '/api/public/notices?q=泵站',
      '/api/public/notices/YX-2026-0001',
      '/api/public/units',
      '/feed.atom',
      '/feed.rss',
      '/calendar.ics',
    ])('%s answers 304 to who holds it', async (path) => {
      const first = await get(path)
      const tag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/u)
      const second = await get(path, { 'if-none-match': `"other", ${tag}` })
      expect(second.status).toBe(304)
      expect(await second.text()).toBe('')
      expect(second.headers.get('etag')).toBe(tag)
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
    })

    test('other content, other tag', async () => {
      const tags = await Promise.all(
        ['', '?page=2', '?q=a'].map(async (query) => (await get(`/api/public/notices${query}`)).headers.get('etag')),
      )
      expect(new Set(tags).size).toBe(3)
    })
  })

  test('the units that have published', async () => {
    expect(await (await get('/api/public/units')).json()).toEqual({
      units: expect.arrayContaining([
        { name: '区民政局', notices: 2 },
        { name: '区城市管理局', notices: 1 },
      ]),
    })
  })

  test('anyone’s page may read it', async () => {
    expect((await get('/api/public/notices')).headers.get('access-control-allow-origin')).toBe('*')
  })
})

forDatabase('many notices', (connection) => {
  test('the pages hold every notice once, also where dates are the same', async () => {
    const { db } = connection()
    const place = await aDistrict(db)
    const many = Array.from({ length: 45 }, (_, index) =>
      aNotice({ number: `YX-2026-${String(index).padStart(4, '0')}`, publishedOn: '2026-11-19' }),
    )
    await publish(db, place, many)
    const app = fastify()
    await app.register(publicRoutes, { within: connection().within, now: () => new Date('2026-11-21T00:00:00Z') })
    const seen: string[] = []
    for (const page of [1, 2, 3]) {
      const answer = await app.inject(`/api/public/notices?page=${page}&sort=earliest`)
      const { notices, total, pageSize } = noticesPage.parse(answer.json())
      expect({ total, pageSize }).toEqual({ total: 45, pageSize: 20 })
      seen.push(...notices.map((notice) => notice.number))
    }
    expect(seen.toSorted()).toEqual(many.map((notice) => notice.number))
    await app.close()
  })
})

forDatabase('an installation of several districts', (connection) => {
  test('shows the first one unasked, and each under its key: lists, notices, units, feeds and calendar alike', async () => {
    const { db } = connection()
    const [first, second] = [await aDistrict(db), await aDistrict(db, '另一区', new Date(1_000))]
    await publish(db, first, [aNotice({ title: '甲区的公告' })])
    await publish(db, second, [aNotice({ title: '乙区的公告', unit: '乙区水务局' })])
    const app = fastify()
    const options = { within: connection().within, now: () => new Date('2026-11-21T02:00:00Z') }
    await app.register(publicRoutes, { ...options, publicUrl: 'https://example.gov.cn' })
    await app.register(disclosureRoutes, options)
    await app.register(accuracyRoutes, options)
    const { districts } = publicDistricts.parse((await app.inject('/api/public/districts')).json())
    expect(districts.map(({ id }) => id)).toEqual([first.districtId, second.districtId])

    const of = `district=${second.districtId}`
    const titles = async (search: string) =>
      noticesPage.parse((await app.inject(`/api/public/notices${search}`)).json()).notices.map(({ title }) => title)
    expect(await titles('')).toEqual(['甲区的公告'])
    expect(await titles('?district=')).toEqual(['甲区的公告'])
    expect(await titles(`?${of}`)).toEqual(['乙区的公告'])
    const one = await app.inject(`/api/public/notices/YX-2026-0001?${of}`)
    expect(noticePage.parse(one.json()).notice.title).toBe('乙区的公告')
    expect((await app.inject(`/api/public/units?${of}`)).json()).toEqual({
      units: [{ name: '乙区水务局', notices: 1 }],
    })
    const feed = (await app.inject(`/feed.atom?${of}`)).body
    expect(feed).toContain('乙区的公告')
    expect(feed).toContain(`https://example.gov.cn/notices/YX-2026-0001?${of}`)
    const calendar = (await app.inject(`/calendar.ics?${of}`)).body.replaceAll('\r\n ', '')
    expect(calendar).toContain(`UID:YX-2026-0001@${second.districtId}.example.gov.cn`)
    expect((await app.inject('/calendar.ics')).body).toContain('UID:YX-2026-0001@example.gov.cn')
    expect((await app.inject(`/api/public/disclosures?${of}`)).json()).toMatchObject({ total: 0 })
    for (const path of ['notices', 'units', 'disclosures', 'disclosing-units', 'accuracy', 'notices/YX-2026-0001']) {
      for (const wrong of [randomUUID(), 'x', "'; drop"]) {
        const answer = await app.inject(`/api/public/${path}?district=${encodeURIComponent(wrong)}`)
        expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([404, 'no-such-district'])
      }
    }
    await app.close()
  })
})

forDatabase('an empty installation', (connection) => {
  test('says that there is no district yet, and what to do', async () => {
    const app = fastify()
    await app.register(publicRoutes, { within: connection().within, now: () => new Date() })
    const answer = await app.inject('/api/public/notices')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({ error: 'no-district' })
    await app.close()
  })
})

forDatabase('a notice as the product publishes it', (connection) => {
  test('shows what was published, with a digest that anyone can compute', async () => {
    const { db } = connection()
    const place = await aDistrict(db)
    const procurement = aProcurement({ announcementOn: undefined, bidDeadlineOn: undefined })
    await publish(db, place, [aNotice({ procurementId: procurement.id, publishedOn: '2025-12-01' })])
    const { id } = await db.selectFrom('procurements').select('id').executeTakeFirstOrThrow()
    const context = {
      today: '2025-12-22',
      calendar: CALENDAR_CN,
      rulebook: RULEBOOK,
      jurisdiction: 'jiujiang',
    } as const
    const published = await db.transaction().execute((trx) =>
      publishNotice(
        trx,
        {
          districtId: place.districtId,
          organisationId: place.unitId,
          key: id,
          procurement,
          kind: 'intention',
          publishedOn: '2025-12-22',
          publishedAt: new Date('2025-12-22T02:00:00Z'),
          publishedBy: null,
        },
        context,
      ),
    )
    const app = fastify()
    await app.register(publicRoutes, { within: connection().within, now: () => new Date('2025-12-23T02:00:00Z') })
    const { notice, related } = noticePage.parse((await app.inject(`/api/public/notices/${published.number}`)).json())
    const { digest, ...shown } = notice
    expect({ ...notice, id: published.id }).toEqual(published)
    expect(digestOf(shown)).toBe(digest)
    expect(shown.earliestAnnouncement).toBe('2026-01-21')
    expect(related).toEqual([{ number: 'YX-2026-0001', kind: 'intention', publishedOn: '2025-12-01' }])
    await app.close()
  })
})

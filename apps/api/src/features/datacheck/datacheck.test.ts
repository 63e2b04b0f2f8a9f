import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ListInput } from '@tenderlight/contracts/datacheck'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-04-20')
const HEADER = '公告标题,项目编号,采购人,公告类型,发布时间,预算金额(元)'
const EDUCATION = '测试区教育局'

const file = (...lines: readonly string[]): ListInput => ({
  source: {
    from: 'file',
    filename: '省网清单.csv',
    content: Buffer.from([HEADER, ...lines].join('\n')).toString('base64'),
  },
  assume: null,
  since: civilDate('2026-03-01'),
  until: civilDate('2026-04-20'),
})

/** The list against which the district below shows one problem of each kind. */
const LIST = file(
  `校车租赁招标公告,JY-1,${EDUCATION},采购公告,2026-03-10,2800000`,
  `图书采购公告,JY-2,${EDUCATION},采购公告,2026-03-13,900000`,
  `泵站改造招标公告,SW-1,测试区水务局,采购公告,2026-03-10,5000001`,
  `课桌椅采购公告,,${EDUCATION},采购公告,2026-03-12,100000`,
  `外区项目采购公告,,外区教育局,采购公告,2026-03-12,100000`,
)

forDatabase('checks of the province’s list', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let clerk: Client
  let site: Server
  let answer: { status: number; headers?: Record<string, string>; body: string }
  let siteAddress: string

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    clerk = await api.client(district.users.education)
    const of = {
      heldBy: 'register',
      regime: 'government-procurement',
      category: 'goods',
      method: 'open-tender',
    } as const
    const announcementOn = civilDate('2026-03-10')
    const on = (record: object) => ({ ...of, announcementOn, ...record })
    await putOnRecord(api, district, TODAY, { ...on({ budget: 280_000_000 }), id: 'JY-1', title: '校车租赁' })
    await putOnRecord(api, district, TODAY, { ...on({ budget: 90_000_000 }), id: 'JY-2', title: '图书' })
    await putOnRecord(api, district, TODAY, { ...on({ budget: 1 }), id: 'JY-3', title: '黑板' })
    await putOnRecord(api, district, TODAY, { ...on({ method: 'e-mall' }), id: 'JY-4', title: '纸张' })
    const ofWater = { ...district, education: district.water }
    await putOnRecord(api, ofWater, TODAY, { ...on({ budget: 500_000_000 }), id: 'SW-1', title: '泵站改造' })
    site = createServer((_request, response) => {
      response.writeHead(answer.status, answer.headers ?? {})
      response.end(answer.body)
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    siteAddress = `http://127.0.0.1:${(site.address() as AddressInfo).port}/list`
  })
  afterAll(async () => {
    site.close()
    await api.close()
  })

  test('a preview says what would be found, per unit, and keeps nothing', async () => {
    const seen = await bureau.datacheck.preview.mutate(LIST)
    expect(seen).toMatchObject({
      from: '2026-03-01',
      through: '2026-04-20',
      kinds: ['announcement'],
      lines: 5,
      checked: 4,
      agreed: 1,
      outcomes: { missing: 1, late: 1, 'other-budget': 1, unknown: 1, excluded: 1 },
      elsewhere: [{ unit: '外区教育局', lines: 1 }],
      tells: 4,
      problems: [],
    })
    expect(seen.units.map(({ unit, checked, agreed }) => [unit?.name, checked, agreed])).toEqual([
      [EDUCATION, 3, 1],
      ['测试区水务局', 1, 0],
    ])
    expect((await bureau.datacheck.list.query()).checks).toEqual([])
  })

  test('what is confirmed is what was seen; it stands with every finding, and on the log', async () => {
    const { seen } = await bureau.datacheck.preview.mutate(LIST)
    const other = { ...LIST, until: civilDate('2026-04-19') }
    expect((await refusalOf(bureau.datacheck.confirm.mutate({ ...other, seen, record: false }))).problem).toBe(
      'changed-meanwhile',
    )
    const { id, recorded } = await bureau.datacheck.confirm.mutate({ ...LIST, seen, record: false })
    expect(recorded).toBeNull()
    const { check, results, total } = await bureau.datacheck.get.query({ id })
    expect(check).toMatchObject({
      source: 'upload',
      filename: '省网清单.csv',
      lines: 5,
      checked: 4,
      agreed: 1,
      recorded: null,
    })
    expect(total).toBe(5)
    const found = results.map(({ outcome, unit, ours, line, days, more }) => [
      outcome,
      unit,
      ours?.number ?? line?.title,
      days ?? more,
    ])
    expect(found.toSorted()).toEqual(
      [
        ['unknown', EDUCATION, '课桌椅采购公告', null],
        ['late', EDUCATION, 'JY-2', 3],
        ['missing', EDUCATION, 'JY-3', null],
        ['excluded', EDUCATION, 'JY-4', null],
        ['other-budget', '测试区水务局', 'SW-1', 100],
      ].toSorted(),
    )
    const narrowed = await bureau.datacheck.get.query({ id, outcome: 'late', unit: district.education.id })
    expect([narrowed.total, narrowed.results.length]).toEqual([1, 1])
    expect((await bureau.datacheck.get.query({ id, unit: 'nobody' })).total).toBe(0)
    const { entries } = await bureau.audit.entries.query({ action: 'datacheck.run' })
    expect(entries).toMatchObject([{ record: { kind: 'data-check', id, label: '省网清单.csv' } }])
  })

  test('a unit is told of what speaks of it alone', async () => {
    const [check] = (await clerk.datacheck.list.query()).checks
    expect(check).toMatchObject({ checked: 3, agreed: 1 })
    const { units, results, check: of } = await clerk.datacheck.get.query({ id: check?.id ?? '' })
    expect(units.map(({ unit }) => unit?.name)).toEqual([EDUCATION])
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['excluded', 'late', 'missing', 'unknown'])
    expect(of.elsewhere).toEqual([])
    const { users } = await seedEveryRole(api.deps, district)
    for (const role of ['agency-clerk', 'administrator'] as const) {
      const client = await api.client(users[role])
      expect((await refusalOf(client.datacheck.list.query())).problem).toBe('not-allowed')
    }
    for (const role of ['clerk', 'office', 'auditor'] as const) {
      const client = await api.client(users[role])
      expect((await refusalOf(client.datacheck.preview.mutate(LIST))).problem).toBe('not-allowed')
    }
    const elsewhere = await seedDistrict(api.deps)
    const stranger = await api.client(elsewhere.users.bureau)
    expect((await stranger.datacheck.list.query()).checks).toEqual([])
    expect((await refusalOf(stranger.datacheck.get.query({ id: check?.id ?? '' }))).problem).toBe('not-found')
  })

  test('a unit explains, the bureau says which project a line is of; everything answered stays', async () => {
    const [{ id } = { id: '' }] = (await bureau.datacheck.list.query()).checks
    const nOf = async (outcome: 'late' | 'unknown' | 'other-budget') =>
      (await bureau.datacheck.get.query({ id, outcome })).results[0]?.n ?? 0
    const late = { id, n: await nOf('late'), answer: 'explained', project: null, reason: '网站维护,次日补发' } as const
    await clerk.datacheck.answer.mutate(late)
    await clerk.datacheck.answer.mutate({ ...late, answer: 'corrected', reason: '已更正' })
    const [shown] = (await bureau.datacheck.get.query({ id, outcome: 'late' })).results
    expect(shown?.answers).toMatchObject([
      { answer: 'explained', reason: '网站维护,次日补发', by: `${EDUCATION}经办` },
      { answer: 'corrected', reason: '已更正', project: null },
    ])
    // What is another unit's is nowhere for it, and which project a line is of the bureau says.
    const water = { ...late, n: await nOf('other-budget') }
    expect((await refusalOf(clerk.datacheck.answer.mutate(water))).problem).toBe('not-found')
    const unknown = { ...late, n: await nOf('unknown'), answer: 'matched', project: { number: 'JY-3' } } as const
    expect((await refusalOf(clerk.datacheck.answer.mutate(unknown))).problem).toBe('not-allowed')
    expect((await refusalOf(bureau.datacheck.answer.mutate({ ...unknown, n: late.n }))).problem).toBe(
      'datacheck-refused',
    )
    const nowhere = bureau.datacheck.answer.mutate({ ...unknown, project: { number: 'NOWHERE' } })
    expect((await refusalOf(nowhere)).message).toContain('没有找到编号为“NOWHERE”的项目')
    await bureau.datacheck.answer.mutate(unknown)
    const [matched] = (await clerk.datacheck.get.query({ id, outcome: 'unknown' })).results
    expect(matched?.answers).toMatchObject([{ answer: 'matched', project: { number: 'JY-3', title: '黑板' } }])
    const { entries } = await bureau.audit.entries.query({ action: 'datacheck.answer' })
    expect(entries).toHaveLength(3)
  })

  test('a case is opened about a finding, for its unit alone', async () => {
    const [{ id } = { id: '' }] = (await bureau.datacheck.list.query()).checks
    const [late] = (await bureau.datacheck.get.query({ id, outcome: 'late' })).results
    const check = { id, n: late?.n ?? 0 }
    const about = { unit: late?.organisationId ?? '', kind: 'other', title: '省网清单核查:迟发 图书', check } as const
    const ask = { about, letter: false, text: '请说明原因' }
    const { ids } = await bureau.cases.open.mutate(ask)
    const { rows } = await bureau.cases.list.query({ source: 'data-check' })
    expect(rows).toMatchObject([{ id: ids[0], source: 'data-check', unit: { name: EDUCATION } }])
    const another = { ...about, unit: district.water.id }
    expect((await refusalOf(bureau.cases.open.mutate({ ...ask, about: another }))).problem).toBe('not-found')
    const nowhere = { ...about, check: { id, n: 999 } }
    expect((await refusalOf(bureau.cases.open.mutate({ ...ask, about: nowhere }))).problem).toBe('not-found')
  })

  test('a workbook of the findings, in the reader’s language, says what the page says', async () => {
    const [{ id } = { id: '' }] = (await bureau.datacheck.list.query()).checks
    const { filename, content } = await bureau.datacheck.file.query({ id, outcome: 'other-budget' })
    expect(filename).toBe('省网清单核查-2026-03-01-2026-04-20.xlsx')
    const { records } = readLedger(Buffer.from(content, 'base64'), filename)
    expect(records).toMatchObject([{ fields: { id: 'SW-1', title: '泵站改造' } }])
    const english = await api.client(district.users.bureau, { 'x-locale': 'en' })
    expect((await english.datacheck.file.query({ id })).filename).toBe('List check-2026-03-01-2026-04-20.xlsx')
  })

  test('asked to, what reached the site is put on record, and the rule judges it', async () => {
    const { seen } = await bureau.datacheck.preview.mutate(LIST)
    const { id, recorded } = await bureau.datacheck.confirm.mutate({ ...LIST, seen, record: true })
    expect(recorded).toBe(4)
    const verdictOf = async (number: string) => {
      const { rows } = await bureau.procurements.list.query({ text: number })
      const { record, findings } = await bureau.procurements.get.query({ key: rows[0]?.key ?? '' })
      const finding = findings.find(({ rule }) => rule === 'jiujiang.gp.notice-data-quality')
      return [record['pushedNotices'], finding?.verdict]
    }
    expect(await verdictOf('JY-1')).toEqual([['announcement'], 'compliant'])
    expect(await verdictOf('JY-3')).toEqual([[], 'breach'])
    expect((await verdictOf('JY-4'))[0]).toBeUndefined()
    // The same list tells nothing new.
    const again = await bureau.datacheck.preview.mutate(LIST)
    expect(again.tells).toBe(0)
    expect((await bureau.datacheck.get.query({ id })).check.recorded).toBe(4)
  })

  test('a list without a kind, without lines, or with its days turned round is refused with what to do', async () => {
    const untold = file(`校车租赁,JY-1,${EDUCATION},,2026-03-10,1`)
    expect((await refusalOf(bureau.datacheck.preview.mutate(untold))).toDo).toContain('清单内容')
    expect((await bureau.datacheck.preview.mutate({ ...untold, assume: 'announcement' })).kinds).toEqual([
      'announcement',
    ])
    expect((await refusalOf(bureau.datacheck.preview.mutate(file('校车租赁,,,,几日前,')))).problem).toBe(
      'datacheck-refused',
    )
    const turned = { ...LIST, since: civilDate('2026-04-21') }
    expect((await refusalOf(bureau.datacheck.preview.mutate(turned))).message).toContain('起始日期晚于截止日期')
    const content = Buffer.from('项目编号,预算金额\n1,1\n').toString('base64')
    const ledger = { ...LIST, source: { from: 'file', filename: '台账.csv', content } as const }
    expect((await refusalOf(bureau.datacheck.preview.mutate(ledger))).problem).toBe('unreadable-ledger')
  })

  test('the list is fetched from the address that the desk has set, and nothing but a list is taken', async () => {
    const fromSite = { ...LIST, source: { from: 'site' } as const }
    expect((await refusalOf(bureau.datacheck.preview.mutate(fromSite))).message).toContain('尚未设定省网清单地址')
    const set = {
      kind: 'platform-list',
      key: '',
      version: 0,
      content: { url: siteAddress },
      from: TODAY,
      reason: '省网公告页',
    }
    await bureau.desk.set.mutate({ ...set, kind: 'platform-list' })
    expect((await bureau.datacheck.list.query()).site).toBe(siteAddress)
    expect((await clerk.datacheck.list.query()).site).toBeNull()

    const item = (day: string) =>
      `<ul><li><a href="/n/1">校车租赁项目采购公告</a><span>${day}</span> 采购人:${EDUCATION}</li></ul>`
    answer = { status: 200, body: `<!doctype html>${item('2026-03-10')}` }
    const seen = await bureau.datacheck.preview.mutate(fromSite)
    expect(seen).toMatchObject({ filename: 'list', lines: 1, kinds: ['announcement'] })
    // What the site shows by now is not what was seen.
    answer = { status: 200, body: `<!doctype html>${item('2026-03-11')}` }
    const confirmed = () => bureau.datacheck.confirm.mutate({ ...fromSite, seen: seen.seen, record: false })
    expect((await refusalOf(confirmed())).problem).toBe('changed-meanwhile')
    answer = { status: 200, body: `<!doctype html>${item('2026-03-10')}` }
    const { id } = await confirmed()
    expect((await bureau.datacheck.get.query({ id })).check).toMatchObject({ source: 'fetch', url: siteAddress })

    const failures = [
      [{ status: 500, body: '' }, 'HTTP 500'],
      [{ status: 302, headers: { location: 'http://elsewhere.example/' }, body: '' }, '转到了另一个网站'],
      [{ status: 302, headers: { location: siteAddress }, body: '' }, '转来转去'],
      [{ status: 200, body: 'x'.repeat(10_000_001) }, '超过 10 MB'],
    ] as const
    for (const [given, why] of failures) {
      answer = given
      expect((await refusalOf(bureau.datacheck.preview.mutate(fromSite))).message).toContain(why)
    }
    answer = { status: 200, body: '<!doctype html><p>系统维护</p>' }
    expect((await refusalOf(bureau.datacheck.preview.mutate(fromSite))).problem).toBe('unreadable-ledger')
    const down = createServer()
    await new Promise<void>((resolve) => down.listen(0, '127.0.0.1', resolve))
    const gone = `http://127.0.0.1:${(down.address() as AddressInfo).port}/`
    await new Promise((resolve) => down.close(resolve))
    await bureau.desk.set.mutate({ ...set, kind: 'platform-list', version: 1, content: { url: gone } })
    expect((await refusalOf(bureau.datacheck.preview.mutate(fromSite))).message).toContain('网站没有应答')
  })
})

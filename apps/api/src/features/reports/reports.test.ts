import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { recordDigest } from '@tenderlight/db/record-digest'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { openSheets } from '@tenderlight/exchange/budget/open-sheets'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

// Contracts of an award of 2 February were to be signed by 4 March at the latest.
const TODAY = civilDate('2026-04-01')
const MARCH = { from: '2026-03-01', through: '2026-03-31' }
const BULLETIN = { kind: 'bulletin', period: MARCH } as const
const title = '关于3月份办理情况的通报'

forDatabase('reports', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let bureau: Client
  let auditor: Client
  let clerk: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
    bureau = await api.client(district.users.bureau)
    auditor = await api.client(people.users.auditor)
    clerk = await api.client(district.users.water)
    await late('R-1')
  })
  afterAll(() => api.close())

  /** A project of the education bureau whose contract was to be signed in March and is not. */
  const late = (id: string) => {
    const awarded = { resultDeterminedOn: civilDate('2026-02-02'), awardNoticeOn: civilDate('2026-02-02') }
    return putOnRecord(api, district, TODAY, aProcurement({ id, ...NOTHING_AFTER_AWARD, ...awarded }))
  }
  const setPrefix = () =>
    bureau.desk.set.mutate({
      version: 0,
      from: TODAY,
      reason: '会议纪要',
      key: '',
      kind: 'letter-prefix',
      content: { prefix: '测财' },
    })

  test('a report is made of a period that its kind has, and of a unit of the district', async () => {
    const made = await auditor.reports.make.query(BULLETIN)
    expect(made).toMatchObject({ standing: null, blocked: 'no-prefix', mayIssue: false })
    expect(made.document).toMatchObject({
      title: { zh: '关于测试区2026年3月政府采购和招标投标事项办理情况的通报' },
      issuer: '测试区财政局',
      asOf: TODAY,
      unit: null,
    })
    expect(made.seen).toBe(recordDigest(canonicalJson(made.document)))
    const refused = async (period: { from: string; through: string }, unit?: string) =>
      (await refusalOf(bureau.reports.make.query({ kind: 'bulletin', period, ...(unit && { unit }) }))).problem
    expect(await refused({ from: '2026-03-02', through: '2026-03-31' })).toBe('report-refused')
    expect(await refused({ from: '2026-05-01', through: '2026-05-31' })).toBe('report-refused')
    expect(await refused(MARCH, district.bureauId)).toBe('not-found')
    expect((await refusalOf(clerk.reports.make.query(BULLETIN))).problem).toBe('not-allowed')
  })

  test('a draft is a file that says that it is one, in the reader’s words', async () => {
    const { content, filename } = await bureau.reports.file.query({ ...BULLETIN, format: 'xlsx' })
    expect(filename).toMatch(/^草稿 .*\.xlsx$/u)
    const names = [...openSheets(Buffer.from(content, 'base64'), filename)].map(({ name }) => name)
    expect(names).toContain('本期新出现的超期事项')
    const english = await api.client(district.users.bureau, { 'x-locale': 'en' })
    const file = await english.reports.file.query({ ...BULLETIN, format: 'xlsx' })
    expect([...openSheets(Buffer.from(file.content, 'base64'), 'x')].map(({ name }) => name)).toContain('In short')
    for (const [format, start] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const paper = await bureau.reports.file.query({ ...BULLETIN, format })
      expect(Buffer.from(paper.content, 'base64').toString('latin1').startsWith(start)).toBe(true)
    }
  })

  describe('issuing', () => {
    const seen = async (input = BULLETIN) => (await bureau.reports.make.query(input)).seen
    const issue = async (more: object = {}) =>
      bureau.reports.issue.mutate({ ...BULLETIN, seen: await seen(), title, words: [], ...more })

    test('takes a prefix, a period that is over, what was seen, and the words that are required', async () => {
      expect((await refusalOf(issue())).toDo).toContain('发文代字')
      await setPrefix()
      const april = { kind: 'bulletin', period: { from: '2026-04-01', through: '2026-04-15' } } as const
      expect((await bureau.reports.make.query(april)).blocked).toBe('not-over')
      expect((await refusalOf(issue(april))).message).toContain('尚未结束')
      const empty = [{ section: 'summary', text: ' ' }]
      expect((await refusalOf(issue({ words: empty }))).message).toContain('总体情况')
      const nowhere = [{ section: 'cases', text: '说明' }]
      expect((await refusalOf(issue({ words: nowhere }))).problem).toBe('report-refused')
      const before = await seen()
      await late('R-2')
      expect((await refusalOf(issue({ seen: before }))).problem).toBe('changed-meanwhile')
      expect((await bureau.reports.list.query({})).rows).toEqual([])
      expect(
        (await refusalOf(auditor.reports.issue.mutate({ ...BULLETIN, seen: before, title, words: [] }))).problem,
      ).toBe('not-allowed')
    })

    test('numbers the reports of a kind and year without a gap, once for a period, and keeps what was issued', async () => {
      const words = [{ section: 'summary', text: '三月份办理情况如下。' }]
      const first = await issue({ words })
      expect(first.number).toBe('测财通〔2026〕1号')
      expect((await refusalOf(issue())).message).toContain(first.number)
      expect(await bureau.reports.make.query(BULLETIN)).toMatchObject({ standing: first, blocked: 'stands' })
      const february = { kind: 'bulletin', period: { from: '2026-02-01', through: '2026-02-28' } } as const
      const second = await bureau.reports.issue.mutate({
        ...february,
        seen: (await bureau.reports.make.query(february)).seen,
        title,
        words: [],
      })
      expect(second.number).toBe('测财通〔2026〕2号')

      // What is recorded later changes nothing of it.
      await late('R-3')
      const kept = await bureau.reports.get.query({ id: first.id })
      expect(kept.report).toMatchObject({ number: first.number, title, issuedOn: TODAY, withdrawnOn: null })
      expect(kept.document.title.zh).toBe(title)
      expect(kept.document.sections[0]?.words?.text).toBe('三月份办理情况如下。')
      expect(kept.digest).toBe(recordDigest(canonicalJson(kept.document)))
      const turned = kept.document.sections.find(({ id }) => id === 'turned-red')
      const named = (number: string) => turned?.table?.rows.some((row) => JSON.stringify(row).includes(number))
      expect([named('R-1'), named('R-3')]).toEqual([true, false])
      const log = await bureau.audit.entries.query({ record: first.id })
      expect(log.entries).toMatchObject([{ action: 'reports.issue', record: { kind: 'report', label: first.number } }])
    })

    test('a unit that it names reads it; a unit of another district, and an agency, do not', async () => {
      const { rows, mayMake, mayIssue } = await clerk.reports.list.query({ sort: 'number', descending: false })
      expect(rows.map(({ number }) => number)).toEqual(['测财通〔2026〕1号', '测财通〔2026〕2号'])
      expect({ mayMake, mayIssue }).toEqual({ mayMake: false, mayIssue: false })
      const id = rows[0]?.id ?? ''
      expect((await clerk.reports.get.query({ id })).mayWithdraw).toBe(false)
      expect((await clerk.reports.issuedFile.query({ id, format: 'pdf' })).filename).toMatch(/^测财通〔2026〕1号/u)
      const agency = await api.client(people.users['agency-clerk'])
      expect((await refusalOf(agency.reports.get.query({ id }))).problem).toBe('not-allowed')
      const elsewhere = await seedDistrict(api.deps)
      for (const user of [elsewhere.users.education, elsewhere.users.bureau]) {
        const other = await api.client(user)
        expect((await other.reports.list.query({})).rows).toEqual([])
        expect((await refusalOf(other.reports.get.query({ id }))).problem).toBe('not-found')
      }
    })

    test('of one unit, it names that unit alone', async () => {
      const own = { ...BULLETIN, unit: district.education.id }
      const { id } = await issue({ unit: own.unit, seen: (await bureau.reports.make.query(own)).seen })
      expect((await refusalOf(clerk.reports.get.query({ id }))).problem).toBe('not-found')
      const education = await api.client(district.users.education)
      expect((await education.reports.get.query({ id })).report.unit).toEqual(district.education)
    })

    test('a withdrawn one stays with its reason, and another may be issued', async () => {
      const { rows } = await bureau.reports.list.query({ sort: 'number', descending: false })
      const id = rows[0]?.id ?? ''
      const after = await bureau.reports.withdraw.mutate({ id, reason: '数据更正' })
      expect(after.withdrawal).toMatchObject({ on: TODAY, reason: '数据更正' })
      expect((await clerk.reports.get.query({ id })).withdrawal?.reason).toBe('数据更正')
      expect((await refusalOf(bureau.reports.withdraw.mutate({ id, reason: '再次' }))).problem).toBe('report-refused')
      const again = await issue()
      expect(again.number).toBe('测财通〔2026〕4号')
      const withdrawn = await bureau.reports.list.query({ state: 'withdrawn' })
      expect(withdrawn.rows.map((row) => row.id)).toEqual([id])
      expect((await bureau.reports.issuedFile.query({ id, format: 'docx' })).filename).toContain('测财通〔2026〕1号')
    })

    test('the list goes page by page in every order, and counts all', async () => {
      for (const sort of ['issued', 'period', 'number'] as const) {
        for (const descending of [true, false]) {
          const whole = await bureau.reports.list.query({ sort, descending })
          const paged: string[] = []
          for (let cursor: string | undefined, last = false; !last;) {
            const page = await bureau.reports.list.query({ sort, descending, limit: 2, ...(cursor && { cursor }) })
            expect(page.all).toBe(4)
            paged.push(...page.rows.map(({ id }) => id))
            last = page.nextCursor === null
            cursor = page.nextCursor ?? undefined
          }
          expect(paged).toEqual(whole.rows.map(({ id }) => id))
        }
      }
      expect((await bureau.reports.list.query({ year: 2025 })).all).toBe(0)
      expect((await bureau.reports.list.query({ kind: 'arrears' })).all).toBe(0)
      expect((await refusalOf(bureau.reports.list.query({ cursor: 'x' }))).problem).toBe('bad-input')
    })

    test('what names suppliers of the whole district is told to no unit', async () => {
      const arrears = { ...BULLETIN, kind: 'arrears' } as const
      const { id } = await issue({ kind: 'arrears', seen: (await bureau.reports.make.query(arrears)).seen })
      expect((await bureau.reports.get.query({ id })).report.kind).toBe('arrears')
      expect((await refusalOf(clerk.reports.get.query({ id }))).problem).toBe('not-found')
    })

    test('what was issued is changed by nobody, the database itself refuses', async () => {
      const { db } = connection()
      for (const table of ['reports', 'report_units', 'report_withdrawals']) {
        await expect(sql`update ${sql.table(table)} set district_id = district_id`.execute(db)).rejects.toThrow(
          'append-only',
        )
        await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow('append-only')
      }
    })
  })

  test('the plan of the district asks for the bulletins that nobody issued, of whoever makes them', async () => {
    expect((await bureau.reports.list.query({})).awaited).toEqual([])
    const content = { periods: ['half-month', 'month'] as ('half-month' | 'month')[], withinWorkingDays: 2 }
    const set = { version: 0, from: civilDate('2026-03-01'), reason: '年度计划', key: '' }
    await bureau.desk.set.mutate({ ...set, kind: 'report-calendar', content })
    const { awaited } = await bureau.reports.list.query({})
    // The bulletin of March stands; both halves of it do not.
    expect(awaited).toEqual([
      { period: { from: '2026-03-01', through: '2026-03-15' }, of: 'half-month', due: '2026-03-17', overdue: true },
      { period: { from: '2026-03-16', through: '2026-03-31' }, of: 'half-month', due: '2026-04-02', overdue: false },
    ])
    expect((await clerk.reports.list.query({})).awaited).toEqual([])
    const waiting = async (client: Client) =>
      (await client.worklist.list.query({})).items.flatMap((item) => (item.kind === 'bulletin' ? [item] : []))
    expect(
      (await waiting(bureau)).map(({ due, title: period, workingDaysLeft }) => [period, due, workingDaysLeft]),
    ).toEqual([
      ['2026年3月上半月', '2026-03-17', -11],
      ['2026年3月下半月', '2026-04-02', 1],
    ])
    for (const other of [auditor, clerk]) expect(await waiting(other)).toEqual([])
  })
})

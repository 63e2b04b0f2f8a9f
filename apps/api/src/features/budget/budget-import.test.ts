import { readBudget } from '@tenderlight/exchange/budget/read-budget'
import { Archive } from '@tenderlight/exchange/ledger/xlsx/zip'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { budgetFile, importBudget } from './testing/budgets.ts'

const TODAY = civilDate('2026-03-04')
const EDUCATION = '测试区教育局'
const WATER = '测试区水务局'

forDatabase('import of a budget', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let roles: EveryRole
  let unit: Client
  let bureau: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    roles = await seedEveryRole(api.deps, district)
    unit = await api.client(district.users.education)
    bureau = await api.client(district.users.bureau)
  })
  afterAll(() => api.close())

  test('preview says what would change and what cannot be read, cell by cell; confirming does just that', async () => {
    const content = budgetFile(
      [EDUCATION, 2026, 'A-1', '校车租赁', '2050299', '30239', 2_800_000],
      [null, 2026, 'A-2', '图书', null, null, '90万'],
      [WATER, 2026, 'W-1', '泵站', null, null, 1],
      ['某某街道', 2026, 'X', '不知', null, null, 1],
      [EDUCATION, 26, 'A-3', '年度不清', null, null, '约三十万'],
    )
    const seen = await unit.budget.preview.mutate({ filename: '预算.xlsx', content })
    expect(seen).toMatchObject({
      sheet: '预算',
      counts: { new: 2, changed: 0, unchanged: 0, rejected: 1 },
      importedBefore: null,
      // A unit is not told which other units there are.
      otherUnits: [WATER, '某某街道'],
      unknownUnits: [],
      skipped: 2,
    })
    expect(seen.problems.map(({ sheet, row, column, found }) => [sheet, row, column, found])).toEqual([
      ['预算', 6, '预算年度', '26'],
      ['预算', 6, '政府采购预算金额(元)', '约三十万'],
    ])
    expect((await unit.budget.lines.query({})).total).toBe(0)

    const { importId, digest } = seen
    const other = digest.replaceAll(/[0-9]/gu, 'f')
    expect((await refusalOf(unit.budget.confirm.mutate({ importId, digest: other }))).problem).toBe('changed-meanwhile')
    const done = { created: 2, changed: 0, unchanged: 0, skipped: 2 }
    expect(await unit.budget.confirm.mutate({ importId, digest })).toEqual(done)
    expect((await refusalOf(unit.budget.confirm.mutate({ importId, digest }))).problem).toBe('already-confirmed')
    expect((await unit.budget.history.query()).imports).toMatchObject([
      { importId, filename: '预算.xlsx', digest, confirmedBy: '测试区教育局经办', counts: { new: 2, rejected: 1 } },
    ])
    const { lines, sums, years } = await unit.budget.lines.query({ sort: 'amount', descending: true })
    expect(lines).toMatchObject([
      { code: 'A-1', name: '校车租赁', functionCode: '2050299', amount: 280_000_000, version: 1, used: 0 },
      { code: 'A-2', functionCode: null, amount: 90_000_000 },
    ])
    expect(sums).toMatchObject({ amount: 370_000_000, used: 0 })
    expect(years).toEqual([2026])

    const logged = await bureau.audit.entries.query({ action: 'budget.import' })
    expect(logged.entries).toMatchObject([
      { action: 'budget.import', record: { kind: 'budget-import', id: importId, label: '预算.xlsx' } },
    ])
  })

  test('another version of a line changes what it says, and keeps what a blank cell leaves open', async () => {
    const again = budgetFile(
      [EDUCATION, 2026, 'A-1', '校车租赁', null, null, 2_900_000],
      [EDUCATION, 2026, 'A-2', '图书', null, null, 900_000],
    )
    const seen = await unit.budget.preview.mutate({ filename: '调剂.xlsx', content: again })
    expect(seen.counts).toEqual({ new: 0, changed: 1, unchanged: 1, rejected: 0 })
    expect(seen.rows[0]).toMatchObject({
      code: 'A-1',
      change: 'changed',
      changes: [{ field: 'amount', from: 280_000_000, to: 290_000_000 }],
    })
    await unit.budget.confirm.mutate({ importId: seen.importId, digest: seen.digest })
    const { lines } = await unit.budget.lines.query({ text: 'a-1' })
    expect(lines).toMatchObject([{ functionCode: '2050299', economicCode: '30239', amount: 290_000_000, version: 2 }])
    const same = await unit.budget.preview.mutate({ filename: '副本.xlsx', content: again })
    expect(same).toMatchObject({ counts: { changed: 0, unchanged: 2 }, importedBefore: expect.any(String) })
  })

  test('a unit imports for itself alone, the bureau for all; who looks on imports nothing', async () => {
    await importBudget(
      bureau,
      [WATER, 2026, 'W-1', '泵站', null, null, 100],
      [EDUCATION, 2025, 'OLD', '旧', null, null, 5],
    )
    const water = await api.client(district.users.water)
    expect((await water.budget.lines.query({})).lines.map(({ code }) => code)).toEqual(['W-1'])
    const foreign = { unit: district.education.id }
    expect((await refusalOf(water.budget.lines.query(foreign))).problem).toBe('not-found')
    expect((await refusalOf(water.budget.export.query(foreign))).problem).toBe('not-found')
    expect((await refusalOf(water.budget.projects.query({ ...foreign, year: 2026, code: 'A-1' }))).problem).toBe(
      'not-found',
    )
    expect((await water.budget.history.query()).imports).toEqual([])
    expect((await bureau.budget.lines.query({})).lines.map(({ code }) => code)).toEqual(['A-1', 'A-2', 'OLD', 'W-1'])
    expect((await bureau.budget.lines.query({ year: 2025 })).lines.map(({ code }) => code)).toEqual(['OLD'])

    const preview = await unit.budget.preview.mutate({
      filename: 'a.xlsx',
      content: budgetFile([null, 2027, 'Z', 'z', null, null, 1]),
    })
    expect((await refusalOf(water.budget.confirm.mutate(preview))).problem).toBe('not-found')
    for (const role of ['reviewer', 'auditor', 'office', 'agency-clerk', 'administrator'] as const) {
      const client = await api.client(roles.users[role])
      const file = { filename: 'a.xlsx', content: budgetFile() }
      expect((await refusalOf(client.budget.preview.mutate(file))).problem).toBe('not-allowed')
    }
  })

  test('what cannot be used at all is refused with what to do', async () => {
    const content = Buffer.from('项目编号,项目名称\n1,甲\n').toString('base64')
    const refused = await refusalOf(unit.budget.preview.mutate({ filename: '台账.csv', content }))
    expect(refused).toMatchObject({
      problem: 'unreadable-ledger',
      message: expect.stringContaining('没有找到预算表头'),
    })
    expect(refused.toDo).toContain('模板')
  })

  test('a text that looks like a formula stays text in the export', async () => {
    await importBudget(unit, [null, 2028, '=1+1', '=HYPERLINK("http://evil.example","点此")', '+1', '@x', 12.5])
    const { filename, content } = await unit.budget.export.query({ year: 2028 })
    expect(filename).toBe('预算执行-2028.xlsx')
    const bytes = Buffer.from(content, 'base64')
    expect(readBudget(bytes, filename).rows).toMatchObject([
      {
        code: '=1+1',
        name: '=HYPERLINK("http://evil.example","点此")',
        functionCode: '+1',
        economicCode: '@x',
        amount: 1_250,
      },
    ])
    const sheet = new Archive(bytes).part('xl/worksheets/sheet1.xml')?.toString() ?? ''
    expect(sheet).toContain('<c r="C2"')
    expect(sheet).not.toContain('<f')
  })

  test('a file larger than any other request is taken, as a ledger is', async () => {
    const row = `2031,R,大,1,${'备'.repeat(600_000)}`
    const content = Buffer.from(`预算年度,项目代码,项目名称,政府采购预算金额(元),说明\n${row}\n`).toString('base64')
    const seen = await unit.budget.preview.mutate({ filename: '大.csv', content })
    expect(seen).toMatchObject({ counts: { new: 1 }, unknownColumns: ['说明'] })
  })

  test('300 lines are imported in less than three seconds, and shown fifty a page', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => [
      null,
      2030,
      `L-${String(n).padStart(3, '0')}`,
      `项目 ${n}`,
      '2050299',
      '30239',
      n + 1,
    ])
    const started = performance.now()
    const seen = await importBudget(unit, ...rows)
    const took = performance.now() - started
    expect(seen.counts.new).toBe(300)
    expect(took).toBeLessThan(3_000)
    const first = await unit.budget.lines.query({ year: 2030, sort: 'amount' })
    expect([first.total, first.lines.length, first.lines[0]?.code]).toEqual([300, 50, 'L-000'])
    const last = await unit.budget.lines.query({ year: 2030, sort: 'amount', page: 6 })
    expect(last.lines.at(-1)?.code).toBe('L-299')
    expect(first.sums.amount).toBe(4_515_000)
  })
})

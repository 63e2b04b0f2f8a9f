import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
const HEADER =
  '项目编号,项目名称,采购单位,制度,采购类别,采购方式,预算金额(元),意向公开日期,采购公告日期,中标通知书日期,合同签订日期,备注'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const ledger = (...rows: readonly string[]) => base64([HEADER, ...rows].join('\n'))

forDatabase('ledger', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let unit: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    unit = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  const rowsOf = async (client: Client, text: string) =>
    (await client.procurements.list.query({ text, sort: 'id' })).rows.map(({ id, title }) => ({ id, title }))

  test('preview, confirm, and the same file again changes nothing', async () => {
    const content = ledger(
      'A-1,校舍改造,测试区教育局,政府采购,服务,公开招标,1860000,2025-12-22,2026-01-22,2026-02-13,,甲',
      'A-2,泵站运维,测试区 水务局,政府采购,服务,公开招标,1200000,2026-01-05,2026-02-10,,,',
      'A-3,不知谁买,某某街道,政府采购,货物,公开招标,100000,,,,,',
      'A-4,预算不清,测试区教育局,政府采购,货物,公开招标,约三十万,,,,,',
      ',没有编号,测试区教育局,政府采购,货物,公开招标,100000,,,,,',
    )
    const seen = await bureau.ledger.preview.mutate({ filename: '台账.csv', content })
    expect(seen).toMatchObject({
      counts: { new: 2, changed: 0, unchanged: 0, rejected: 2 },
      unknownBuyers: ['某某街道'],
      otherBuyers: [],
      skipped: 1,
      unknownColumns: ['备注'],
      importedBefore: null,
    })
    expect(seen.rejected.map(({ row, column, found }) => ({ row, column, found }))).toEqual([
      { row: 5, column: '预算金额(元)', found: '约三十万' },
      { row: 6, column: '项目编号', found: '' },
    ])
    expect(seen.rows.find(({ id }) => id === 'A-1')).toMatchObject({ change: 'new', lights: { commitment: 'red' } })
    expect(await rowsOf(bureau, '校舍改造')).toEqual([])

    expect(await bureau.ledger.confirm.mutate({ importId: seen.importId })).toEqual({
      created: 2,
      changed: 0,
      unchanged: 0,
      skipped: 1,
    })
    expect(await rowsOf(bureau, 'A-')).toEqual([
      { id: 'A-1', title: '校舍改造' },
      { id: 'A-2', title: '泵站运维' },
    ])
    expect((await refusalOf(bureau.ledger.confirm.mutate({ importId: seen.importId }))).problem).toBe(
      'already-confirmed',
    )

    const again = await bureau.ledger.preview.mutate({ filename: '台账(副本).csv', content })
    expect(again.importedBefore).not.toBeNull()
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    const factsBefore = await countFacts()
    expect(await bureau.ledger.confirm.mutate({ importId: again.importId })).toMatchObject({ created: 0, changed: 0 })
    expect(await countFacts()).toBe(factsBefore)
    const { imports } = await bureau.ledger.history.query()
    expect(imports.map(({ filename, confirmedAt }) => [filename, confirmedAt !== null])).toEqual([
      ['台账(副本).csv', true],
      ['台账.csv', true],
    ])
    expect((await unit.ledger.history.query()).imports).toEqual([])
  })

  const countFacts = async () =>
    (await api.deps.db.selectFrom('facts').select('id').where('district_id', '=', district.districtId).execute()).length

  test('a changed ledger becomes corrections that name the import; blank cells erase nothing', async () => {
    const first = ledger('B-1,图书采购,测试区教育局,政府采购,货物,公开招标,900000,2025-12-01,2026-01-10,2026-02-13,,')
    const { importId } = await unit.ledger.preview.mutate({ filename: '一月.csv', content: first })
    await unit.ledger.confirm.mutate({ importId })

    const second = ledger('B-1,图书采购,,政府采购,货物,,950000,,2026-01-12,,2026-03-02,')
    const seen = await unit.ledger.preview.mutate({ filename: '三月.csv', content: second })
    expect(seen.counts).toEqual({ new: 0, changed: 1, unchanged: 0, rejected: 0 })
    expect(seen.rows[0]?.changes).toEqual([
      { field: 'budget', from: 90_000_000, to: 95_000_000 },
      { field: 'announcementOn', from: '2026-01-10', to: '2026-01-12' },
      { field: 'contractSignedOn', from: null, to: '2026-03-02' },
    ])
    await unit.ledger.confirm.mutate({ importId: seen.importId })
    const key = (await unit.procurements.list.query({ text: 'B-1' })).rows[0]?.key ?? ''
    const { record, facts } = await unit.procurements.get.query({ key })
    expect(record).toMatchObject({
      budget: 95_000_000,
      method: 'open-tender',
      intentionOn: '2025-12-01',
      announcementOn: '2026-01-12',
      awardNoticeOn: '2026-02-13',
      contractSignedOn: '2026-03-02',
      buyer: '测试区教育局',
    })
    const announcements = facts.filter(({ event }) => event === 'announcement')
    expect(announcements.map(({ on, importId: by }) => ({ on, by }))).toEqual([
      { on: '2026-01-10', by: importId },
      { on: '2026-01-12', by: seen.importId },
    ])
    expect(announcements[0]).toMatchObject({ correctedBy: announcements[1]?.id, correctionReason: '导入台账:三月.csv' })
  })

  test('what was corrected in the product since is not undone by the same old file', async () => {
    const content = ledger('C-1,绿化养护,测试区教育局,政府采购,服务,公开招标,500000,2025-12-01,2026-01-10,,,')
    const { importId } = await unit.ledger.preview.mutate({ filename: 'c.csv', content })
    await unit.ledger.confirm.mutate({ importId })
    const key = (await unit.procurements.list.query({ text: 'C-1' })).rows[0]?.key ?? ''
    const { facts } = await unit.procurements.get.query({ key })
    const factId = facts.find(({ event }) => event === 'announcement')?.id ?? ''
    await unit.procurements.correctFact.mutate({ factId, on: civilDate('2026-01-09'), reason: '以网站为准' })
    const again = await unit.ledger.preview.mutate({ filename: 'c.csv', content })
    expect(again.counts).toMatchObject({ changed: 0, unchanged: 1 })
    await unit.ledger.confirm.mutate({ importId: again.importId })
    expect((await unit.procurements.get.query({ key })).record).toMatchObject({ announcementOn: '2026-01-09' })
  })

  test('a unit imports its own rows only, and nobody confirms another’s import', async () => {
    const content = ledger(
      'D-1,本单位项目,测试区教育局,政府采购,服务,公开招标,500000,,,,,',
      'D-2,外单位项目,测试区水务局,政府采购,服务,公开招标,500000,,,,,',
    )
    const seen = await unit.ledger.preview.mutate({ filename: 'd.csv', content })
    expect(seen).toMatchObject({ counts: { new: 1 }, otherBuyers: ['测试区水务局'], unknownBuyers: [], skipped: 1 })
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.ledger.confirm.mutate({ importId: seen.importId }))).problem).toBe('not-found')
    expect((await refusalOf(bureau.ledger.confirm.mutate({ importId: seen.importId }))).problem).toBe('not-found')
    await unit.ledger.confirm.mutate({ importId: seen.importId })
    expect(await rowsOf(bureau, 'D-')).toEqual([{ id: 'D-1', title: '本单位项目' }])
  })

  test('a line of the budget that the ledger would exceed is told with its figures, and confirming is refused', async () => {
    const budget = await bureau.budget.preview.mutate({
      filename: '预算.csv',
      content: base64(
        '单位,预算年度,项目代码,项目名称,政府采购预算金额(元)\n测试区教育局,2026,F01,校园安防,1000000\n测试区水务局,2026,F01,水泵,1000000',
      ),
    })
    await bureau.budget.confirm.mutate({ importId: budget.importId, digest: budget.digest })
    const row = (id: string, yuan: number) => `${id},安防${id},测试区教育局,政府采购,服务,公开招标,${yuan},,,,,`
    const seen = await bureau.ledger.preview.mutate({
      filename: 'f.csv',
      content: ledger(row('F-1', 400_000), row('F-2', 300_000), row('F-3', 900_000)),
    })
    expect(seen.overBudget).toEqual([])
    await bureau.ledger.confirm.mutate({ importId: seen.importId })
    for (const id of ['F-1', 'F-2']) {
      const [found] = (await unit.procurements.list.query({ text: id })).rows
      await unit.budget.link.mutate({ key: found?.key ?? '', line: { year: 2026, code: 'F01' }, reason: '对应预算' })
    }
    const raised = {
      filename: 'f2.csv',
      content: ledger(row('F-1', 800_000), row('F-2', 300_000), row('F-3', 2_000_000)),
    }
    const over = await bureau.ledger.preview.mutate(raised)
    expect(over.overBudget).toEqual([
      {
        unit: '测试区教育局',
        year: 2026,
        code: 'F01',
        name: '校园安防',
        amount: 100_000_000,
        used: 30_000_000,
        asked: 80_000_000,
        over: 10_000_000,
        projects: ['F-1'],
      },
    ])
    const refused = await refusalOf(bureau.ledger.confirm.mutate({ importId: over.importId }))
    expect(refused).toMatchObject({
      problem: 'over-budget-line',
      message:
        '“F-1”超出预算项目“校园安防”(2026 年 F01):批复 1,000,000.00 元,其他项目已占用 300,000.00 元,本次 800,000.00 元,超出 100,000.00 元。',
    })
    // Looking at it has changed nothing; what the other row gives back makes room.
    const { record } = await unit.procurements.get.query({
      key: (await unit.procurements.list.query({ text: 'F-1' })).rows[0]?.key ?? '',
    })
    expect(record).toMatchObject({ budget: 40_000_000 })
    const fits = { filename: 'f3.csv', content: ledger(row('F-1', 800_000), row('F-2', 200_000)) }
    const room = await bureau.ledger.preview.mutate(fits)
    expect(room.overBudget).toEqual([])
    expect(await bureau.ledger.confirm.mutate({ importId: room.importId })).toMatchObject({ changed: 2 })
  })

  test('two imports of one project at once create it once', async () => {
    const contents = [1, 2, 3].map((n) => ledger(`E-1,同一项目${n},测试区教育局,政府采购,服务,公开招标,500000,,,,,`))
    const previews = await Promise.all(
      contents.map((content, index) => unit.ledger.preview.mutate({ filename: `e${index}.csv`, content })),
    )
    const done = await Promise.all(previews.map(({ importId }) => unit.ledger.confirm.mutate({ importId })))
    expect(done.map(({ created }) => created).toSorted()).toEqual([0, 0, 1])
    expect(await rowsOf(unit, 'E-1')).toHaveLength(1)
  })

  test.each`
    because                    | filename      | content
    ${'an empty file'}         | ${'空.csv'}   | ${''}
    ${'no header of a ledger'} | ${'菜谱.csv'} | ${base64('菜名,价格\n鱼,20')}
    ${'a broken workbook'}     | ${'坏.xlsx'}  | ${Buffer.from('504b0304ffffffff', 'hex').toString('base64')}
  `('$because is refused as a whole, with what to do', async ({ filename, content }) => {
    const zh = await refusalOf(unit.ledger.preview.mutate({ filename, content }))
    expect(zh).toMatchObject({ problem: 'unreadable-ledger', message: expect.stringContaining('无法读取:') })
    expect(zh.toDo).not.toBe('')
    const english = await api.client(district.users.education, { 'x-locale': 'en' })
    const en = await refusalOf(english.ledger.preview.mutate({ filename, content }))
    expect(en.message).toMatch(/^It cannot be read: /u)
    expect(en.toDo).not.toBe(zh.toDo)
  })

  test('ten thousand rows are confirmed in seconds', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) =>
        `Z-${index},批量项目${index},${index % 2 === 0 ? '测试区教育局' : '测试区水务局'},政府采购,服务,公开招标,${500_000 + index},2025-11-03,2025-12-08,2026-01-09,2026-01-16,`,
    )
    const seen = await bureau.ledger.preview.mutate({ filename: '全区.csv', content: ledger(...rows) })
    expect(seen.counts).toMatchObject({ new: 10_000, rejected: 0 })
    expect(seen.rows).toHaveLength(500)
    const start = performance.now()
    expect(await bureau.ledger.confirm.mutate({ importId: seen.importId })).toMatchObject({ created: 10_000 })
    const seconds = (performance.now() - start) / 1000
    expect(await bureau.procurements.count.query({ text: '批量项目' })).toEqual({ total: 10_000 })
    expect(seconds).toBeLessThan(30)
  })
})

import type { IntentionForm } from '@tenderlight/contracts/intentions'
import type { ExportFormat } from '@tenderlight/contracts/exports'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-02')
const LATER = civilDate('2026-03-16')
const intention = (title: string): IntentionForm => ({
  title,
  regime: 'government-procurement',
  category: 'goods',
  method: 'open-tender',
  summary: '物理实验台 60 套。联系人:张三 13812345678',
  budget: 150_000_000,
  expectedMonth: '2026-05',
  measure: 'exclusive',
})

forDatabase('published intentions as a document', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let bureau: Client
  let corrected: string

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const { education, reviewer, water, waterReviewer } = district.users
    clerk = await api.client(education)
    const second = await api.client(reviewer)
    const { number } = await publishIntention(clerk, second, intention('课桌椅采购'))
    await publishIntention(await api.client(water), await api.client(waterReviewer), intention('水泵采购'))
    api.clock.set(LATER)
    await publishIntention(clerk, second, intention('=实验台采购'))
    const corrects = { number, reason: '数量有误' }
    corrected = (await publishIntention(clerk, second, { ...intention('课桌椅及书柜采购'), corrects })).number
    bureau = await api.client(district.users.bureau)
  })
  afterAll(() => api.close())

  const asked = (from = TODAY, until = LATER) => ({
    unit: district.education.id,
    regime: 'government-procurement' as const,
    from,
    until,
  })
  const fetched = async (format: ExportFormat, who = clerk) => {
    const { content, ...file } = await who.intentions.export.query({ ...asked(), format })
    return { ...file, bytes: Buffer.from(content, 'base64') }
  }

  test('of the unit, published in these days, in the version that stands', async () => {
    expect(await clerk.intentions.exportable.query(asked())).toEqual({ notices: 2 })
    expect(await clerk.intentions.exportable.query(asked(TODAY, TODAY))).toEqual({ notices: 0 })
    expect(await bureau.intentions.exportable.query(asked())).toEqual({ notices: 2 })
    expect(await clerk.intentions.exportable.query({ ...asked(), regime: 'tendering' })).toEqual({ notices: 0 })
    expect(corrected).not.toBe('')
  })

  test('the table holds what was published, masked as it was published', async () => {
    const { filename, bytes } = await fetched('xlsx')
    expect(filename).toBe('测试区教育局2026年5月政府采购意向.xlsx')
    const { records } = readLedger(bytes, filename)
    expect(
      records.map(({ procurement }) => [procurement.title, procurement.budget, procurement.expectedMonth]),
    ).toEqual([
      ['=实验台采购', 150_000_000, '2026-05'],
      ['课桌椅及书柜采购', 150_000_000, '2026-05'],
    ])
    expect(records[0]?.fields.summary).toBe('物理实验台 60 套。联系人:张** 138****5678')
  })

  test.each([
    ['docx', 'PK', 'wordprocessingml.document'],
    ['pdf', '%PDF-', 'application/pdf'],
  ] as const)('the notice as %s, to the unit and to the bureau', async (format, begins, type) => {
    for (const who of [clerk, bureau]) {
      const file = await fetched(format, who)
      expect(file.filename).toBe(`测试区教育局2026年5月政府采购意向.${format}`)
      expect(file.type).toContain(type)
      expect(file.bytes.toString('latin1', 0, begins.length)).toBe(begins)
    }
  })

  test('of another unit nothing, not even how many; nothing to put together is said', async () => {
    const theirs = { ...asked(), unit: district.water.id }
    expect((await refusalOf(clerk.intentions.exportable.query(theirs))).problem).toBe('not-found')
    expect((await refusalOf(clerk.intentions.export.query({ ...theirs, format: 'pdf' }))).problem).toBe('not-found')
    const nothing = clerk.intentions.export.query({ ...asked(TODAY, TODAY), format: 'xlsx' })
    expect((await refusalOf(nothing)).problem).toBe('not-found')
  })
})

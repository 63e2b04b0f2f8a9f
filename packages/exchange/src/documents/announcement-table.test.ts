import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { readLedger } from '../ledger/read-ledger.ts'
import { ANNOUNCEMENT_HEADERS, announcementRow, announcementXlsx } from './announcement-table.ts'
import type { AnnouncementItem } from './announcement-table.ts'

const item = (given: Partial<AnnouncementItem> = {}): AnnouncementItem => ({
  number: 'GG-2026-0007',
  procurementId: 'CG-2026-0101',
  title: '第二中学物理实验室设备采购',
  unit: '示范区教育局',
  regime: 'government-procurement',
  category: 'goods',
  method: 'open-tender',
  summary: '物理实验台 60 套',
  budget: 300_000_050,
  controlPrice: null,
  publishedOn: civilDate('2026-09-16'),
  bidDeadlineOn: civilDate('2026-10-09'),
  bidDeposit: 0,
  measure: 'exclusive',
  ...given,
})
const said = (given: Partial<AnnouncementItem> = {}) =>
  Object.fromEntries(announcementRow(item(given)).map((cell, index) => [ANNOUNCEMENT_HEADERS[index], cell]))

test('an announcement says when bids end, by which method, for how much at most, and for what deposit', () => {
  expect(said({ controlPrice: 290_000_000, bidDeposit: 5_800_000 })).toMatchObject({
    公告编号: 'GG-2026-0007',
    采购方式: '公开招标',
    采购类别: '货物',
    '预算金额(万元)': 300.00005,
    '最高限价(万元)': 290,
    公告日期: '2026-09-16',
    投标截止日期: '2026-10-09',
    '投标保证金(元)': 58_000,
    备注: '专门面向中小企业采购。',
  })
})

test('what it does not say is empty; no deposit is said as none', () => {
  expect(said({ budget: null, bidDeadlineOn: null, bidDeposit: null })).toMatchObject({
    '预算金额(万元)': null,
    投标截止日期: null,
    '投标保证金(元)': null,
  })
  expect(said()['投标保证金(元)']).toBe(0)
})

test('a ledger that is read from the table finds the announcement again', () => {
  const { records, unknownColumns } = readLedger(announcementXlsx(item({ bidDeposit: 5_800_000 })), 't.xlsx')
  expect(records[0]?.procurement).toMatchObject({
    id: 'CG-2026-0101',
    title: '第二中学物理实验室设备采购',
    buyer: '示范区教育局',
    method: 'open-tender',
    category: 'goods',
    budget: 300_000_050,
    announcementOn: '2026-09-16',
    bidDeadlineOn: '2026-10-09',
    bidDeposit: 5_800_000,
  })
  expect(unknownColumns).toEqual(['公告编号', '最高限价(万元)', '备注'])
})

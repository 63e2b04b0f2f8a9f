import { COLUMNS } from '@tenderlight/exchange/ledger/columns'
import type { FieldName } from '@tenderlight/exchange/ledger/columns'
import { writeCsv, writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A row as a clerk types it: the ledger's words by field. */
export type Typed = { readonly [F in FieldName]?: string }

/** A goods purchase under 政府采购 that is on time in every respect that a ledger can show, as of 2026-11-21. */
export const ON_TIME: Typed = {
  id: 'JJ-001',
  title: '办公设备采购',
  buyer: '示例单位',
  regime: '政府采购',
  category: '货物',
  method: '公开招标',
  summary: '台式计算机与打印机一批',
  budget: '280万',
  expectedMonth: '2026年2月',
  intentionOn: '2025-12-10',
  announcementOn: '2026-01-12',
  measure: '采购包预留',
  reservedSme: '200万',
  reservedSmallMicro: '150万',
  bidDeadlineOn: '2026-02-05',
  bidDeposit: '0',
  bidders: '5',
  evaluationEndedOn: '2026-02-09',
  resultDeterminedOn: '2026-02-10',
  awardNoticeOn: '2026-02-10',
  winner: '某某商贸有限公司',
  winnerScale: '小型',
  awardAmount: '270万',
  contractSignedOn: '2026-02-26',
  contractAmount: '270万',
  contractPublishedOn: '2026-02-28',
  contractFiledOn: '2026-02-28',
  performanceBond: '0',
  acceptedOn: '2026-03-20',
  invoicedOn: '2026-03-23',
  paidOn: '2026-04-10',
}

function table(rows: readonly Typed[]): { columns: { header: string }[]; cells: (string | undefined)[][] } {
  const used = COLUMNS.filter(({ field }) => rows.some((row) => row[field] !== undefined))
  return {
    columns: used.map(({ header }) => ({ header })),
    cells: rows.map((row) => used.map(({ field }) => row[field])),
  }
}

/** Writes rows as a CSV ledger; gives its name. */
export function csvLedger(folder: string, name: string, rows: readonly Typed[]): string {
  const { cells, columns } = table(rows)
  writeFileSync(join(folder, name), writeCsv(columns, cells))
  return name
}

/** Writes rows as a workbook; gives its name. */
export function xlsxLedger(folder: string, name: string, rows: readonly Typed[]): string {
  const { cells, columns } = table(rows)
  writeFileSync(join(folder, name), writeXlsx('台账', columns, cells))
  return name
}

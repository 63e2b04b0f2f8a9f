import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'

const HEADER = [
  '序号',
  '采购项目名称',
  '采购需求概况',
  '预算金额(万元)',
  '预计采购时间',
  '备注',
  '采购类别',
  '采购方式',
]

export type IntentionCells = readonly (string | number | null)[]

/** A table as the provincial sites have it, with category and method beside it, in base64. The lines are numbered. */
export function intentionTable(...rows: readonly IntentionCells[]): string {
  const bytes = writeXlsx(
    '采购意向',
    HEADER.map((header) => ({ header })),
    rows.map((row, index) => [index + 1, ...row]),
  )
  return Buffer.from(bytes).toString('base64')
}

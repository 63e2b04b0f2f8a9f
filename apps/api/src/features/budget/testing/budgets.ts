import type { budgetPreviewOutput } from '@tenderlight/contracts/budget'
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type * as z from 'zod'
import type { Client } from '../../../testing/test-api.ts'

const HEADER = ['单位', '预算年度', '项目代码', '项目名称', '功能科目', '经济科目', '政府采购预算金额(元)']

export type BudgetCells = readonly (string | number | null)[]

/** A budget as units upload it, in base64: unit, year, code, name, function, economic item, amount in yuan. */
export function budgetFile(...rows: readonly BudgetCells[]): string {
  const bytes = writeXlsx(
    '预算',
    HEADER.map((header) => ({ header })),
    rows,
  )
  return Buffer.from(bytes).toString('base64')
}

/** Imports lines, and expects that all of them can be read. */
export async function importBudget(
  client: Client,
  ...rows: readonly BudgetCells[]
): Promise<z.output<typeof budgetPreviewOutput>> {
  const seen = await client.budget.preview.mutate({ filename: '预算.xlsx', content: budgetFile(...rows) })
  if (seen.problems.length > 0) throw new Error(JSON.stringify(seen.problems))
  await client.budget.confirm.mutate({ importId: seen.importId, digest: seen.digest })
  return seen
}

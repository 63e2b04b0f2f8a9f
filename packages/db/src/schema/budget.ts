import type { Fen } from '@tenderlight/law/money'

/** A version of a line of a unit's approved budget, append-only: the highest one stands. */
export interface BudgetLines {
  district_id: string
  organisation_id: string
  fiscal_year: number
  /** 项目代码: procurements name it as `budgetItem`. */
  code: string
  version: number
  name: string
  /** 功能科目. */
  function_code: string | null
  /** 经济科目. */
  economic_code: string | null
  amount: Fen
  import_id: string
  recorded_at: Date
  recorded_by: string
}

import type { BUDGET_SORTS, BudgetLine, BudgetSums } from '@tenderlight/contracts/budget'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../../ui/money.ts'
import type { BudgetChange, BudgetSearch } from './budget-search.ts'

/** What the lines are shown with, as a table or as cards. */
export interface LinesProps {
  readonly lines: readonly BudgetLine[]
  readonly sums: BudgetSums
  readonly search: BudgetSearch
  /** The reader looks at more than one unit. */
  readonly withUnit: boolean
  readonly onChange: (change: BudgetChange) => void
  /** Which projects take of a line. */
  readonly onProjects: (line: BudgetLine) => void
}

export type BudgetColumn = (typeof BUDGET_SORTS)[number]

export const COLUMN_WORDS: Readonly<Record<BudgetColumn, () => string>> = {
  code: m.budget_col_code,
  name: m.budget_col_name,
  unit: m.budget_col_unit,
  amount: m.budget_col_amount,
  planned: m.budget_col_planned,
  announced: m.budget_col_announced,
  contracted: m.budget_col_contracted,
  paid: m.budget_col_paid,
  left: m.budget_col_left,
}

/** The columns that hold an amount of their own. */
export const AMOUNTS = ['amount', 'planned', 'announced', 'contracted', 'paid'] as const

/** What is left of a line, in words where it is less than nothing. */
export function sayLeft({ amount, used }: Pick<BudgetSums, 'amount' | 'used'>): string {
  return used > amount ? m.budget_over({ amount: shortYuan(used - amount) }) : shortYuan(amount - used)
}

/** Functional and economic item, and that the line was changed. */
export function sayDetails({ functionCode, economicCode, version }: BudgetLine): string {
  return [
    functionCode === null ? '' : m.budget_function({ code: functionCode }),
    economicCode === null ? '' : m.budget_economic({ code: economicCode }),
    version === 1 ? '' : m.budget_changed({ n: version - 1 }),
  ]
    .filter(Boolean)
    .join(' · ')
}

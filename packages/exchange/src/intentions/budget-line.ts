import { normalHeader } from '../ledger/header.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import type { IntentionTable, TableLine } from './table-rows.ts'

/** The columns in which a template names the line of the unit's budget: its code, and its year. */
export const BUDGET_LINE_HEADERS = ['预算项目代码', '年度'] as const

const CODE: ReadonlySet<string> = new Set(['预算项目代码', '预算项目编码', '预算项目编号'])
const YEAR: ReadonlySet<string> = new Set(['年度', '预算年度', '预算年份'])
const WRITTEN_YEAR = /^(20\d{2})(?:年度?|\.0)?$/
const LONGEST_CODE = 60

const EXPECTED = {
  code: {
    zh: `预算项目代码,不超过 ${LONGEST_CODE} 个字`,
    en: `the code of a budget line, at most ${LONGEST_CODE} signs`,
  },
  year: {
    zh: '预算年度,如 2026;填写了预算项目代码的,须同时填写',
    en: 'the budget year, such as 2026; needed beside the code',
  },
} as const satisfies Record<string, Said>

/** Whether a header is one of a budget line. */
export function isBudgetLineHeader(header: string): boolean {
  const name = normalHeader(header)
  return CODE.has(name) || YEAR.has(name)
}

type UnknownColumn = IntentionTable['layout']['unknown'][number]

/** A field of the budget line as its cell gave it; a cell that gives none says what was expected. */
export interface LineCell {
  readonly field: 'budgetItem' | 'fiscalYear'
  readonly at: UnknownColumn
  readonly words: string
  readonly value: string | number | undefined
  readonly expected: Said
}

/** The budget line that a row names; empty where it names none: a year alone names no line. */
export function budgetLineIn({ reading }: TableLine, { layout }: IntentionTable): readonly LineCell[] {
  const columnOf = (names: ReadonlySet<string>) => layout.unknown.find(({ header }) => names.has(normalHeader(header)))
  const [code, year] = [columnOf(CODE), columnOf(YEAR)]
  const wordsOf = (column: UnknownColumn | undefined) =>
    column === undefined ? '' : (reading.other?.[column.header] ?? '').trim()
  const [codeWords, yearWords] = [wordsOf(code), wordsOf(year)]
  if (code === undefined || codeWords === '') return []
  const written = WRITTEN_YEAR.exec(yearWords)?.[1]
  return [
    {
      field: 'budgetItem',
      at: code,
      words: codeWords,
      value: codeWords.length <= LONGEST_CODE && !codeWords.includes('\n') ? codeWords : undefined,
      expected: EXPECTED.code,
    },
    {
      field: 'fiscalYear',
      at: year ?? code,
      words: yearWords,
      value: written === undefined ? undefined : Number(written),
      expected: EXPECTED.year,
    },
  ]
}

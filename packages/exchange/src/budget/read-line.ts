import { shownText } from '../ledger/cells/cell.ts'
import type { Cell } from '../ledger/cells/cell.ts'
import { readMoney } from '../ledger/cells/money.ts'
import { isBlank, plain } from '../ledger/cells/plain.ts'
import { reportedText } from '../ledger/cells/sound-text.ts'
import { readText } from '../ledger/cells/text.ts'
import { EXPECTED as EXPECTED_CELLS } from '../ledger/cells/unreadable.ts'
import { normalHeader } from '../ledger/header.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import type { BudgetField } from './columns.ts'
import type { BudgetColumn, BudgetLayout } from './layout.ts'
import type { BudgetCellProblem, BudgetRow } from './record.ts'

type Cells = readonly (Cell | undefined)[]
type Refused = Pick<BudgetCellProblem, 'column' | 'found' | 'expected'>

const LONGEST_CODE = 60
const LONGEST_NAME = 200
const TOTAL = /^(?:本页|全年|年度|以上)?(?:合计|总计|小计|累计)(?:\(.*\))?$/
const YEAR = /^(20\d{2})年?(?:度)?$/

const EXPECTED = {
  year: {
    zh: '四位数的预算年度,如 2026;请填写后重新上传',
    en: 'a budget year of four digits, such as 2026; fill it in and upload again',
  },
  code: {
    zh: `项目代码(每行必填,不超过 ${LONGEST_CODE} 个字);请按批复填写`,
    en: `a project code (every line needs one, at most ${LONGEST_CODE} characters), as approved`,
  },
  name: {
    zh: `项目名称(每行必填,不超过 ${LONGEST_NAME} 个字);请按批复填写`,
    en: `a name (every line needs one, at most ${LONGEST_NAME} characters), as approved`,
  },
  text: {
    zh: `可辨认的文字,不超过 ${LONGEST_NAME} 个字;请更正后重新上传`,
    en: `readable text of at most ${LONGEST_NAME} characters; correct it and upload again`,
  },
  money: {
    zh: '金额,如 2,800,000.00 或 280万;没有政府采购预算的写 0',
    en: 'an amount, such as 2,800,000.00 or 280万; 0 for none',
  },
  amount: {
    zh: '批复的金额(每行必填,没有政府采购预算的写 0);请填写后重新上传',
    en: 'the approved amount (every line needs one; 0 for none); fill it in and upload again',
  },
} as const satisfies Record<string, Said>

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind !== 'text' || !isBlank(plain(cell.text)))
}

/** Whether no column of the budget says anything here. */
export function isEmptyLine(cells: Cells, { columns }: BudgetLayout): boolean {
  return [...columns.values()].every(({ index }) => !isFilled(cells[index]))
}

/** The word of a line that only adds others up; undefined of any other. */
export function totalIn(cells: Cells, { columns }: BudgetLayout): string | undefined {
  const code = columns.get('code')
  if (code !== undefined && isFilled(cells[code.index]) && !isTotal(cells[code.index])) return undefined
  const found = cells.find((cell) => isTotal(cell))
  return found === undefined ? undefined : shownText(found).trim()
}

const isTotal = (cell: Cell | undefined) => cell?.kind === 'text' && TOTAL.test(normalHeader(cell.text))

/** What one line says, or every cell that stands in the way. A blank optional cell is absent. */
export function readLine(
  cells: Cells,
  row: number,
  { columns }: BudgetLayout,
): { readonly line: BudgetRow | undefined; readonly refused: readonly Refused[] } {
  const refused: Refused[] = []
  const refuse = (field: BudgetField, expected: Said) => {
    const column = columns.get(field)
    refused.push({ column: column?.header ?? '', found: foundIn(cells, column), expected })
  }
  const textOf = (field: BudgetField, longest: number, expected: Said): string | undefined => {
    const cell = cells[columns.get(field)?.index ?? -1]
    const text = cell === undefined ? undefined : readText(cell, false)
    if (typeof text === 'object' || (text?.length ?? 0) > longest) refuse(field, expected)
    else return text
    return undefined
  }
  const needed = (field: 'code' | 'name', longest: number): string => {
    const before = refused.length
    const text = textOf(field, longest, EXPECTED[field])
    if (text === undefined && refused.length === before) refuse(field, EXPECTED[field])
    return text ?? ''
  }
  const year = yearIn(cells, columns.get('year'))
  if (year === undefined) refuse('year', EXPECTED.year)
  const code = needed('code', LONGEST_CODE)
  const name = needed('name', LONGEST_NAME)
  const unit = textOf('unit', LONGEST_NAME, EXPECTED.text)
  const functionCode = textOf('functionCode', LONGEST_NAME, EXPECTED.text)
  const economicCode = textOf('economicCode', LONGEST_NAME, EXPECTED.text)
  const amountColumn = columns.get('amount')
  const amountCell = cells[amountColumn?.index ?? -1]
  const amount = amountCell === undefined ? undefined : readMoney(amountCell, amountColumn?.places ?? 2, false)
  if (amount === undefined) refuse('amount', EXPECTED.amount)
  else if (amount === EXPECTED_CELLS.money) refuse('amount', EXPECTED.money)
  else if (typeof amount === 'object') refuse('amount', amount.expected)
  if (refused.length > 0 || year === undefined || typeof amount !== 'number') return { line: undefined, refused }
  const line = {
    row,
    year,
    code,
    name,
    amount,
    ...(unit === undefined ? {} : { unit }),
    ...(functionCode === undefined ? {} : { functionCode }),
    ...(economicCode === undefined ? {} : { economicCode }),
  }
  return { line, refused }
}

function yearIn(cells: Cells, column: BudgetColumn | undefined): number | undefined {
  const text = plain(shownText(cells[column?.index ?? -1]))
  const year = YEAR.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}

function foundIn(cells: Cells, column: BudgetColumn | undefined): string {
  return reportedText(shownText(cells[column?.index ?? -1]).trim())
}

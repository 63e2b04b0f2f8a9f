import { shownText } from '../ledger/cells/cell.ts'
import type { GridRow } from '../ledger/cells/cell.ts'
import { normalHeader, unitPlaces } from '../ledger/header.ts'
import { BUDGET_COLUMNS } from './columns.ts'
import type { BudgetField } from './columns.ts'

/** Where a column of the budget stands in the sheet. */
export interface BudgetColumn {
  readonly index: number
  /** As the sheet writes it. */
  readonly header: string
  /** Of the amount: decimal places of its unit above the fen. */
  readonly places: number
}

export interface BudgetLayout {
  readonly headerRow: number
  readonly columns: ReadonlyMap<BudgetField, BudgetColumn>
  readonly unknown: readonly string[]
}

const YUAN = 2
const NOTE = /^(.+?)\(([^()]*)\)$/
/** The unit that a title line above the header gives for the whole sheet. */
const SHEET_UNIT = /单位[::](?:人民币)?([万亿千百]*元)/
const NEEDED: readonly BudgetField[] = ['year', 'code', 'name', 'amount']

interface Named {
  readonly field: BudgetField
  readonly rank: number
  readonly places: number | undefined
}

const NAMES = new Map<string, { readonly field: BudgetField; readonly rank: number }>(
  BUDGET_COLUMNS.flatMap(({ field, header, aliases }) =>
    [header, ...aliases].map((name, rank) => [normalHeader(name), { field, rank }] as const),
  ),
)

/** The column that a header names; money in a unit that is not Chinese money is none. */
function named(text: string): Named | undefined {
  const name = normalHeader(text)
  const whole = NAMES.get(name)
  if (whole !== undefined) return { ...whole, places: undefined }
  const [, stem = '', note = ''] = NOTE.exec(name) ?? []
  const known = NAMES.get(stem)
  if (known === undefined) return undefined
  const places = known.field === 'amount' ? unitPlaces(note) : undefined
  if (known.field === 'amount' && places === undefined) return undefined
  return { ...known, places }
}

/** The header of a budget among the first lines of a sheet; undefined when none names year, code, name and amount. */
export function findBudgetLayout(head: readonly GridRow[]): BudgetLayout | undefined {
  for (const [place, { index: headerRow, cells }] of head.entries()) {
    const texts = Array.from(cells, (cell) => shownText(cell).trim())
    const sheetPlaces = unitAbove(head.slice(0, place))
    const columns = new Map<BudgetField, BudgetColumn & { readonly rank: number }>()
    const unknown: string[] = []
    for (const [index, header] of texts.entries()) {
      if (header === '') continue
      const found = header.length > 60 ? undefined : named(header)
      const known = found && columns.get(found.field)
      if (found === undefined || (known !== undefined && known.rank <= found.rank)) {
        unknown.push(header)
        continue
      }
      if (known !== undefined) unknown.push(known.header)
      columns.set(found.field, { index, header, rank: found.rank, places: found.places ?? sheetPlaces ?? YUAN })
    }
    if (NEEDED.every((field) => columns.has(field))) return { headerRow, columns, unknown }
  }
  return undefined
}

function unitAbove(rows: readonly GridRow[]): number | undefined {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const unit = SHEET_UNIT.exec(normalHeader(shownText(cell)))?.[1]
      if (unit !== undefined) return unitPlaces(unit)
    }
  }
  return undefined
}

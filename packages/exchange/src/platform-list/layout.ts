import { shownText } from '../ledger/cells/cell.ts'
import type { GridRow } from '../ledger/cells/cell.ts'
import { normalHeader, unitPlaces } from '../ledger/header.ts'
import { PLATFORM_COLUMNS } from './columns.ts'
import type { PlatformField } from './columns.ts'

/** Where a column of the list stands. */
export interface PlatformColumn {
  readonly index: number
  /** As the list writes it. */
  readonly header: string
  readonly rank: number
  /** Of the budget: decimal places of its unit above the fen. */
  readonly places: number
}

export interface PlatformLayout {
  readonly headerRow: number
  readonly columns: ReadonlyMap<PlatformField, PlatformColumn>
  readonly unknown: readonly string[]
}

const YUAN = 2
const LONGEST_HEADER = 60
const NOTE = /^(.+?)(?:\(([^()]*)\)|[:/](百?千?[万亿]?元))$/u
const NAMES = new Map(
  PLATFORM_COLUMNS.flatMap(({ field, names }) =>
    names.map((name, rank) => [normalHeader(name).toLowerCase(), { field, rank }] as const),
  ),
)

/** The column that a header names; a budget in another money is none. */
function named(header: string): { field: PlatformField; rank: number; places: number } | undefined {
  if (header === '' || header.length > LONGEST_HEADER) return undefined
  const name = normalHeader(header).toLowerCase()
  const whole = NAMES.get(name)
  if (whole !== undefined) return { ...whole, places: YUAN }
  const [, stem = '', bracket, behind] = NOTE.exec(name) ?? []
  const known = NAMES.get(stem)
  if (known === undefined) return undefined
  const places = known.field === 'budget' ? unitPlaces(bracket ?? behind ?? '') : YUAN
  return places === undefined ? undefined : { ...known, places }
}

/** The header among the first lines of a table: it names a title, or a project, and a day. Undefined when none does. */
export function findPlatformLayout(head: readonly GridRow[]): PlatformLayout | undefined {
  for (const { index: headerRow, cells } of head) {
    const columns = new Map<PlatformField, PlatformColumn>()
    const unknown: string[] = []
    for (const [index, cell] of cells.entries()) {
      const header = shownText(cell).trim()
      const found = named(header)
      const known = found && columns.get(found.field)
      if (found === undefined || (known !== undefined && known.rank <= found.rank)) {
        if (header !== '') unknown.push(header)
        continue
      }
      if (known !== undefined) unknown.push(known.header)
      columns.set(found.field, { index, header, rank: found.rank, places: found.places })
    }
    if (columns.has('on') && (columns.has('title') || columns.has('project'))) return { headerRow, columns, unknown }
  }
  return undefined
}

import type { CheckedCell, GridRow, StepField } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import type { Place } from './move.ts'

/** What was typed into a cell and is not saved yet, and what stood there before. */
export interface Edit {
  readonly text: string
  readonly was: string
}
type OfRow<T> = Readonly<Partial<Record<StepField, T>>>
/** By project and field. */
export type Edits = Readonly<Record<string, OfRow<Edit>>>
export type Verdicts = Readonly<Record<string, OfRow<Verdict>>>
/** What the server said of a cell, and of which text. */
export type Verdict = CheckedCell & { readonly asked: string }

export interface Change {
  readonly key: string
  readonly field: StepField
  readonly edit: Edit
}

/** The edits with these put on them; one that says what stands there anyway is none. */
export function withChanges(edits: Edits, changes: readonly Change[]): Edits {
  const next: Record<string, OfRow<Edit>> = { ...edits }
  for (const { key, field, edit } of changes) {
    const { [field]: _, ...others } = next[key] ?? {}
    const row = edit.text.trim() === edit.was ? others : { ...others, [field]: edit }
    if (Object.keys(row).length === 0) delete next[key]
    else next[key] = row
  }
  return next
}

/** Every edit with its place. */
export function changesIn(edits: Edits): Change[] {
  return Object.entries(edits).flatMap(([key, row]) =>
    COLUMNS.flatMap(({ field }) => {
      const edit = row[field]
      return edit === undefined ? [] : [{ key, field, edit }]
    }),
  )
}

/** Whether a cell can be typed into: what is paid in instalments has no single day of invoice or payment. */
export function isOpen(row: GridRow, field: StepField): boolean {
  return !(row.inInstalments && (field === 'invoicedOn' || field === 'paidOn'))
}

/** What a pasted block changes from `place` on, and how many of its cells lie outside of the grid or cannot be typed into. */
export function pasted(
  rows: readonly GridRow[],
  place: Place,
  cells: readonly (readonly string[])[],
): { readonly changes: readonly Change[]; readonly outside: number } {
  let outside = 0
  const changes = cells.flatMap((line, down) =>
    line.flatMap((text, right): Change[] => {
      const row = rows[place.row + down]
      const field = COLUMNS[place.column + right]?.field
      if (row === undefined || field === undefined || !isOpen(row, field)) {
        if (text.trim() !== '') outside += 1
        return []
      }
      return [{ key: row.key, field, edit: { text: text.trim(), was: row.cells[field]?.text ?? '' } }]
    }),
  )
  return { changes, outside }
}

/** What the server said of an edit, where it was asked about this text. */
export function verdictOf(verdicts: Verdicts, { key, field, edit }: Change): Verdict | undefined {
  const verdict = verdicts[key]?.[field]
  return verdict?.asked === edit.text ? verdict : undefined
}

/** What the server said of cells, by project and field. */
export function verdictsOf(cells: readonly CheckedCell[], asked: Edits): Verdicts {
  const verdicts: Record<string, OfRow<Verdict>> = {}
  for (const cell of cells) {
    const text = asked[cell.key]?.[cell.field]?.text
    if (text !== undefined) verdicts[cell.key] = { ...verdicts[cell.key], [cell.field]: { ...cell, asked: text } }
  }
  return verdicts
}

/** How many edits there are of each kind; `unchecked`: those that the server was not asked about yet. */
export function countEdits(edits: Edits, verdicts: Verdicts) {
  const counts = { new: 0, changed: 0, erased: 0, bad: 0, same: 0, unchecked: 0, needReason: 0 }
  for (const change of changesIn(edits)) {
    const verdict = verdictOf(verdicts, change)
    counts[verdict?.state ?? 'unchecked'] += 1
    if (verdict?.needsReason === true && verdict.state !== 'bad') counts.needReason += 1
  }
  return counts
}

/** Kept edits as far as they can still be used. */
export function keptEdits(kept: unknown): Edits | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const changes = Object.entries(kept).flatMap(([key, row]) =>
    COLUMNS.flatMap(({ field }): Change[] => {
      const edit: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined
      if (typeof edit !== 'object' || edit === null || !('text' in edit) || !('was' in edit)) return []
      const { text, was } = edit
      return typeof text === 'string' && typeof was === 'string' ? [{ key, field, edit: { text, was } }] : []
    }),
  )
  return changes.length === 0 ? undefined : withChanges({}, changes)
}

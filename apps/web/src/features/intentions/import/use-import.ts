import { useEffect, useState } from 'react'
import { placeOf } from '../../../ui/use-kept.ts'
import type { Draft } from '../draft.ts'
import { readImport, writeImport } from './kept-import.ts'
import type { Import, ImportRow } from './kept-import.ts'

interface KeptImport {
  readonly current: Import | undefined
  readonly begin: (read: Import) => void
  /** Changes one row. */
  readonly change: (row: string, change: Partial<Pick<ImportRow, 'draft' | 'reason' | 'chosen' | 'refused'>>) => void
  /** Changes the drafts of all rows that are chosen. */
  readonly changeChosen: (change: (draft: Draft) => Draft) => void
  readonly choose: (rows: ReadonlySet<string>) => void
  /** Takes rows off the screen, and says what was against others. */
  readonly settle: (gone: ReadonlySet<string>, refused: ReadonlyMap<string, string>) => void
  readonly end: () => void
}

/** What a person has read and not confirmed yet, kept in this browser: it outlives the tab. */
export function useImport(personId: string): KeptImport {
  const place = placeOf(personId, 'intentions-import')
  const [current, setCurrent] = useState(() => readImport(localStorage.getItem(place)))
  useEffect(() => {
    try {
      if (current === undefined) localStorage.removeItem(place)
      else localStorage.setItem(place, writeImport(current))
    } catch {
      // More than the browser keeps: it stays on the screen, and half of it is not kept in its place.
      localStorage.removeItem(place)
    }
  }, [current, place])
  const each = (of: (row: ImportRow) => ImportRow | undefined) =>
    setCurrent((before) => {
      if (before === undefined) return before
      const rows = before.rows.flatMap((row) => of(row) ?? [])
      return rows.length === 0 ? undefined : { ...before, rows }
    })
  return {
    current,
    begin: setCurrent,
    change: (key, change) => each((row) => (row.row === key ? { ...row, refused: null, ...change } : row)),
    changeChosen: (change) =>
      each((row) => {
        const draft = row.chosen ? change(row.draft) : row.draft
        return draft === row.draft ? row : { ...row, draft, refused: null }
      }),
    choose: (rows) => each((row) => (row.chosen === rows.has(row.row) ? row : { ...row, chosen: rows.has(row.row) })),
    settle: (gone, refused) =>
      each((row) => (gone.has(row.row) ? undefined : { ...row, refused: refused.get(row.row) ?? row.refused })),
    end: () => setCurrent(undefined),
  }
}

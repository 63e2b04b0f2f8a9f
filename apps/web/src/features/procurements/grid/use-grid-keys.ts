import type { GridRow } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { isOpen, pasted } from './edits.ts'
import { cellId } from './grid-cell.tsx'
import { moved } from './move.ts'
import type { Place } from './move.ts'
import { cellsIn } from './paste.ts'
import type { HeldEdits } from './use-edits.ts'

interface GridKeys {
  readonly rows: readonly GridRow[]
  readonly held: HeldEdits
  readonly active: Place
  readonly onMove: (place: Place) => void
  readonly mayEdit: boolean
  readonly onOutside: (cells: number) => void
}

type InGrid<E> = E & { readonly currentTarget: HTMLTableElement }

const ENDS_TYPING: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Escape'])

/**
 * The keys of a spreadsheet: arrows move, typing, Enter or F2 opens a cell, Enter and Tab take what was typed and go on, Esc
 * leaves it as it was, Ctrl+Z takes back. After Esc on a cell that is shut, Tab leaves the grid: nobody is kept in it.
 */
export function useGridKeys({ rows, held, active, onMove, mayEdit, onOutside }: GridKeys) {
  const [typing, setTyping] = useState<string>()
  const leaving = useRef(false)
  const byKey = useRef(false)
  const isTyping = useRef(false)
  const row = rows[active.row]
  const column = COLUMNS[active.column]
  const stands = row === undefined || column === undefined ? '' : (row.cells[column.field]?.text ?? '')
  const shown = row === undefined || column === undefined ? '' : (held.edits[row.key]?.[column.field]?.text ?? stands)
  const canType = mayEdit && row !== undefined && column !== undefined && isOpen(row, column.field)

  useEffect(() => {
    if (!byKey.current || typing !== undefined) return
    byKey.current = false
    const cell = document.getElementById(cellId(active.row, active.column))
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, typing])

  const put = (text: string) => {
    if (row === undefined || column === undefined) return
    held.change([{ key: row.key, field: column.field, edit: { text: text.trim(), was: stands } }])
  }
  const go = (to: Place | undefined) => {
    byKey.current = true
    if (to !== undefined) onMove({ ...to })
  }
  const open = (text: string) => {
    isTyping.current = true
    flushSync(() => setTyping(text))
  }
  const shut = (take: boolean) => {
    byKey.current = true
    isTyping.current = false
    if (take && typing !== undefined && typing.trim() !== shown) put(typing)
    setTyping(undefined)
  }
  const extent = { rows: rows.length, columns: COLUMNS.length }

  const whileTyping = (event: KeyboardEvent<HTMLTableElement>) => {
    // Enter and Esc belong to whoever chooses a Chinese word.
    if (event.nativeEvent.isComposing || !ENDS_TYPING.has(event.key)) return
    event.preventDefault()
    shut(event.key !== 'Escape')
    if (event.key !== 'Escape') go(moved(active, event, extent) ?? active)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (typing !== undefined) {
      whileTyping(event)
      return
    }
    const { key } = event
    const isCommand = event.ctrlKey || event.metaKey
    if (key === 'Escape') {
      leaving.current = true
      return
    }
    if (key === 'Tab' && leaving.current) return
    leaving.current = false
    if (isCommand && key.toLowerCase() === 'z') {
      event.preventDefault()
      held.undo()
      return
    }
    if (canType && (key === 'F2' || key === 'Enter')) {
      event.preventDefault()
      open(shown)
      return
    }
    if (canType && (key === 'Delete' || key === 'Backspace')) {
      event.preventDefault()
      if (shown !== '') put('')
      return
    }
    // A single sign opens the cell with it; with an input method its first key does, and goes into the cell.
    if (canType && !isCommand && !event.altKey && (key.length === 1 || key === 'Process')) {
      if (key.length === 1) event.preventDefault()
      open(key.length === 1 ? key : '')
      return
    }
    const to = moved(active, event, extent)
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData.getData('text/plain')
    // Inside an open cell a text without lines and columns is pasted as everywhere.
    if (!mayEdit || text === '' || (typing !== undefined && !/[\t\n]/u.test(text))) return
    event.preventDefault()
    const { changes, outside } = pasted(rows, active, cellsIn(text))
    isTyping.current = false
    setTyping(undefined)
    byKey.current = true
    held.change(changes)
    if (outside > 0) onOutside(outside)
  }
  const onCopy = (event: ClipboardEvent<HTMLTableElement>) => {
    if (typing !== undefined) return
    event.clipboardData.setData('text/plain', shown)
    event.preventDefault()
  }
  return {
    typing,
    onType: setTyping,
    handlers: {
      onKeyDown,
      onPaste,
      onCopy,
      onFocus: (event: InGrid<FocusEvent<HTMLTableElement>>) => {
        const place = placeOf(event.target)
        if (place !== undefined && (place.row !== active.row || place.column !== active.column)) onMove(place)
      },
      onBlur: (event: InGrid<FocusEvent<HTMLTableElement>>) => {
        // What was typed is taken, also by whoever goes on with the mouse.
        if (!isTyping.current || typing === undefined || !(event.target instanceof HTMLInputElement)) return
        isTyping.current = false
        if (typing.trim() !== shown) put(typing)
        setTyping(undefined)
      },
      onDoubleClick: (event: MouseEvent<HTMLTableElement>) => {
        if (canType && typing === undefined && placeOf(event.target) !== undefined) open(shown)
      },
    },
  }
}

/** The cell that something happened in. */
function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest('td') : null
  const match = /^step-(\d+)-(\d+)$/u.exec(cell?.id ?? '')
  return match === null ? undefined : { row: Number(match[1]), column: Number(match[2]) }
}

/** A cell by its place, from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
}

interface Pressed {
  readonly key: string
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
  readonly shiftKey?: boolean
}

/** Rows that a page is: PageUp, PageDown. */
const PAGE = 10

/** Where a key leads from a cell; undefined: out of the grid, or the key leads nowhere. */
export function moved({ row, column }: Place, pressed: Pressed, { rows, columns }: Extent): Place | undefined {
  const far = pressed.ctrlKey === true || pressed.metaKey === true
  const within = (to: Place): Place => ({
    row: Math.min(rows - 1, Math.max(0, to.row)),
    column: Math.min(columns - 1, Math.max(0, to.column)),
  })
  switch (pressed.key) {
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column })
    case 'ArrowDown':
      return within({ row: far ? rows : row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: far ? 0 : column - 1 })
    case 'ArrowRight':
      return within({ row, column: far ? columns : column + 1 })
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 })
    case 'End':
      return within({ row: far ? rows : row, column: columns })
    case 'PageUp':
      return within({ row: row - PAGE, column })
    case 'PageDown':
      return within({ row: row + PAGE, column })
    case 'Enter':
      return within({ row: pressed.shiftKey === true ? row - 1 : row + 1, column })
    case 'Tab':
      return tabbed(row * columns + column + (pressed.shiftKey === true ? -1 : 1), { rows, columns })
    default:
      return undefined
  }
}

function tabbed(place: number, { rows, columns }: Extent): Place | undefined {
  if (place < 0 || place >= rows * columns) return undefined
  return { row: Math.floor(place / columns), column: place % columns }
}

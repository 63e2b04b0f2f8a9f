/**
 * The cells of a block as spreadsheets put it on the clipboard: lines of cells between tabs; a cell with a line break or a
 * tab in it stands in quotes, its own quotes doubled. The line end that closes the block is none of its cells.
 */
export function cellsIn(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/u, '')
  for (;;) {
    const { cell, next } = cellAt(source, at)
    row.push(cell)
    if (source[next] === '\t') {
      at = next + 1
      continue
    }
    rows.push(row)
    if (next >= source.length) return rows
    row = []
    at = next + 1
  }
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy
const PLAIN = /[^\t\n]*/uy

function cellAt(source: string, at: number): { readonly cell: string; readonly next: number } {
  QUOTED.lastIndex = at
  const quoted = QUOTED.exec(source)
  if (quoted !== null) {
    return { cell: (quoted[1] ?? '').replaceAll('""', '"').replaceAll(/\s*\n\s*/gu, ' '), next: QUOTED.lastIndex }
  }
  PLAIN.lastIndex = at
  PLAIN.exec(source)
  return { cell: source.slice(at, PLAIN.lastIndex), next: PLAIN.lastIndex }
}

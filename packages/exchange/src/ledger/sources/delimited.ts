import { MAX_CELLS_IN_ROW, tooManyCells } from '../limits.ts'

/** Reads the rows of delimited text (RFC 4180, any line break). A quote that never closes ends with its line. */
export function* delimitedRows(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { value, end } = field(text, at, delimiter)
    if (row.push(value) > MAX_CELLS_IN_ROW) throw tooManyCells()
    if (text[end] === delimiter) {
      at = end + 1
      if (at === text.length) row.push('')
      continue
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

interface Field {
  readonly value: string
  /** Where the delimiter or line break after it stands, or the end of the text. */
  readonly end: number
}

function field(text: string, at: number, delimiter: string): Field {
  return (text[at] === '"' ? quoted(text, at, delimiter) : undefined) ?? bare(text, at, delimiter)
}

function bare(text: string, at: number, delimiter: string): Field {
  let end = at
  while (end < text.length) {
    const character = text[end]
    if (character === delimiter || character === '\n' || character === '\r') break
    end++
  }
  return { value: text.slice(at, end), end }
}

/** A quoted field; undefined when no closing quote is followed by a delimiter or the end of a line. */
function quoted(text: string, at: number, delimiter: string): Field | undefined {
  let quote = text.indexOf('"', at + 1)
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  if (quote === -1) return undefined
  const next = text[quote + 1]
  if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r') return undefined
  return { value: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1 }
}

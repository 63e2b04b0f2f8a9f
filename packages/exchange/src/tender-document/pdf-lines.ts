import type { Paragraph } from './reading.ts'

/** A piece of text of a page, as it lies there: points from the left and from the bottom. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Line {
  readonly text: string
  readonly y: number
  readonly right: number
  readonly height: number
}

/** Pieces whose feet differ by less than this part of their height stand on one line. */
const SAME_LINE = 0.5
/** A gap wider than this part of the height is a gap in the text: between the cells of a table, say. */
const GAP = 1
/** A line that ends within so many characters of the right edge may go on in the next. */
const EDGE = 2.5
/** Text goes at least so far over a page. */
const LEAST_TEXT = 0.75
const ENDED = /[。;；:：!！?？]$/u
/** 第 3 页, - 3 -, 3 / 20: no part of the text. */
const PAGE_NUMBER =
  /^(?:[-—–\s]*\d{1,4}[-—–\s]*|第\s*\d{1,4}\s*页(?:[,，\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u

/** The lines of a page from top to bottom. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const ordered = pieces.filter(({ text }) => text !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of ordered) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) * SAME_LINE
    )
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map(lineOf).filter(({ text }) => text !== '' && !PAGE_NUMBER.test(text))
}

function lineOf(row: readonly Piece[]): Line {
  const inOrder = row.toSorted((a, b) => a.x - b.x)
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  let [y, height] = [0, 0]
  for (const piece of inOrder) {
    if (text !== '' && piece.x - right > piece.height * GAP) text += ' '
    text += piece.text
    right = Math.max(right, piece.x + piece.width)
    y = piece.y
    height = Math.max(height, piece.height)
  }
  return { text: text.replaceAll(/\s+/gu, ' ').trim(), y, right, height }
}

/** A page as its lines, and how wide it is. */
export interface Page {
  readonly width: number
  readonly lines: readonly Line[]
}

/** Lines that stand in the same words on most pages: running heads and feet. */
function repeated(pages: readonly Page[]): ReadonlySet<string> {
  if (pages.length < 4) return new Set()
  const counts = new Map<string, number>()
  for (const { lines } of pages) {
    for (const text of new Set([lines.at(0)?.text, lines.at(-1)?.text])) {
      if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return new Set([...counts].flatMap(([text, count]) => (count > pages.length / 2 ? [text] : [])))
}

/** Where the text of pages of a width ends on the right: no page's own lines need reach so far. */
function edges(pages: readonly Page[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { width, lines } of pages) {
    const own = lines.reduce((most, { right }) => Math.max(most, right), width * LEAST_TEXT)
    found.set(Math.round(width), Math.max(found.get(Math.round(width)) ?? 0, own))
  }
  return found
}

/**
 * The paragraphs of a document whose pages are given as lines: a line that reaches the right edge and does not end a sentence goes on
 * in the next one, also over the end of a page. Running heads, feet and page numbers are left out.
 */
export function paragraphsOf(pages: readonly Page[]): readonly Paragraph[] {
  const running = repeated(pages)
  const edgeOf = edges(pages)
  const paragraphs: { text: string; page: number }[] = []
  let goesOn = false
  for (const [index, { width, lines }] of pages.entries()) {
    const edge = edgeOf.get(Math.round(width)) ?? width
    for (const { text, right, height } of lines) {
      if (running.has(text)) continue
      const last = paragraphs.at(-1)
      if (goesOn && last !== undefined) last.text += joined(last.text, text)
      else paragraphs.push({ text, page: index + 1 })
      goesOn = right > edge - height * EDGE && !ENDED.test(text)
    }
  }
  return paragraphs
}

/** Words of Latin letters keep their distance; Chinese has none. */
const joined = (before: string, after: string): string =>
  /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ` ${after}` : after

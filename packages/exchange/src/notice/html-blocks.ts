import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Block } from './blocks.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Elements whose content is no text of the page. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
  'textarea',
  'head',
])
/** Elements within a line. Every other one begins and ends a line. */
const INLINE = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'label',
    'mark',
    'o:p',
    'q',
  ].concat(['s', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'st1:chsdate', 'nobr']),
)
const DEEPEST = 400
const MOST_SPANNED = 200
const MOST_COLUMNS = 500

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

function isHidden(element: Element): boolean {
  if (SILENT.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
}

function children(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** The text below a node: blanks folded as a browser folds them, a line break where a block or `br` ends a line. */
export function textOf(root: Node): string {
  let text = ''
  const walk = (node: Node, depth: number): void => {
    if ('value' in node && node.nodeName === '#text') text += node.value.replace(/[\s\u00a0]+/g, ' ')
    else if (!isElement(node)) for (const child of children(node)) walk(child, depth + 1)
    else if (!isHidden(node) && depth < DEEPEST) {
      const breaks = !INLINE.has(node.tagName)
      if (breaks) text += '\n'
      for (const child of node.childNodes) walk(child, depth + 1)
      if (breaks) text += '\n'
    }
  }
  for (const child of children(root)) walk(child, 0)
  return text.replace(/ *\n\s*/g, '\n').trim()
}

export function descendants(root: Node, tagName: string): Element[] {
  const found: Element[] = []
  const walk = (node: Node, depth: number): void => {
    for (const child of children(node)) {
      if (!isElement(child) || isHidden(child)) continue
      if (child.tagName === tagName) found.push(child)
      if (depth < DEEPEST) walk(child, depth + 1)
    }
  }
  walk(root, 0)
  return found
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribute(cell, name) ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, MOST_SPANNED) : 1
}

/** The cells of a table as a rectangle: a cell that spans rows or columns is repeated down, and once across. */
function tableRows(table: Element): string[][] {
  const rows: string[][] = []
  const rowElements = descendants(table, 'tr')
  for (const [index, row] of rowElements.entries()) {
    const cells = (rows[index] ??= [])
    let column = 0
    for (const cell of row.childNodes) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || isHidden(cell)) continue
      while (cells[column] !== undefined) column++
      if (column >= MOST_COLUMNS) break
      const [text, width] = [textOf(cell), span(cell, 'colspan')]
      const bottom = Math.min(index + span(cell, 'rowspan'), rowElements.length)
      for (let r = index; r < bottom; r++) {
        const target = (rows[r] ??= [])
        for (let c = column; c < column + width; c++) target[c] = c === column ? text : ''
      }
      column += width
    }
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''))
}

/** The tables of a page that hold other tables: they are there for layout. */
function layoutTables(root: Node): ReadonlySet<Element> {
  const found = new Set<Element>()
  const walk = (node: Node, around: Element | undefined, depth: number): void => {
    for (const child of children(node)) {
      if (!isElement(child) || isHidden(child)) continue
      const isTable = child.tagName === 'table'
      if (isTable && around !== undefined) found.add(around)
      if (depth < DEEPEST) walk(child, isTable ? child : around, depth + 1)
    }
  }
  walk(root, undefined, 0)
  return found
}

/** The lines and tables of a page; a table around other tables is layout. Scripts, styles and hidden parts say nothing. */
export function htmlBlocks(html: string): Block[] {
  const page = parse(html)
  const layout = layoutTables(page)
  const blocks: Block[] = []
  let line = ''
  const endLine = (): void => {
    for (const text of line.split('\n')) if (text.trim() !== '') blocks.push({ kind: 'line', text: text.trim() })
    line = ''
  }
  const walk = (node: Node, depth: number): void => {
    if ('value' in node && node.nodeName === '#text') line += node.value.replace(/[\s\u00a0]+/g, ' ')
    if (isElement(node) && (isHidden(node) || depth > DEEPEST)) return
    const breaks = isElement(node) && !INLINE.has(node.tagName)
    if (breaks) endLine()
    if (isElement(node) && node.tagName === 'table' && !layout.has(node)) {
      blocks.push({ kind: 'table', rows: tableRows(node) })
      return
    }
    for (const child of children(node)) walk(child, depth + 1)
    if (breaks) endLine()
  }
  walk(page, 0)
  endLine()
  return blocks
}

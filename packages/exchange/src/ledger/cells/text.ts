import { MAX_CELL_CHARACTERS } from '../limits.ts'
import type { Cell } from './cell.ts'
import { shownText } from './cell.ts'
import { isBlank, plain } from './plain.ts'
import { EXPECTED } from './unreadable.ts'
import type { Unreadable } from './unreadable.ts'

/** Control characters other than line feed; no database or page takes them. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g
const GARBLED = '\uFFFD'

/**
 * The text of a cell; undefined when it is blank. 无 counts as blank: no reason, no telephone, no winner. Line breaks stay
 * only in a `long` text; elsewhere a title broken over two lines of its cell is one line again.
 */
export function readText(cell: Cell, long: boolean): string | undefined | Unreadable {
  if (cell.kind === 'error') return EXPECTED.text
  const shown = shownText(cell)
  if (shown.length > MAX_CELL_CHARACTERS) return EXPECTED.textTooLong
  const lines = shown.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, ' ')
  if (lines.includes(GARBLED)) return EXPECTED.text
  const text = (long ? lines : oneLine(lines)).trim()
  const bare = plain(text)
  return isBlank(bare) || bare === '无' ? undefined : text
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** Joins lines without a blank between two Chinese characters, with one elsewhere. */
function oneLine(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n').map((line) => line.trim())
  return lines.reduce((joined, line) => {
    if (joined === '' || line === '') return joined + line
    return CJK.test(joined.at(-1) ?? '') && CJK.test(line[0] ?? '') ? joined + line : `${joined} ${line}`
  })
}

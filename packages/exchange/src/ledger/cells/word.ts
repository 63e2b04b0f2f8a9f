import type { WordField } from '../words.ts'
import { codeOf, wordOf, wordsOf } from '../words.ts'
import type { Cell } from './cell.ts'
import { shownText } from './cell.ts'
import { isBlank, plain } from './plain.ts'
import { oneOf } from './unreadable.ts'
import type { Unreadable } from './unreadable.ts'

/**
 * The ledger's word of a closed vocabulary; undefined when the cell is blank. Spellings that can mean nothing else become
 * the word (政采 is 政府采购); anything else is refused. 无 is an answer only to 特殊事项: no special matter.
 */
export function readWord(cell: Cell, field: WordField): string | undefined | Unreadable {
  const text = plain(shownText(cell)).replace(/\s+|[《》]/g, '')
  if (cell.kind !== 'error') {
    if (isBlank(text) || (field === 'specialMatter' && text === '无')) return undefined
    const code = codeOf(field, text)
    if (code !== undefined) return wordOf(field, code)
  }
  return oneOf(wordsOf(field))
}

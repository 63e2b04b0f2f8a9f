import type { StepColumn } from '@tenderlight/contracts/steps'
import type { TextCell } from '@tenderlight/exchange/ledger/cells/cell'
import { readCount } from '@tenderlight/exchange/ledger/cells/count'
import { readDate } from '@tenderlight/exchange/ledger/cells/date'
import type { DateAndTime } from '@tenderlight/exchange/ledger/cells/date'
import { readMoney } from '@tenderlight/exchange/ledger/cells/money'
import { isBlank, plain } from '@tenderlight/exchange/ledger/cells/plain'
import { readShare } from '@tenderlight/exchange/ledger/cells/share'
import { readText } from '@tenderlight/exchange/ledger/cells/text'
import { oneOf } from '@tenderlight/exchange/ledger/cells/unreadable'
import type { Unreadable } from '@tenderlight/exchange/ledger/cells/unreadable'
import type { Locale } from '../../../locale.ts'
import { choiceOf, wordsFor } from './words.ts'

/** How many decimal places a yuan lies above the fen. */
const YUAN = 2

export type CellValue = string | number | boolean | DateAndTime

/** What a cell of the grid says, read as a ledger's cell would be; undefined: it is blank. */
export function readStepCell(
  text: string,
  { field, kind }: StepColumn,
  locale: Locale,
): CellValue | undefined | Unreadable {
  const cell: TextCell = { kind: 'text', text }
  switch (kind) {
    case 'date':
      return readDate(cell, false)
    case 'money':
      return readMoney(cell, YUAN, false)
    case 'count':
      return readCount(cell)
    case 'share':
      return readShare(cell, true)
    case 'text':
      return readText(cell, false)
    case 'choice':
      if (isBlank(plain(text))) return undefined
      return choiceOf(field, text) ?? oneOf(wordsFor(field, locale))
    default:
      return kind satisfies never
  }
}

export function isUnreadable(value: CellValue | undefined | Unreadable): value is Unreadable {
  return typeof value === 'object' && 'expected' in value
}

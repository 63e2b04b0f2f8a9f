import { valueOf, wordsFor } from '@tenderlight/compliance/say/value-words'
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

/** How many decimal places a yuan lies above the fen. */
const YUAN = 2

export type CellValue = string | number | boolean | DateAndTime | readonly (string | boolean)[]

/** What stands between several words of one cell. */
const BETWEEN = /[、,，;；\s]+/u

/** What a cell of the grid says, read as a ledger's cell would be; undefined: it is blank. */
export function readStepCell(
  text: string,
  { field, kind, event }: StepColumn,
  locale: Locale,
): CellValue | undefined | Unreadable {
  const cell: TextCell = { kind: 'text', text }
  switch (kind) {
    case 'date':
      return event === undefined ? dayAlone(readDate(cell, false)) : readDate(cell, false)
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
      return valueOf(field, text) ?? oneOf(wordsFor(field, locale))
    case 'choices':
      return readChoices(field, text, locale)
    default:
      return kind satisfies never
  }
}

/** Some of the words of a field, in the order of their list. */
function readChoices(
  field: StepColumn['field'],
  text: string,
  locale: Locale,
): readonly (string | boolean)[] | undefined | Unreadable {
  if (isBlank(plain(text))) return undefined
  const words = text.split(BETWEEN).filter((word) => word !== '')
  const named = new Set(words.map((word) => valueOf(field, word)))
  const all = wordsFor(field, locale)
  if (named.has(undefined)) return oneOf(all)
  return all.flatMap((word) => valueOf(field, word) ?? []).filter((value) => named.has(value))
}

/** A day that is no event has no hour. */
function dayAlone(read: DateAndTime | undefined | Unreadable): string | undefined | Unreadable {
  return isDay(read) ? read.date : read
}

/** Whether a cell says on which day an event was. */
export function isDay(value: CellValue | undefined | Unreadable): value is DateAndTime {
  return typeof value === 'object' && 'date' in value
}

export function isUnreadable(value: CellValue | undefined | Unreadable): value is Unreadable {
  return typeof value === 'object' && 'expected' in value
}

import fc from 'fast-check'
import { civilDateOf } from '@tenderlight/law/civil-date'
import type { Arbitrary } from 'fast-check'
import { COLUMNS } from '../ledger/columns.ts'
import type { Column } from '../ledger/columns.ts'
import { readText } from '../ledger/cells/text.ts'
import type { LedgerFields } from '../ledger/record.ts'
import { wordsOf } from '../ledger/words.ts'

/** Texts that a cell holds as they are: what reading would change (outer blanks, strokes for empty) is left out. */
function text(long: boolean): Arbitrary<string> {
  const pieces = fc.oneof(
    fc.constantFrom(
      '示范区',
      '采购',
      '项目',
      '，',
      '（一期）',
      '"',
      "'",
      ',',
      ';',
      '\t',
      '=1+1',
      '-',
      '@',
      '+',
      '\n',
      'LED',
      '𠮷',
      'é',
      '０',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
  )
  return fc
    .array(pieces, { minLength: 1, maxLength: 8 })
    .map((parts) => readText({ kind: 'text', text: parts.join('') }, long))
    .filter((value) => typeof value === 'string')
}

const day = fc.integer({ min: 16_000, max: 25_000 }).map(civilDateOf)

function valueOf(column: Column): Arbitrary<string | number> {
  switch (column.kind) {
    case 'text':
      return text(false)
    case 'long-text':
      return text(true)
    case 'word':
      return fc.constantFrom(...wordsOf(column.field))
    case 'money':
      return fc.oneof(fc.integer({ min: 0, max: 10_000_000_000 }), fc.integer({ min: 0, max: 99_999_999_999_999 }))
    case 'share':
      return fc.integer({ min: 0, max: 10_000 })
    case 'month':
      return day.map((date) => date.slice(0, 7))
    case 'date':
      return day
    case 'count':
      return fc.integer({ min: 0, max: 999 })
    default:
      return column satisfies never
  }
}

/** Everything that a valid row can say, each field present or not; the number is given by the caller. */
export const anyFields: Arbitrary<LedgerFields> = fc.record(
  Object.fromEntries(COLUMNS.filter(({ field }) => field !== 'id').map((column) => [column.field, valueOf(column)])),
  { requiredKeys: [] },
)

/** Valid rows, each with a number of its own and at least a title. */
export const anyRows: Arbitrary<LedgerFields[]> = fc
  .array(fc.tuple(anyFields, text(false)), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map(([fields, title], index) => ({ ...fields, id: `SF-${index + 1}`, title })))

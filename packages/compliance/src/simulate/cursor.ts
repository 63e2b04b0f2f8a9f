import { civilDateOf } from '@tenderlight/law/civil-date'
import type { Procurement } from '../procurement/procurement.ts'
import { ABSENT } from './columns.ts'
import type { Columns } from './columns.ts'

/** A record that reads its fields from the columns at `row`: nothing is built when only one or two are asked for. */
export interface Cursor {
  row: number
  readonly record: Procurement
}

/** A cursor over the rows of `columns`; for rows that are not kept whole. */
export function cursorOf(columns: Columns): Cursor {
  const record = {}
  const cursor = { row: 0, record: record as Procurement }
  const define = (field: string, get: () => unknown): void => {
    Object.defineProperty(record, field, { enumerable: true, get })
  }
  for (const [field, days] of columns.dates) {
    define(field, () => {
      const day = days[cursor.row] ?? ABSENT
      return day === ABSENT ? undefined : civilDateOf(day)
    })
  }
  for (const [field, values] of columns.numbers) {
    define(field, () => {
      const value = values[cursor.row] ?? Number.NaN
      return Number.isNaN(value) ? undefined : value
    })
  }
  for (const [field, { codes, words }] of columns.coded) {
    define(field, () => {
      const code = codes[cursor.row] ?? -1
      // An index below 0 is a name to be searched for, which takes long.
      return code < 0 ? undefined : words[code]
    })
  }
  return cursor
}

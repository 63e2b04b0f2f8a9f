import { civilDateOf } from '@tenderlight/law/civil-date'
import { EVENTS } from '../procurement/events.ts'
import type { DateField } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { RowKinds } from './row-kinds.ts'

/** The day of a date that is not on record. */
export const ABSENT = -0x8000_0000

/** Words (or yes and no) as indexes into the different ones; -1 where a record has none. */
export interface Coded {
  readonly codes: Int32Array
  readonly words: readonly (string | boolean)[]
}

/**
 * Procurements as columns of numbers: row i of every column is procurement i. A field that no procurement has is no
 * column. What no column can hold (matters, hours, reasons) is kept with its procurement in `whole`.
 */
export interface Columns extends RowKinds {
  readonly count: number
  /** Day numbers; {@link ABSENT} where not on record. */
  readonly dates: ReadonlyMap<DateField, Int32Array>
  /** Amounts in fen, shares and counts; NaN where not on record. */
  readonly numbers: ReadonlyMap<string, Float64Array>
  readonly coded: ReadonlyMap<string, Coded>
  readonly whole: ReadonlyMap<number, Procurement>
  /** 1 for the rows of `whole`. */
  readonly isWhole: Uint8Array
  /** 0, or 1 + the index in `disputes` of the dates that contradict each other. */
  readonly disputed: Int32Array
  readonly disputes: readonly ReadonlySet<DateField>[]
  /** The last row of a column that does not exist. */
  readonly noDate: Int32Array
}

export const DATE_FIELDS: ReadonlySet<string> = new Set(Object.values(EVENTS))

/** What identifies row `row`. */
export function idAt({ coded }: Columns, row: number): string {
  const ids = coded.get('id')
  return `${ids?.words[ids.codes[row] ?? -1] ?? row}`
}

/** The days of `field`; a column of {@link ABSENT} where no record has it. */
export function daysOf(columns: Columns, field: DateField): Int32Array {
  return columns.dates.get(field) ?? columns.noDate
}

/** Row `row` as a record, equal to the one it was made of. */
export function procurementAt(columns: Columns, row: number): Procurement {
  const whole = columns.whole.get(row)
  if (whole !== undefined) return whole
  const record: Record<string, unknown> = {}
  for (const [field, { codes, words }] of columns.coded) {
    const code = codes[row] ?? -1
    if (code >= 0) record[field] = words[code]
  }
  for (const [field, values] of columns.numbers) {
    const value = values[row] ?? Number.NaN
    if (!Number.isNaN(value)) record[field] = value
  }
  for (const [field, days] of columns.dates) {
    const day = days[row] ?? ABSENT
    if (day !== ABSENT) record[field] = civilDateOf(day)
  }
  return record as unknown as Procurement
}

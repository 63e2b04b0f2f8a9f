import { PAYMENT_CONDITIONS } from '@tenderlight/compliance/payment/instalments'
import type { PaymentCondition } from '@tenderlight/compliance/payment/instalments'
import type { InstalmentOutput } from '@tenderlight/contracts/payments'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { partOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { textIn } from '../../../ui/kept-fields.ts'
import { parseYuan, shortYuan } from '../../../ui/money.ts'
import type { Kept } from '../../../ui/use-kept.ts'

/** An instalment as it is being planned: amounts and days as they were typed. */
export interface PlanRow {
  /** Of this form only. */
  readonly row: number
  /** Of an instalment that is on record. */
  readonly id?: string
  readonly name: string
  readonly amount: string
  readonly condition: PaymentCondition
  readonly conditionMetOn?: CivilDate | undefined
  readonly agreedDays: string
  readonly invoicedOn?: CivilDate | undefined
}

export function emptyRow(row: number): PlanRow {
  return { row, name: '', amount: '', condition: 'acceptance', agreedDays: '' }
}

/** The plan on record, ready to be changed. */
export function rowsOf(instalments: readonly InstalmentOutput[]): PlanRow[] {
  return instalments.map(({ id, name, amount, condition, conditionMetOn, agreedDays, invoicedOn }, row) => ({
    row,
    id,
    name,
    amount: shortYuan(amount),
    condition,
    conditionMetOn,
    agreedDays: agreedDays === undefined ? '' : String(agreedDays),
    invoicedOn,
  }))
}

const SHARE = /^(\d{1,3})(?:\.(\d{1,2}))?\s*[%%]$/

/** What was typed as an amount (`54万`) or as a share of the contract (`30%`); undefined where it is neither. */
export function amountIn(typed: string, total: Fen): Fen | undefined {
  const share = SHARE.exec(typed.trim())
  if (share === null) return parseYuan(typed)
  const points = Number((share[1] ?? '') + (share[2] ?? '').padEnd(2, '0'))
  return points > 10_000 ? undefined : partOf(total, points)
}

/** The days that were typed; undefined: none; null: what was typed is no number of days. */
export function daysIn(typed: string): number | undefined | null {
  if (typed.trim() === '') return undefined
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= 3650 ? Number(typed) : null
}

/** Whether a row says what an instalment needs. */
export function isWhole(row: PlanRow, total: Fen): boolean {
  const amount = amountIn(row.amount, total)
  const hasDay = row.condition !== 'day' || row.conditionMetOn !== undefined
  return row.name.trim() !== '' && amount !== undefined && amount > 0 && daysIn(row.agreedDays) !== null && hasDay
}

/** The plan as the server takes it, of whole rows. */
export function plannedOf(rows: readonly PlanRow[], total: Fen) {
  return rows.map(({ id, name, amount, condition, conditionMetOn, agreedDays, invoicedOn }) => {
    const days = daysIn(agreedDays)
    return {
      ...(id === undefined ? {} : { id }),
      name: name.trim(),
      amount: amountIn(amount, total) ?? 0,
      condition,
      ...(conditionMetOn === undefined ? {} : { conditionMetOn }),
      ...(days === undefined || days === null ? {} : { agreedDays: days }),
      ...(invoicedOn === undefined ? {} : { invoicedOn }),
    }
  })
}

/** Kept rows as far as they can still be used; undefined: not at all. */
function keptRows(kept: unknown): PlanRow[] | undefined {
  if (!Array.isArray(kept)) return undefined
  return kept.flatMap((one: unknown, row): PlanRow[] => {
    if (typeof one !== 'object' || one === null) return []
    const loose = one as Readonly<Record<string, unknown>>
    const text = (field: string) => (typeof loose[field] === 'string' ? loose[field] : '')
    const id = text('id')
    return [
      {
        row,
        ...(id === '' ? {} : { id }),
        name: text('name'),
        amount: text('amount'),
        condition: PAYMENT_CONDITIONS.find((condition) => condition === loose['condition']) ?? 'acceptance',
        conditionMetOn: parseCivilDate(text('conditionMetOn')),
        agreedDays: text('agreedDays'),
        invoicedOn: parseCivilDate(text('invoicedOn')),
      },
    ]
  })
}

/** The plan of a contract as it is being entered, and why it changes. */
export interface Plan {
  readonly rows: readonly PlanRow[]
  readonly reason: string
}

/** A kept form of a plan as far as it can still be used; undefined: not at all. */
export function keptPlan(kept: Kept): Plan | undefined {
  const rows = keptRows(kept['rows'])
  return rows === undefined ? undefined : { rows, reason: textIn(kept, 'reason') }
}

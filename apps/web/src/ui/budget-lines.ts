import type { LineChoice } from '@tenderlight/contracts/budget'
import type { Fen } from '@tenderlight/law/money'
import { m } from '../paraglide/messages.js'
import { shortYuan } from './money.ts'

/** A line of a unit's budget as the record names it. */
export interface LineName {
  readonly year: number
  readonly code: string
}

/** A line as the value of a choice. */
export function lineValue({ year, code }: LineName): string {
  return `${year} ${code}`
}

/** The line of a choice's value; undefined for none. */
export function lineIn(value: string | undefined): LineName | undefined {
  const [, year, code] = /^(\d{4}) (.+)$/su.exec(value ?? '') ?? []
  return year === undefined || code === undefined ? undefined : { year: Number(year), code }
}

/** The lines to choose from, each with what is left of it. */
export function lineOptions(lines: readonly LineChoice[]): { readonly value: string; readonly label: string }[] {
  return lines.map(({ year, code, name, amount, used }) => ({
    value: lineValue({ year, code }),
    label:
      used < amount
        ? m.budget_field_option({ year, code, name, left: shortYuan(amount - used) })
        : m.budget_field_option_over({ year, code, name }),
  }))
}

/** By how much `asked` is more than what is left of the line; 0: it fits, or nothing is asked yet. */
export function overBy({ amount, used }: Pick<LineChoice, 'amount' | 'used'>, asked: Fen | undefined): Fen {
  return asked === undefined || asked === 0 ? 0 : Math.max(0, used + asked - amount)
}

/** The figures of a line for what is asked of it, in the words of the server's refusal; undefined where it fits. */
export function sayOver(line: LineChoice, asked: Fen | undefined): string | undefined {
  const over = overBy(line, asked)
  if (over === 0) return undefined
  const { amount, used } = line
  const figures = {
    amount: shortYuan(amount),
    used: shortYuan(used),
    asked: shortYuan(asked ?? 0),
    over: shortYuan(over),
  }
  return m.budget_field_over(figures)
}

/** What was approved, taken by others, and left of a line. */
export function sayLeftOf({ amount, used }: LineChoice): string {
  const left = shortYuan(Math.max(0, amount - used))
  return m.budget_field_left({ amount: shortYuan(amount), used: shortYuan(used), left })
}

import { formatYuan } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { m } from '../paraglide/messages.js'
import { parseYuan } from '../ui/money.ts'

/** What a person types into a budget field, in 万元, as whole yuan for the address: `200` is 2000000. A text that is no amount is kept, and the server says what it expects. */
export function yuanFromWan(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const fen = parseYuan(/[万亿元]/u.test(trimmed) ? trimmed : `${trimmed}万`)
  return fen === undefined || fen % 100 !== 0 ? trimmed : String(fen / 100)
}

/** Whole yuan of an address in 万元: 2000000 is `200`. */
export function wanFromYuan(text: string | undefined): string {
  if (text === undefined) return ''
  const yuan = Number(text)
  return Number.isSafeInteger(yuan) && yuan >= 0 ? String(yuan / 10_000) : text
}

/** An exact amount in yuan with its unit: `2,800,000.00 元`, `CNY 2,800,000.00`. */
export function yuan(amount: Fen): string {
  return m.portal_yuan({ amount: formatYuan(amount) })
}

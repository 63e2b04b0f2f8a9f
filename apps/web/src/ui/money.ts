import { formatYuan } from '@tenderlight/law/money'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
import { currentLocale } from './locale.ts'

/** `1,120,000`, with the fen only where there are some. */
export function shortYuan(amount: Fen): string {
  return formatYuan(amount).replace(/\.00$/, '')
}

/** 168 万元, 1.94 亿元; CNY 1.68 m. Rounded down, for a glance and never for a judgement. */
export function roundYuan(amount: Fen): string {
  // Whole fen divided by whole fen: 1,160,000 yuan are 1.16 m, where 1.16 * 100 would fall short of 116.
  const cut = (unit: Fen, digits: number) => String(Math.floor(amount / (unit / 10 ** digits)) / 10 ** digits)
  if (currentLocale() === 'en') {
    if (amount >= 1e11) return `CNY ${cut(1e11, 2)} bn`
    if (amount >= 1e8) return `CNY ${cut(1e8, 2)} m`
    return `CNY ${shortYuan(amount - (amount % 100))}`
  }
  if (amount >= 1e10) return `${cut(1e10, 2)} 亿元`
  if (amount >= 1e6) return `${cut(1e6, 2)} 万元`
  return `${cut(100, 2)} 元`
}

/** `40%`, `46.2%`: basis points, floored to one decimal so that a share is never shown above what it is. */
export function percent(share: BasisPoints): string {
  return `${Math.floor(share / 10) / 10}%`
}

/** Reads what a person types for an amount in yuan: `2,800,000`, `280万`, `280 万元`. Undefined when it is none. */
export function parseYuan(text: string): Fen | undefined {
  const match = /^(\d+)(?:\.(\d+))?(万|亿)?元?$/.exec(text.replaceAll(/[,,\s¥¥]/g, ''))
  if (match === null) return undefined
  const [, whole = '', fraction = '', scale] = match
  const digits = 2 + (scale === '万' ? 4 : scale === '亿' ? 8 : 0)
  if (fraction.length > digits) return undefined
  const amount = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? amount : undefined
}

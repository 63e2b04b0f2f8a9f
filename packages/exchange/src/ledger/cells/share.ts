import type { BasisPoints } from '@tenderlight/law/money'
import type { Cell } from './cell.ts'
import { isBlank, plain } from './plain.ts'
import { EXPECTED } from './unreadable.ts'
import type { Unreadable } from './unreadable.ts'

const NUMBER = /^(\d+)(?:\.(\d+))?$/
const PERCENT = /^(\d+)(?:\.(\d+))?%$/

function shifted(whole: string, decimals: string, places: number): BasisPoints | Unreadable {
  const points = Number(whole + decimals.slice(0, places).padEnd(places, '0'))
  return /^0*$/.test(decimals.slice(places)) && points <= 10_000 ? points : EXPECTED.share
}

/** A bare number: below 1 a fraction (0.4), above 1 a percentage (40). 1 itself is 1 % to one reader, 100 % to another. */
function bare(whole: string, decimals: string): BasisPoints | Unreadable {
  const value = Number(`${whole}.${decimals}`)
  if (value === 1) return EXPECTED.shareOfOne
  return value < 1 ? shifted(whole, decimals, 4) : shifted(whole, decimals, 2)
}

/** The percentage written in plain text (`40%`, `40.5%`) in basis points; undefined for anything else. */
export function writtenPercent(text: string): BasisPoints | undefined {
  const match = PERCENT.exec(text.replace(/\s+/g, ''))
  const points = match === null ? EXPECTED.share : shifted(match[1] ?? '', match[2] ?? '', 2)
  return typeof points === 'number' ? points : undefined
}

/**
 * The ratio of a cell in basis points; undefined when it is blank. `40%` is 40 %. A number in a cell of percent format
 * is a fraction (1 is 100 %); below a header with (%) a bare number is a percentage (0.4 is 0.4 %); elsewhere see `bare`.
 */
export function readShare(cell: Cell, inPercent: boolean): BasisPoints | undefined | Unreadable {
  if (cell.kind === 'error') return EXPECTED.share
  const isNumber = cell.kind === 'number'
  const text = isNumber ? `${Number(cell.number.toPrecision(15))}` : plain(cell.text)
  if (!isNumber && isBlank(text)) return undefined
  const match = NUMBER.exec(text)
  if (match === null) return (isNumber ? undefined : writtenPercent(text)) ?? EXPECTED.share
  const [, whole = '', decimals = ''] = match
  if (isNumber && cell.format?.includes('%') === true) return shifted(whole, decimals, 4)
  return inPercent ? shifted(whole, decimals, 2) : bare(whole, decimals)
}

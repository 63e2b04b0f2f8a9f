import type { Fen } from '@tenderlight/law/money'
import { shownText } from '../ledger/cells/cell.ts'
import type { Cell } from '../ledger/cells/cell.ts'
import { PLACES_ABOVE_FEN, readMoney } from '../ledger/cells/money.ts'
import type { Unreadable } from '../ledger/cells/unreadable.ts'

const YUAN = 2
const WRITTEN = /\.(\d+)|([万亿百千]*元|[万亿])\s*$/gu

/** An amount, and the smallest difference that it can show: 1 fen in yuan; in 万元 what its last decimal place is worth. */
export interface Amount {
  readonly fen: Fen
  readonly step: Fen
}

/** The amount of a cell whose header gives `places` above the fen; undefined when it is blank. */
export function readAmount(cell: Cell, places: number): Amount | undefined | Unreadable {
  const fen = readMoney(cell, places, false)
  if (typeof fen !== 'number') return fen
  const text = (cell.kind === 'number' ? String(cell.number) : shownText(cell)).normalize('NFKC')
  let [decimals, own] = [0, places]
  for (const [, digits, unit] of text.matchAll(WRITTEN)) {
    if (digits !== undefined) decimals = digits.length
    if (unit !== undefined) own = PLACES_ABOVE_FEN[unit] ?? places
  }
  return { fen, step: own <= YUAN ? 1 : Math.max(1, 10 ** (own - decimals)) }
}

import type { Cell } from './cell.ts'
import { isBlank, plain } from './plain.ts'
import { EXPECTED } from './unreadable.ts'
import type { Unreadable } from './unreadable.ts'

const COUNT = /^(\d{1,6})(?:\.0+)?家?$/

/** The whole number of a cell (`3`, `3家`); undefined when it is blank. */
export function readCount(cell: Cell): number | undefined | Unreadable {
  if (cell.kind === 'error') return EXPECTED.count
  const text = cell.kind === 'number' ? `${cell.number}` : plain(cell.text)
  if (cell.kind === 'text' && isBlank(text)) return undefined
  const digits = COUNT.exec(text)?.[1]
  return digits === undefined ? EXPECTED.count : Number(digits)
}

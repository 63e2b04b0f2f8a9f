import type * as z from 'zod'
import { Refused } from '../../problem.ts'

/** Marks the last row of a page by what it is ordered by. */
export function cursorOf(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Reads a cursor of a list that is ordered by `parts`; throws `Refused` `bad-input` for what this list did not hand out. */
export function readCursor<T>(cursor: string, parts: z.ZodType<T>): T {
  const read = parts.safeParse(jsonIn(cursor))
  if (!read.success) throw new Refused('bad-input', { field: 'cursor' })
  return read.data
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

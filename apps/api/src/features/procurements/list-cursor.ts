import type { ListPage, ListSort, ListedProcurement } from '@tenderlight/db/repositories/procurement-list'
import { Refused } from '../../problem.ts'

/** Marks the last row of a page, with the order it stands in: a cursor of another order is no cursor. */
export function cursorAfter(row: ListedProcurement, sort: ListSort, descending: boolean): string {
  return Buffer.from(JSON.stringify([sort, descending, row.order, row.key])).toString('base64url')
}

const KEY = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u

/** Reads a cursor back; throws `Refused` `bad-input` for anything that this list did not hand out for this order. */
export function readCursor(cursor: string, sort: ListSort, descending: boolean): NonNullable<ListPage['after']> {
  const [ofSort, ofDirection, value, key] = parts(cursor)
  const fits = ofSort === sort && ofDirection === descending && typeof key === 'string' && KEY.test(key)
  if (!fits || !isValueOf(sort, value)) throw new Refused('bad-input', { field: 'cursor' })
  return { value, key }
}

function parts(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

function isValueOf(sort: ListSort, value: unknown): value is string | number {
  switch (sort) {
    case 'budget':
      return Number.isSafeInteger(value)
    case 'due':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
    case 'updated':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    case 'id':
    case 'title':
      return typeof value === 'string' && !value.includes('\0')
  }
}

import type { AlertPage, ListedAlert } from '@tenderlight/db/repositories/alert-list'
import { Refused } from '../../problem.ts'

/** Marks the last alert of a page. */
export function cursorAfter(alert: Pick<ListedAlert, 'raisedAt' | 'id'>): string {
  return `${alert.raisedAt.getTime()}.${alert.id}`
}

const CURSOR = /^(?<at>\d{1,15})\.(?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u

/** Reads a cursor back; throws `Refused` `bad-input` for anything that the list did not hand out. */
export function readCursor(cursor: string): NonNullable<AlertPage['after']> {
  const { at, id } = CURSOR.exec(cursor)?.groups ?? {}
  if (at === undefined || id === undefined) throw new Refused('bad-input', { field: 'cursor' })
  return { raisedAt: new Date(Number(at)), id }
}

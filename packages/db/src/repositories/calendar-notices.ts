import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CalendarNotices } from '../schema/calendar.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'

export type LoadedNotice = Selectable<CalendarNotices>

/** How many notices are loaded: a cheap question, whose answer changes with the calendar and with nothing else. */
export async function noticeCount(db: Kysely<Schema>): Promise<number> {
  const { last } = await db
    .selectFrom('calendar_notices')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** The notices loaded, in the order of loading. */
export function loadedNotices(db: Kysely<Schema>): Promise<LoadedNotice[]> {
  return db.selectFrom('calendar_notices').selectAll().orderBy('sequence').execute()
}

/** Keeps others from loading a notice until the transaction ends, so that each is held against all that came before. */
export async function lockNotices(trx: Transaction<Schema>): Promise<void> {
  await takeTurn(trx, 'calendar notices')
}

/** Adds a notice behind those that are there; the transaction holds them locked. */
export async function insertNotice(
  trx: Transaction<Schema>,
  row: Omit<LoadedNotice, 'sequence' | 'notice' | 'year' | 'number' | 'announced_on'> & {
    readonly notice: HolidayNotice
  },
): Promise<void> {
  const { notice, ...rest } = row
  await trx
    .insertInto('calendar_notices')
    .values({
      ...rest,
      sequence: (await noticeCount(trx)) + 1,
      year: notice.year,
      number: notice.number ?? '',
      announced_on: notice.announcedOn,
      notice: JSON.stringify(notice),
    })
    .execute()
}

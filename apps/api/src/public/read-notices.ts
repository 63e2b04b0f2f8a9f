import type { SettledFrom } from '@tenderlight/compliance/settings/entry'
import { settledBy } from '@tenderlight/compliance/settings/settle'
import { notice } from '@tenderlight/contracts/notices'
import type {
  ListedNotice,
  Notice,
  NoticePage,
  NoticesPage,
  NoticesQuery,
  PublishingUnits,
} from '@tenderlight/contracts/notices'
import {
  countPublicNotices,
  findPublicNotice,
  listPublicNotices,
  listPublishingUnits,
} from '@tenderlight/db/repositories/public-notices'
import type { PublicDistrict, PublicNotice } from '@tenderlight/db/repositories/public-notices'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import type { Schema } from '@tenderlight/db/schema'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import { maskNotice } from '../personal-data/mask-notice.ts'
import { noticeChanges } from '../record/notice-changes.ts'
import { filterOf } from './public-filter.ts'

export const PAGE_SIZE = 20
const FEED_SIZE = 50
const CALENDAR_SIZE = 500
/** How long a past day stays in the calendar. */
const CALENDAR_PAST_DAYS = 31

/** What every read needs: the database, the district on show, and the civil day in China. */
export interface Reading {
  readonly db: Kysely<Schema>
  readonly district: PublicDistrict
  readonly today: CivilDate
}

/** One page of the public list; a page beyond the last one is empty and still says the total. */
export async function readPage(reading: Reading, query: NoticesQuery): Promise<NoticesPage> {
  const { db, district, today } = reading
  const filter = filterOf(query, district.jurisdiction, today)
  const total = await countPublicNotices(db, district.id, filter)
  const order = query.sort === 'earliest' ? { by: query.sort, today } : { by: query.sort }
  const rows = await listPublicNotices(db, district.id, filter, {
    order,
    offset: (query.page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  })
  return {
    district: district.name,
    jurisdiction: district.jurisdiction,
    today,
    total,
    page: query.page,
    pageSize: PAGE_SIZE,
    notices: rows.map(asListed),
  }
}

/** One notice with its relatives; undefined when no notice has this number. */
export async function readNotice(reading: Reading, number: string): Promise<NoticePage | undefined> {
  const { db, district, today } = reading
  if (number.includes('\0')) return undefined
  const found = await findPublicNotice(db, district.id, number)
  if (found === undefined) return undefined
  const published = asNotice(found.notice)
  return {
    district: district.name,
    jurisdiction: district.jurisdiction,
    today,
    notice: published,
    correctedBy: found.notice.correctedBy,
    changes: found.corrected === undefined ? [] : noticeChanges(asNotice(found.corrected), published),
    settled: publicOnes(settledBy(await settingsEntriesOf(db, district.id))),
    related: found.related,
  }
}

/** Of how the offices are warned and check each other a notice says nothing. */
const INTERNAL: ReadonlySet<string> = new Set(['warning-window', 'graded-limit', 'four-eyes'])

/** What a notice is judged by. */
function publicOnes(settled: readonly SettledFrom[]): SettledFrom[] {
  return settled.filter(({ value: { kind } }) => !INTERNAL.has(kind))
}

/** The newest notices that the query finds, whatever its order and page. */
export async function readFeed({ db, district, today }: Reading, query: NoticesQuery): Promise<ListedNotice[]> {
  const filter = filterOf(query, district.jurisdiction, today)
  const rows = await listPublicNotices(db, district.id, filter, {
    order: { by: 'published' },
    offset: 0,
    limit: FEED_SIZE,
  })
  return rows.map(asListed)
}

/** The notices that the query finds whose first lawful announcement day is to come or passed in the last month. */
export async function readCalendar({ db, district, today }: Reading, query: NoticesQuery): Promise<ListedNotice[]> {
  const filter = filterOf(query, district.jurisdiction, today)
  const rows = await listPublicNotices(
    db,
    district.id,
    { ...filter, earliestFrom: addDays(today, -CALENDAR_PAST_DAYS) },
    { order: { by: 'earliest', today }, offset: 0, limit: CALENDAR_SIZE },
  )
  return rows.map(asListed)
}

/** The units that have published. */
export async function readUnits({ db, district }: Reading): Promise<PublishingUnits> {
  return { units: await listPublishingUnits(db, district.id) }
}

/**
 * A stored snapshot as the contract describes it; throws when it is none. Snapshots are masked when they are published;
 * those of before that was done are masked here, and their digest is of what was published then.
 */
function asNotice({ snapshot, digest }: PublicNotice): Notice {
  return maskNotice(notice.parse({ ...snapshot, digest }))
}

function asListed(found: PublicNotice): ListedNotice {
  return { ...asNotice(found), correctedBy: found.correctedBy }
}

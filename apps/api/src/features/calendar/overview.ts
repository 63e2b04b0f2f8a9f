import type { calendarOverview, standingCalendar } from '@tenderlight/contracts/calendar'
import type { Db } from '@tenderlight/db/connect'
import { loadedNotices } from '@tenderlight/db/repositories/calendar-notices'
import type { LoadedNotice } from '@tenderlight/db/repositories/calendar-notices'
import { CALENDAR_CN, calendarWith, noticesOf } from '@tenderlight/law/calendars/cn'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { noticeOutput } from './notice-output.ts'

type StandingCalendar = z.input<typeof standingCalendar>

/** The calendar that stands, with the notices that were loaded: what a browser needs to judge as the server does. */
export async function readStandingCalendar(db: Db): Promise<StandingCalendar> {
  return standingWith(await loadedNotices(db))
}

function standingWith(loaded: readonly LoadedNotice[]): StandingCalendar {
  const notices = loaded.map(({ notice }) => notice)
  const { version, knownOn, coveredFrom, coveredThrough } = calendarWith(CALENDAR_CN, notices)
  return { version, knownOn, coveredFrom, coveredThrough, notices: notices.map(noticeOutput) }
}

/** Every notice with the version that began with it, newest first, and who loaded those that were. */
export async function overview(deps: Deps, actor: Actor): Promise<z.input<typeof calendarOverview>> {
  const loaded = await loadedNotices(deps.db)
  const builtIn = noticesOf(CALENDAR_CN)
  const brought = builtIn.map((notice, at) => ({
    notice: noticeOutput(notice),
    version: builtInVersion(builtIn.slice(0, at + 1)),
    loaded: null,
  }))
  const added = loaded.map((row) => ({
    notice: noticeOutput(row.notice),
    version: row.calendar_version,
    loaded: { at: row.loaded_at.toISOString(), by: row.loaded_by, digest: row.digest },
  }))
  return {
    calendar: standingWith(loaded),
    notices: [...brought, ...added].toReversed(),
    mayLoad: actingAs(actor, 'calendar.load') !== undefined,
  }
}

/** 'cn-2020.2': the last year, and its how manieth notice this is. */
function builtInVersion(until: readonly HolidayNotice[]): string {
  const year = until.at(-1)?.year ?? 0
  return `cn-${year}.${until.filter((notice) => notice.year === year).length}`
}

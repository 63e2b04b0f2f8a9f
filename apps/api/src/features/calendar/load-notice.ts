import { createHash } from 'node:crypto'
import { insertNotice, lockNotices } from '@tenderlight/db/repositories/calendar-notices'
import type { Calendar } from '@tenderlight/law/calendar'
import { todayInChina } from '@tenderlight/law/civil-date'
import { noticeText } from '@tenderlight/law/holiday-notice'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import type { Deps } from '../../deps.ts'
import { reprojectStale } from '../../record/reproject.ts'
import { judgeNotice } from './judge-notice.ts'
import type { JudgedNotice } from './judge-notice.ts'

export type LoadedOutcome =
  | Extract<JudgedNotice, { outcome: 'refused' | 'known' }>
  | {
      readonly outcome: 'loaded'
      readonly notice: HolidayNotice
      readonly calendar: Calendar
      /** Records counted anew. */
      readonly recounted: number
    }

/** SHA-256 of what the notice says. */
export function digestOf(notice: HolidayNotice): string {
  return createHash('sha256').update(noticeText(notice)).digest('hex')
}

/**
 * Loads a notice for the whole installation: stores it, then counts every clock anew and tells the owners what moved.
 * The notice is stored in a transaction of its own; where the process dies after it, the next start of the server (or
 * its hourly look) goes on from there. A notice that is known already changes nothing.
 */
export async function loadNotice(deps: Deps, text: string, loadedBy: string): Promise<LoadedOutcome> {
  const at = deps.now()
  const judged = await deps.db.transaction().execute(async (trx) => {
    await lockNotices(trx)
    const found = await judgeNotice(trx, text, todayInChina(at))
    if (found.outcome === 'new') {
      const { notice, calendar } = found
      const loaded = { calendar_version: calendar.version, loaded_at: at, loaded_by: loadedBy }
      await insertNotice(trx, { notice, digest: digestOf(notice), ...loaded })
    }
    return found
  })
  if (judged.outcome !== 'new') return judged
  const { notice, calendar } = judged
  return { outcome: 'loaded', notice, calendar, recounted: await reprojectStale(deps) }
}

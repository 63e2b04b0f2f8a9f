import { createHash } from 'node:crypto'
import { insertNotice, lockNotices } from '@tenderlight/db/repositories/calendar-notices'
import { goOnAs } from '@tenderlight/db/go-on-as'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import type { Calendar } from '@tenderlight/law/calendar'
import { todayInChina } from '@tenderlight/law/civil-date'
import { noticeText } from '@tenderlight/law/holiday-notice'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { reprojectStale } from '../../record/reproject.ts'
import type { Actor } from '../../session/actor.ts'
import { appendLog, byActor, byInstallation } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
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
 * Every district's log tells of it: that of `actor` names them, the others do not.
 */
export async function loadNotice(deps: Deps, text: string, loadedBy: string, actor?: Actor): Promise<LoadedOutcome> {
  const at = deps.now()
  const db = actor === undefined ? deps.within({ as: 'calendar' }) : deps.db
  const judged = await db.transaction().execute(async (trx) => {
    await lockNotices(trx)
    const found = await judgeNotice(trx, text, todayInChina(at))
    if (found.outcome === 'new') {
      const { notice, calendar } = found
      const loaded = { calendar_version: calendar.version, loaded_at: at, loaded_by: loadedBy }
      const digest = digestOf(notice)
      await insertNotice(trx, { notice, digest, ...loaded })
      await tellLogs(trx, at, { kind: 'calendar-notice', id: digest, label: notice.number ?? '', after: notice }, actor)
    }
    return found
  })
  if (judged.outcome !== 'new') return judged
  const { notice, calendar } = judged
  return { outcome: 'loaded', notice, calendar, recounted: await reprojectStale(deps) }
}

/** Whoever loads a notice has taken the turn to do so: no two transactions wait for each other's turn to append. */
async function tellLogs(
  trx: Transaction<Schema>,
  at: Date,
  change: LoggedChange,
  actor: Actor | undefined,
): Promise<void> {
  if (actor !== undefined) await appendLog(trx, byActor(actor), at, change)
  await goOnAs(trx, { as: 'calendar' })
  const ids = (await listDistricts(trx)).map(({ id }) => id).toSorted()
  for (const districtId of ids) {
    if (districtId !== actor?.districtId) await appendLog(trx, byInstallation(districtId, 'calendar.load'), at, change)
  }
}

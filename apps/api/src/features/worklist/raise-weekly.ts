import type { Db } from '@tenderlight/db/connect'
import { queueDeliveries } from '@tenderlight/db/repositories/deliveries'
import { awaitingWeek, raiseWeek } from '@tenderlight/db/repositories/weekly-digests'
import type { Calendar } from '@tenderlight/law/calendar'
import { addDays, isoWeekday, todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { isWorkingDay, onOrAfterWorkingDay } from '@tenderlight/law/working-days'
import type { Deps } from '../../deps.ts'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { DELIVER_QUEUE } from '../../outbox/queues.ts'
import { thingsIn, weekFor } from '../../outbox/weekly-notice.ts'
import { findAtWork } from '../../work/at-work.ts'

export interface RaiseDeps extends Pick<Deps, 'within' | 'standing' | 'now'> {
  readonly db: Db
  /** Whether the installation can send mail. */
  readonly canMail: boolean
}

/** The hour at which the mails of a week go out, in China. */
const AT = 'T08:00:00+08:00'

/**
 * The Monday of the week of `now` and the moment from which its mails may go out: 08:00 of its first working day.
 * Undefined before it, on rest days, and in a week without a working day.
 */
export function weekAt(now: Date, calendar: Calendar): { week: CivilDate; from: Date } | undefined {
  const today = todayInChina(now)
  const week = addDays(today, 1 - isoWeekday(today))
  const from = new Date(`${onOrAfterWorkingDay(calendar, week).date}${AT}`)
  return isWorkingDay(calendar, today) && from <= now ? { week, from } : undefined
}

/**
 * Puts this week on record for everybody of a district who wanted the mail before it began, once each however often it is
 * asked for, and queues a mail for those who have something to do. Returns how many mails were queued.
 */
export async function raiseWeekly(deps: RaiseDeps, districtId: string): Promise<number> {
  const at = deps.now()
  const calendar = await deps.standing.calendar()
  const begun = weekAt(at, calendar)
  if (begun === undefined || !deps.canMail) return 0
  const { week, from } = begun
  const today = todayInChina(at)
  let queued = 0
  for (const personId of await awaitingWeek(deps.db, districtId, { week, before: from })) {
    const person = await findAtWork(deps, personId, today)
    if (person === undefined || person.email === null) continue
    const { email } = person
    const things = thingsIn(await weekFor({ ...deps, calendar }, person, { week, today }))
    await deps.db.transaction().execute(async (trx) => {
      const weeklyId = await raiseWeek(trx, districtId, { personId, week, things, on: today, at })
      if (weeklyId === undefined || things === 0) return
      await queueDeliveries(trx, districtId, [{ carries: { weeklyId }, channel: 'e-mail', target: email }], at)
      await enqueueJob(trx, DELIVER_QUEUE, { districtId })
      queued += 1
    })
  }
  return queued
}

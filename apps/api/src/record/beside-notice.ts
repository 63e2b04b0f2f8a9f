import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import { standingNotices } from '@tenderlight/db/repositories/notices'
import type { StandingNotice } from '@tenderlight/db/repositories/notices'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import { Refused } from '../problem.ts'

/** What of a record a published notice decides: the day it went out, and what it states of the bids. */
type Published = EventName | 'controlPrice'

/**
 * The notice that everybody can read on this part of the record; undefined: none says it. Of the bid deadline and the price it
 * is only a notice that states them.
 */
export function noticeOn(notices: readonly StandingNotice[], what: Published): StandingNotice | undefined {
  switch (what) {
    case 'intention':
    case 'tender-plan':
      return notices.find(({ kind }) => kind === 'intention')
    case 'announcement':
      return notices.find(({ kind }) => kind === 'announcement')
    case 'bid-deadline':
      return notices.find(({ kind, bidDeadlineOn }) => kind === 'announcement' && bidDeadlineOn !== null)
    case 'controlPrice':
      return notices.find(({ kind, controlPrice }) => kind === 'announcement' && controlPrice !== null)
    default:
      return undefined
  }
}

/** Throws `Refused` `notice-refused` with the number where a published notice says this: only a change notice changes it. */
export function refusePublished(notices: readonly StandingNotice[], what: Published): void {
  const notice = noticeOn(notices, what)
  if (notice === undefined) return
  const { number } = notice
  const isDay = what !== 'bid-deadline' && what !== 'controlPrice'
  const zh = what === 'controlPrice' ? '最高限价' : eventName(what, 'zh-CN')
  const en = what === 'controlPrice' ? 'the price ceiling' : eventName(what, 'en')
  throw new Refused('notice-refused', {
    zh: `“${zh}”以已公开的公告 ${number} 为准,不能在此更正或撤回。`,
    en: `The published notice ${number} decides “${en}”; it is neither corrected nor withdrawn here.`,
    toDoZh: isDay
      ? '公开日期就是公告发布之日;公告内容有误的,请在项目页提交更正公告。'
      : '请在项目页该公告旁提交更正公告,经复核公开后自动更正。',
    toDoEn: isDay
      ? 'The day is the one on which it went out. Where its content is wrong, submit a change notice on the project’s page.'
      : 'Submit a change notice beside it on the project’s page; the record follows once that is published.',
  })
}

/** The same for a project whose notices have to be looked up. Throws `Refused` `notice-refused`. */
export async function refuseBesideNotice(
  db: Kysely<Schema>,
  districtId: string,
  { id }: StoredProcurement,
  event: EventName,
): Promise<void> {
  refusePublished(await standingNotices(db, districtId, [id]), event)
}

import { REFUND_EVENTS, refundEventOf } from '@tenderlight/compliance/deposits/refunds'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { depositVersionsOf } from '@tenderlight/db/repositories/deposits'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import { Refused } from '../problem.ts'
import { asProcurement } from './as-procurement.ts'
import { asBidder, isStanding, standingOf } from './bidder-deposits.ts'

/** How many bidders a refusal names. */
const NAMED = 3

/**
 * Where deposits are on record by bidder, the refund of the step is the last of theirs: while one has not gone back, the step
 * has not happened. Throws `Refused` `deposit-refused` with the bidders.
 */
export async function refuseBesideDeposits(
  db: Kysely<Schema>,
  districtId: string,
  stored: StoredProcurement,
  event: EventName,
): Promise<void> {
  if (!REFUND_EVENTS.some((one) => one === event)) return
  const procurement = asProcurement(stored)
  const waiting = standingOf(await depositVersionsOf(db, districtId, stored.id))
    .filter((one) => isStanding(one) && one.latest.refunded_on === null)
    .filter(({ purpose, latest }) => refundEventOf(asBidder(purpose, latest), procurement) === event)
    .map(({ latest }) => latest.bidder)
  if (waiting.length === 0) return
  const names = waiting.slice(0, NAMED)
  const more = waiting.length > NAMED
  throw new Refused('deposit-refused', {
    zh: `本项目逐家登记了保证金,还有 ${waiting.length} 家没有登记退还:${names.join('、')}${more ? '等' : ''}。`,
    en: `Deposits are on record by bidder; ${waiting.length} have not gone back: ${names.join(', ')}${more ? ' and others' : ''}.`,
    toDoZh: '请在项目页“保证金”中逐家登记退还,最后一家退还后本环节自动登记。',
    toDoEn: 'Record each refund among the deposits of the project; the step follows from the last one.',
  })
}

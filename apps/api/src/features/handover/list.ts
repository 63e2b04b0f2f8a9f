import { HANDOVER_PAGE, UNPUSHED_PAGE } from '@tenderlight/contracts/handover'
import type {
  Handover,
  handoverAttention,
  handoverDetail,
  handoversInput,
  handoversOfOutput,
  handoversOutput,
  unpushedInput,
  unpushedOutput,
} from '@tenderlight/contracts/handover'
import { handoverChannelOf } from '@tenderlight/db/repositories/handover-channel'
import type { SavedHandoverChannel } from '@tenderlight/db/repositories/handover-channel'
import {
  countHandovers,
  countUnsettled,
  findHandover,
  handoversOf,
  listHandovers,
  stepsOfHandover,
} from '@tenderlight/db/repositories/handover-list'
import type { HandoverStep, ListedHandover } from '@tenderlight/db/repositories/handover-list'
import { countUnpushed, listUnpushed } from '@tenderlight/db/repositories/handover-notices'
import type { UnpushedFilter } from '@tenderlight/db/repositories/handover-notices'
import { listUnreadable } from '@tenderlight/db/repositories/handover-unreadable'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { kindsOf } from '../../outbox/queue-handovers.ts'
import { Refused } from '../../problem.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

/** Unreadable files that are told of; all lie in the directory. */
const UNREADABLE = 10

/** One page of the notices within the actor's reach that were handed over, and what there is to know beside. */
export async function list(
  { db }: Deps,
  actor: Actor,
  { page, sort, descending, ...asked }: z.output<typeof handoversInput>,
): Promise<z.input<typeof handoversOutput>> {
  mustReach(actor, asked.unit)
  const { districtId, reach: within } = actor
  const filter = { ...asked, districtId, within }
  const counts = await countHandovers(db, filter)
  const order = { sort, descending, offset: (page - 1) * HANDOVER_PAGE, limit: HANDOVER_PAGE }
  const channel = await handoverChannelOf(db, districtId)
  const unreadable = await listUnreadable(db, districtId, UNREADABLE)
  return {
    channel: channel ?? null,
    total: asked.status === undefined ? Object.values(counts).reduce((sum, one) => sum + one, 0) : counts[asked.status],
    counts,
    handovers: (await listHandovers(db, filter, order)).map(shown),
    unpushed: channel === undefined ? 0 : await countUnpushed(db, unpushedOf(actor, channel)),
    unreadable: unreadable.map(({ id, file_name: file, reason, found_at }) => ({
      id,
      file,
      reason,
      foundAt: found_at.toISOString(),
    })),
  }
}

/** A handover with what was pushed and every step. Throws `Refused` `not-found` out of reach. */
export async function get({ db }: Deps, actor: Actor, id: string): Promise<z.input<typeof handoverDetail>> {
  const { districtId, reach } = actor
  const found = await findHandover(db, districtId, reach, id)
  if (found === undefined) throw new Refused('not-found')
  const { payload, digest } = found
  return { handover: shown(found), payload, digest, steps: (await stepsOfHandover(db, districtId, id)).map(shownStep) }
}

/** How many within the actor's reach somebody has to look at. */
export async function attention(
  { db }: Deps,
  { districtId, reach }: Actor,
): Promise<z.input<typeof handoverAttention>> {
  return { unsettled: await countUnsettled(db, districtId, reach) }
}

/** Where the notices of a procurement stand; none for one out of reach. */
export async function ofProcurement(
  { db }: Deps,
  { districtId, reach }: Actor,
  key: string,
): Promise<z.input<typeof handoversOfOutput>> {
  return { handovers: (await handoversOf(db, districtId, reach, key)).map(shown) }
}

/** One page of the published notices within reach that were never handed over. */
export async function unpushed(
  { db }: Deps,
  actor: Actor,
  { unit, page }: z.output<typeof unpushedInput>,
): Promise<z.input<typeof unpushedOutput>> {
  mustReach(actor, unit)
  const channel = await handoverChannelOf(db, actor.districtId)
  if (channel === undefined) return { total: 0, notices: [] }
  const filter = { ...unpushedOf(actor, channel), unit }
  const notices = await listUnpushed(db, filter, { offset: (page - 1) * UNPUSHED_PAGE, limit: UNPUSHED_PAGE })
  return { total: await countUnpushed(db, filter), notices }
}

/** What of the published notices within reach a channel would take and was never given. */
export function unpushedOf(
  { districtId, reach }: Actor,
  channel: Pick<SavedHandoverChannel, 'intentions' | 'announcements'>,
): UnpushedFilter {
  return { districtId, within: reach, kinds: kindsOf(channel) }
}

function mustReach({ reach }: Actor, unit: string | undefined): void {
  if (unit !== undefined && !reachesUnit(reach, unit)) throw new Refused('not-found')
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

function shown(row: ListedHandover): Handover {
  const { number, kind, title, publishedOn, corrects, unitId, unit, id, key, method, status, attempts } = row
  const { platformNumber, answerStatus, answer, problem, askedBy, askedAt, followed } = row
  return {
    id,
    notice: { number, kind, title, publishedOn, corrects },
    unit: { id: unitId, name: unit },
    key,
    method,
    status,
    attempts,
    nextTryAt: instant(row.nextTryAt),
    sentAt: instant(row.sentAt),
    platformNumber,
    answerStatus,
    answer,
    answeredAt: instant(row.answeredAt),
    problem,
    askedBy,
    askedAt: askedAt.toISOString(),
    followed,
  }
}

function shownStep({ step, kind, at, method, problem, http_status, ...said }: HandoverStep) {
  const { text, accepted, platform_number: platformNumber, on_date: on, person } = said
  const shownAt = at.toISOString()
  return {
    step,
    kind,
    at: shownAt,
    method,
    problem,
    httpStatus: http_status,
    text,
    accepted,
    platformNumber,
    on,
    person,
  }
}

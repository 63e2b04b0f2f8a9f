import type { handoverId, recordAnswerInput } from '@tenderlight/contracts/handover'
import { findNotice } from '@tenderlight/db/repositories/notices'
import { moveHandover } from '@tenderlight/db/repositories/handovers'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { holdHandover, loggedAs } from './push.ts'
import { beforePublication, reasonMissing } from './refusals.ts'
import { afterAnswer } from './tried.ts'

/**
 * Records what the platform answered elsewhere: on its pages, by letter, by telephone. An earlier answer stays among the steps.
 * Throws `Refused`: `not-found`, `in-future`, `handover-refused`.
 */
export async function recordAnswer(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, accepted, number, on, text }: z.output<typeof recordAnswerInput>,
): Promise<z.input<typeof handoverId>> {
  const { districtId, personId } = actor
  if (on > today) throw new Refused('in-future', { on, today })
  if (!accepted && text === '') throw reasonMissing()
  return deps.db.transaction().execute(async (trx) => {
    const held = await holdHandover(trx, districtId, id)
    const notice = await findNotice(trx, districtId, { id: held.notice_id })
    if (notice !== undefined && on < notice.publishedOn) throw beforePublication(on, notice.publishedOn)
    const at = deps.now()
    const answer = { accepted, number: number === '' ? null : number, reason: text === '' ? null : text }
    await moveHandover(trx, held, afterAnswer(answer, at), {
      kind: 'answered',
      at,
      method: 'hand',
      accepted,
      platform_number: answer.number,
      text: answer.reason,
      on_date: on,
      person_id: personId,
    })
    await appendLog(trx, byActor(actor), at, {
      ...loggedAs(held),
      before: { status: held.status, number: held.platform_number, answer: held.answer },
      after: { ...answer, on },
    })
    return { id }
  })
}

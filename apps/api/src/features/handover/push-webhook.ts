import type { ClaimedHandover } from '@tenderlight/db/repositories/handovers'
import { handoverWebhookOf } from '@tenderlight/db/repositories/handover-channel'
import type { Db } from '@tenderlight/db/connect'
import { askWebhook } from '../../channels/webhook.ts'
import type { WebhookAnswer } from '../../channels/webhook.ts'
import type { Tried } from './tried.ts'
import { shownText, understandAnswer } from './understand-answer.ts'

export interface WebhookDeps {
  readonly db: Db
  readonly stopping: AbortSignal
  readonly now: () => Date
}

/** Pushes a notice to the address that is set now, and reads what is answered at once. */
export async function pushWebhook({ db, stopping, now }: WebhookDeps, claimed: ClaimedHandover): Promise<Tried> {
  const webhook = await handoverWebhookOf(db, claimed.district_id)
  if (webhook === undefined) return { taken: false, problem: 'no-address', httpStatus: null, text: null, final: true }
  const call = { ...webhook, deliveryId: claimed.id, body: claimed.payload, now: now() }
  return readReply(await askWebhook(call, { signal: stopping }))
}

/** What a receiver's reply means. */
export function readReply(reply: WebhookAnswer): Tried {
  if (!reply.answered) {
    const { error, noAddress, timedOut } = reply
    const problem = noAddress ? 'no-address' : timedOut ? 'no-answer' : 'unreachable'
    return { taken: false, problem, httpStatus: null, text: shownText(error), ...(noAddress && { final: true }) }
  }
  const { status, whole } = reply
  const text = shownText(reply.text)
  const answer = whole ? understandAnswer(reply.text) : undefined
  const isTaken = (status >= 200 && status < 300) || (isAboutContent(status) && answer?.accepted === false)
  if (isTaken) return { taken: true, httpStatus: status, text, answer }
  return { taken: false, problem: 'refused', httpStatus: status, text }
}

/** A refusal of what was pushed, and not of the push: trying the same again would not help. */
const isAboutContent = (status: number): boolean => status >= 400 && status < 500 && ![408, 425, 429].includes(status)

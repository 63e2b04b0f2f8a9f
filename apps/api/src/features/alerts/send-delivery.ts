import type { Db } from '@tenderlight/db/connect'
import { channelsOf } from '@tenderlight/db/repositories/channel-settings'
import type { ClaimedDelivery } from '@tenderlight/db/repositories/deliveries'
import type { ChatLine } from '../../channels/chat-line.ts'
import type { Mailer } from '../../channels/mailer.ts'
import { maskUrlsIn } from '../../channels/mask-url.ts'
import type { MailText } from '../../channels/mail-text.ts'
import type { Outcome } from '../../channels/outcome.ts'
import { callRobot } from '../../channels/robot.ts'
import { postWebhook } from '../../channels/webhook.ts'

/** What is sent, worded for each channel. */
export interface Message {
  mail(): MailText
  /** Absent: it is for people alone. */
  readonly webhookBody?: (deliveryId: string) => string
  /** For a chat. Absent: it is for people alone. */
  readonly lines?: () => readonly ChatLine[]
}

export interface SendDeps {
  readonly db: Db
  /** Null where the installation has no mail server (any more). */
  readonly mailer: Mailer | null
  /** Address of the installation; its host names the messages. */
  readonly publicUrl: string
  readonly stopping: AbortSignal
  now(): Date
}

const REMOVED: Outcome = { ok: false, error: 'the webhook was removed', final: true }

/** Sends one delivery over its channel. The addresses of a webhook are those of now: a corrected one is used at the next try. */
export async function sendDelivery(deps: SendDeps, delivery: ClaimedDelivery, message: Message): Promise<Outcome> {
  switch (delivery.channel) {
    case 'in-app':
      return { ok: true, answer: '' }
    case 'e-mail': {
      if (deps.mailer === null) return { ok: false, error: 'no mail server is configured (SMTP_URL)' }
      const messageId = `${delivery.id}@${new URL(deps.publicUrl).hostname}`
      return deps.mailer.send({ messageId, to: delivery.target, ...message.mail() }, deps.stopping)
    }
    case 'webhook': {
      const channels = await channelsOf(deps.db, delivery.districtId, delivery.target)
      const body = message.webhookBody?.(delivery.id)
      if (body === undefined) return { ok: false, error: 'nothing to tell a webhook', final: true }
      if (channels.webhookUrl === null) return REMOVED
      const call = {
        url: channels.webhookUrl,
        secret: channels.webhookSecret,
        deliveryId: delivery.id,
        now: deps.now(),
      }
      const outcome = await postWebhook({ ...call, body }, { signal: deps.stopping })
      return outcome.ok ? outcome : { ...outcome, error: maskUrlsIn(outcome.error) }
    }
  }
}

/** Sends all these lines to the robot of an organisation as one message, under the id of the first delivery. */
export async function sendToRobot(
  deps: SendDeps,
  first: ClaimedDelivery,
  lines: readonly ChatLine[],
): Promise<Outcome> {
  const channels = await channelsOf(deps.db, first.districtId, first.target)
  const { webhookUrl: url, webhookSecret: secret, webhookFormat: format } = channels
  if (url === null) return REMOVED
  // Somebody changed it a moment ago: the next run sends it as it is wanted now.
  if (format === 'generic') return { ok: false, error: 'the webhook was changed' }
  const message = { heading: `采招亮灯 ${lines.length} 条提醒`, lines, link: `${deps.publicUrl}/app/alerts` }
  return callRobot({ format, url, secret, deliveryId: first.id, message, now: deps.now() }, deps.stopping)
}

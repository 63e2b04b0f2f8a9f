import type { Db } from '@tenderlight/db/connect'
import { channelsOf } from '@tenderlight/db/repositories/channel-settings'
import type { ClaimedDelivery } from '@tenderlight/db/repositories/deliveries'
import type { Mailer } from '../../channels/mailer.ts'
import type { Outcome } from '../../channels/outcome.ts'
import { postWebhook } from '../../channels/webhook.ts'
import type { MailText } from '../../channels/mail-text.ts'

/** What is sent, worded for each channel. */
export interface Message {
  mail(): MailText
  /** Absent: it is for people alone. */
  readonly webhookBody?: (deliveryId: string) => string
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
      if (channels.webhookUrl === null) return { ok: false, error: 'the webhook was removed', final: true }
      const call = {
        url: channels.webhookUrl,
        secret: channels.webhookSecret,
        deliveryId: delivery.id,
        now: deps.now(),
      }
      return postWebhook({ ...call, body }, { signal: deps.stopping })
    }
  }
}

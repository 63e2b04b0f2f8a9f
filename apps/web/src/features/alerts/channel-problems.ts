import type { WebhookFormat } from '@tenderlight/contracts/alerts'
import { m } from '../../paraglide/messages.js'
import { readEmails } from './email-lines.ts'

/** What is wrong with the addresses; undefined when nothing is. */
export function emailProblem(text: string): string | undefined {
  const { emails, bad } = readEmails(text)
  if (bad !== undefined) return m.channels_email_bad(bad)
  return emails.length > 20 ? m.channels_email_many() : undefined
}

/** What is wrong with the webhook's address; an empty one switches the webhook off. */
export function urlProblem(text: string): string | undefined {
  const url = text.trim()
  if (url === '' || (/^https?:\/\//.test(url) && URL.canParse(url))) return undefined
  return m.channels_webhook_url_bad()
}

interface Secret {
  readonly url: string
  readonly secret: string
  readonly format: WebhookFormat
  readonly isStored: boolean
}

/** What is wrong with the secret: a webhook of the product’s own form is always signed, a robot as it was set up. */
export function secretProblem({ url, secret, format, isStored }: Secret): string | undefined {
  if (format === 'wecom' || (format === 'dingtalk' && secret === '')) return undefined
  if (secret === '') return url.trim() !== '' && !isStored ? m.channels_webhook_secret_needed() : undefined
  return secret.length < 16 ? m.channels_webhook_secret_short() : undefined
}

import { createTransport } from 'nodemailer'
import { limited } from './limited.ts'
import type { Outcome } from './outcome.ts'
import { oneLine, reasonOf } from './outcome.ts'

/** Where outgoing mail goes. `smtpUrl`: `smtp://user:password@host:25`, `smtps://…`; nodemailer's query options apply. */
export interface MailSettings {
  readonly smtpUrl: string
  /** The sender's address, with or without a name: `采招亮灯 <tenderlight@example.gov.cn>`. */
  readonly from: string
}

export interface Mail {
  /** Without angle brackets, the same each time this mail is tried: receiving servers drop the repetition. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface Mailer {
  /** `signal` breaks the sending off; that is a failure like any other. */
  send(mail: Mail, signal?: AbortSignal): Promise<Outcome>
  close(): void
}

/** Connecting, greeting and each pause of the server may take this long before the sending counts as failed. */
const PATIENCE_MS = 10_000
/** The whole of one sending. */
const LIMIT_MS = 30_000

/**
 * A mailer over SMTP. It opens a connection for each mail (alerts are few and servers drop idle ones);
 * it never throws: what went wrong is in the outcome.
 */
export function openMailer(settings: MailSettings): Mailer {
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A mail's text is ours, but it quotes titles from ledgers: nothing in it may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail, signal) {
      try {
        const sent = await transport.sendMail({
          from: settings.from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${mail.messageId}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: limited(LIMIT_MS, signal),
        })
        return { ok: true, answer: oneLine(sent.response) }
      } catch (error) {
        return { ok: false, error: reasonOf(error) }
      }
    },
    close: () => transport.close(),
  }
}

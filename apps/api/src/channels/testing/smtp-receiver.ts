import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { ReceivedMail } from './received-mail.ts'
import { parseMail } from './received-mail.ts'

export interface SmtpReceiver {
  /** For `MailSettings.smtpUrl`. */
  readonly url: string
  /** Mail accepted so far, in the order of arrival. */
  readonly mails: readonly ReceivedMail[]
  close(): Promise<void>
}

export interface SmtpReceiverOptions {
  /** Mailboxes that do not exist here: answered with 550. */
  readonly refuse?: readonly string[]
  /** Answers the first n mails with 451 after having read them. */
  readonly failFirst?: number
}

/** A real SMTP server on a free local port that keeps what it receives. */
export async function openSmtpReceiver(options: SmtpReceiverOptions = {}): Promise<SmtpReceiver> {
  const mails: ReceivedMail[] = []
  let failures = options.failFirst ?? 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(address, _session, done) {
      const refused = options.refuse?.includes(address.address) === true
      done(refused ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (failures > 0) {
          failures -= 1
          done(Object.assign(new Error('try again later'), { responseCode: 451 }))
          return
        }
        const to = session.envelope.rcptTo.map((recipient) => recipient.address)
        mails.push(parseMail(Buffer.concat(chunks).toString('latin1'), to))
        done()
      })
    },
  })
  // A client that is killed in the middle of a mail resets the connection.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

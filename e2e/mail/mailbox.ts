import { once } from 'node:events'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server that takes everything and keeps it. */
export interface Mailbox {
  readonly url: string
  /** The mails so far, oldest first. */
  readonly mails: readonly Email[]
  close(): Promise<void>
}

/** Opens a real SMTP server on a free port. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Email[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        // Answered first, read after: what cannot be read fails the journey that looks for it.
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => mails.push(mail))
        done()
      })
    },
  })
  // A server that is stopped in the middle of a mail resets the connection.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

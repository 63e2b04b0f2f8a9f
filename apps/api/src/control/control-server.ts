import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BackupContents } from '@tenderlight/db/backup/contents'
import { writeBackup } from '@tenderlight/db/backup/write-backup'
import type { Connection } from '@tenderlight/db/connect'
import type { Now } from '../clock.ts'
import { leaveAddress } from './control-file.ts'

export interface Control {
  close(): Promise<void>
}

const DRAFT = /^backup-[\da-f-]{36}\.part$/u

/**
 * Takes orders from commands on this machine that may read the data directory: `POST /backup` answers with a backup. On
 * a port of its own of 127.0.0.1, which no proxy leads to, and with a token that changes with every start.
 */
export async function openControl(
  connection: Connection,
  dataDir: string,
  now: Now,
  contents: BackupContents,
): Promise<Control> {
  // What a process left that was killed while it wrote.
  for (const name of await readdir(dataDir)) if (DRAFT.test(name)) await rm(join(dataDir, name), { force: true })
  const token = randomBytes(32).toString('base64url')
  let writing: Promise<void> | undefined
  const server = createServer((request, response) => {
    if (!isAllowed(request, token)) return refuse(response, 403, 'not-allowed')
    if (request.method !== 'POST' || request.url !== '/backup') return refuse(response, 404, 'not-found')
    if (writing !== undefined) return refuse(response, 409, 'another backup is being written')
    writing = answerBackup(connection, dataDir, now(), contents, response).finally(() => (writing = undefined))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const takeAway = leaveAddress(dataDir, { port: typeof address === 'object' ? (address?.port ?? 0) : 0, token })
  return {
    close: async () => {
      takeAway()
      const closed = new Promise((resolve) => server.close(resolve))
      await writing
      server.closeAllConnections()
      await closed
    },
  }
}

/** Written to a file first: while the database is read others wait, and they should not wait for whoever fetches it. */
async function answerBackup(
  connection: Connection,
  dataDir: string,
  at: Date,
  contents: BackupContents,
  response: ServerResponse,
): Promise<void> {
  const draft = join(dataDir, `backup-${randomUUID()}.part`)
  try {
    await writeBackup(connection, createWriteStream(draft, { mode: 0o600, flags: 'wx' }), at, contents)
    const { size } = await stat(draft)
    response.writeHead(200, { 'content-type': 'application/gzip', 'content-length': size })
    await pipeline(createReadStream(draft), response)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else refuse(response, 500, error instanceof Error ? error.message : String(error))
  } finally {
    await rm(draft, { force: true })
  }
}

function isAllowed({ headers }: IncomingMessage, token: string): boolean {
  const [given, expected] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function refuse(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
}

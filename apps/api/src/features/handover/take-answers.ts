import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '@tenderlight/db/connect'
import { stepsOfHandover } from '@tenderlight/db/repositories/handover-list'
import { insertUnreadable } from '@tenderlight/db/repositories/handover-unreadable'
import { lockHandover, moveHandover } from '@tenderlight/db/repositories/handovers'
import type { UnreadableReason } from '@tenderlight/db/schema/handover'
import { beginningOf, soundText } from '@tenderlight/exchange/ledger/cells/sound-text'
import { folderOf, ignoring, makeFolder } from './district-folder.ts'
import { afterAnswer } from './tried.ts'
import { understandAnswer } from './understand-answer.ts'
import type { PlatformAnswer } from './understand-answer.ts'

interface AnswerDeps {
  readonly db: Db
  readonly handoverDir: string | null
  readonly now: () => Date
}

/** An answer is no longer; a larger file is none. */
const MOST_BYTES = 64 * 1024
/** Files looked at in one go; the next look is a minute later. */
const AT_ONCE = 200
/** So long after its last change a file that cannot be read yet may still be being written. */
const SETTLED_MS = 60_000

/**
 * Takes in what lies in `answers` of a district's folder: what answers a notice is recorded and moved to `done`, anything
 * else is reported and moved to `unreadable`. A process that dies in between leaves nothing recorded twice.
 */
export async function takeAnswers({ db, handoverDir, now }: AnswerDeps, districtId: string): Promise<void> {
  if (handoverDir === null) return
  const { answers } = folderOf(handoverDir, districtId)
  const entries = (await readdir(answers, { withFileTypes: true }).catch(ignoring('ENOENT'))) ?? []
  const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  for (const name of names.toSorted().slice(0, AT_ONCE)) {
    const path = join(answers, name)
    const found = await lstat(path).catch(ignoring('ENOENT'))
    if (found === undefined) continue
    const read = await readAnswer(path, found)
    const refused = typeof read === 'string' ? read : await record(db, districtId, name, read, now())
    if (refused === undefined) {
      await moveTo(answers, 'done', name, now())
      continue
    }
    if (refused === 'not-json' && Date.now() - found.mtimeMs < SETTLED_MS) continue
    const id = keyOf(`${districtId} ${name} ${found.mtimeMs} ${found.size}`)
    const file_name = beginningOf(soundText(name), 200)
    await insertUnreadable(db, { district_id: districtId, id, file_name, reason: refused, found_at: now() })
    await moveTo(answers, 'unreadable', name, now())
  }
}

interface Found {
  readonly size: number
  isFile(): boolean
}

async function readAnswer(path: string, found: Found): Promise<PlatformAnswer | UnreadableReason> {
  if (!found.isFile()) return 'no-file'
  if (found.size > MOST_BYTES) return 'too-large'
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MOST_BYTES), position: 0 })
    return understandAnswer(buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/u, '')) ?? 'not-json'
  } finally {
    await file.close()
  }
}

/** Records an answer, once; says why it is none. */
function record(
  db: Db,
  districtId: string,
  name: string,
  { delivery, ...answer }: PlatformAnswer,
  at: Date,
): Promise<UnreadableReason | undefined> {
  const number = /^(?<number>.+)\.json$/iu.exec(name)?.groups?.['number']
  if (number === undefined || soundText(number) !== number) return Promise.resolve('unknown-number')
  return db.transaction().execute(async (trx) => {
    const held = await lockHandover(trx, districtId, delivery === null ? { number } : { id: delivery })
    if (held === undefined || held.number !== number) return 'unknown-number'
    const last = (await stepsOfHandover(trx, districtId, held.id)).at(-1)
    const step = { accepted: answer.accepted, platform_number: answer.number, text: answer.reason }
    const isKnown =
      last?.kind === 'answered' &&
      last.method === 'file' &&
      last.accepted === step.accepted &&
      last.platform_number === step.platform_number &&
      last.text === step.text
    if (isKnown) return undefined
    await moveHandover(trx, held, afterAnswer(answer, at), { kind: 'answered', at, method: 'file', ...step })
    return undefined
  })
}

/** Another process may have been first. */
async function moveTo(answers: string, where: 'done' | 'unreadable', name: string, at: Date): Promise<void> {
  const folder = join(answers, where)
  await makeFolder(folder)
  const stamp = at.toISOString().replaceAll(/\D/gu, '')
  await rename(join(answers, name), join(folder, `${stamp}-${name}`)).catch(ignoring('ENOENT'))
}

/** The same key for the same file. */
function keyOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

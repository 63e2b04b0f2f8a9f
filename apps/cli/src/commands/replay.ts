import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { ReplayTally } from '../records/replay-tally.ts'
import { replayText } from '../records/replay-text.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface ReplayOptions {
  readonly database?: true
  readonly dataDir?: string
  readonly format: 'table' | 'json'
}

/** `replay`: computes findings again, each from its own record alone, and says which came out otherwise. */
export async function replay(file: string | undefined, options: ReplayOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, words } = terminal
  if (file !== undefined && options.database === true) throw new Unusable(words.records.notBoth)
  if (file === undefined && options.database !== true) throw new Unusable(words.records.whatToReplay)
  const tally = new ReplayTally()
  if (file === undefined) await addStored(tally, options, terminal)
  else await addLines(tally, file, terminal)
  const { records, same, different, tampered, unreadable, changedFigures } = tally
  if (records === 0) {
    if (file === undefined) terminal.note(words.records.noneStored)
    else throw new Unusable(words.records.noRecords, words.records.recordsHint)
  }
  await out.write(
    options.format === 'json'
      ? `${JSON.stringify({ records, same, different, tampered, unreadable, changedFigures })}\n`
      : replayText(tally, terminal),
  )
  if (unreadable.length > 0) {
    // The program sends nothing of a command that ends unusable; what was found out about the other lines is sent here.
    await out.flush()
    return EXIT.unusable
  }
  return different.length + tampered.length > 0 ? EXIT.findings : EXIT.done
}

async function addLines(tally: ReplayTally, file: string, { path, words }: Terminal): Promise<void> {
  const stream = createReadStream(path(file), 'utf8')
  let line = 0
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1
      if (text.trim() !== '') tally.add({ line }, parsed(text))
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unusable(words.noFile(file), words.records.recordsHint)
    if (code === 'EISDIR') throw new Unusable(words.isFolder(file), words.records.recordsHint)
    if (code === 'EACCES' || code === 'EPERM') throw new Unusable(words.noPermission(file))
    throw error
  } finally {
    stream.destroy()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function addStored(tally: ReplayTally, options: ReplayOptions, terminal: Terminal): Promise<void> {
  const { connect } = await import('@tenderlight/db/connect')
  const { storedRecords } = await import('@tenderlight/db/repositories/alert-finding-records')
  const { settings, startError } = await import('./serve.ts')
  const connection = await connect(settings(options, terminal)).catch((error: unknown) => {
    throw startError(error, terminal)
  })
  try {
    for await (const { alertId, record } of storedRecords(connection.db)) tally.add({ alert: alertId }, record)
  } finally {
    await connection.close()
  }
}

import { Worker } from 'node:worker_threads'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { damagedFile, neverEnds } from '../ledger/unusable.ts'
import type { Answer, FileToRead } from './answer.ts'

/** A file of the largest size needs seconds; what needs longer was made to. */
const PATIENCE_MS = 30_000
const MEMORY_MB = 1_500
/** Read at once; others wait for their turn. */
const READERS = 2

/**
 * Reads files in threads of their own, that start with the file at `url` (see `answerWith`): others go on meanwhile, and a
 * file that makes a parser run for ever or eat all memory costs only its thread. The function throws `UnreadableFile`: also for
 * such a file, which is told to be damaged.
 */
export function readerThreads<Reading>(url: URL): (file: FileToRead, patienceMs?: number) => Promise<Reading> {
  /** Threads that have read something and are free; a thread keeps no process alive. */
  const idle: Worker[] = []
  const waiting: (() => void)[] = []
  let busy = 0

  const newReader = (): Worker => {
    const reader = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    // One that ends while nobody waits for it is no longer there to be taken.
    reader.on('error', () => undefined)
    reader.on('exit', () => {
      const at = idle.indexOf(reader)
      if (at !== -1) idle.splice(at, 1)
    })
    reader.unref()
    return reader
  }

  return async (file, patienceMs = PATIENCE_MS) => {
    if (busy >= READERS) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
    try {
      const reader = idle.pop() ?? newReader()
      const answer = await ask<Reading>(reader, { ...file, bytes: new Uint8Array(file.bytes) }, patienceMs)
      idle.push(reader)
      if ('reading' in answer) return answer.reading
      if ('failure' in answer) throw new Error(answer.failure)
      const { code, what, remedy } = answer.refusal
      throw new UnreadableFile(code, what, remedy)
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift()
      if (next === undefined) busy -= 1
      else next()
    }
  }
}

/** Asks a thread and waits for its answer; one that gives none is ended, and `UnreadableFile` thrown. */
function ask<Reading>(reader: Worker, file: FileToRead, patienceMs: number): Promise<Answer<Reading>> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      reader.off('message', take).off('error', crashed).off('exit', ended)
    }
    const take = (answer: Answer<Reading>) => {
      settle()
      resolve(answer)
    }
    const giveUp = (refusal: UnreadableFile) => {
      settle()
      void reader.terminate()
      reject(refusal)
    }
    const crashed = (why: unknown) => giveUp(damagedFile(why))
    const ended = (code: number) => crashed(new Error(`the reading thread ended with ${code}`))
    // Waiting for it keeps the process alive, which the thread does not.
    const timer = setTimeout(() => giveUp(neverEnds(patienceMs)), patienceMs)
    reader.on('message', take).on('error', crashed).on('exit', ended)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    reader.postMessage(file)
  })
}

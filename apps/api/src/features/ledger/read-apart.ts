import { Worker } from 'node:worker_threads'
import { damagedFile } from '@tenderlight/exchange/ledger/unusable'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type { UnreadableCode } from '@tenderlight/exchange/ledger/unreadable-file'
import type { KeptReading } from './kept-reading.ts'

export interface ToReader {
  readonly bytes: Uint8Array
  readonly filename: string
}

type Refusal = { readonly code: UnreadableCode } & Pick<UnreadableFile, 'what' | 'remedy'>
export type FromReader =
  | { readonly reading: KeptReading }
  | { readonly refusal: Refusal }
  | { readonly failure: string }

/** A ledger of the largest size needs seconds; what needs longer was made to. */
const PATIENCE_MS = 30_000
const MEMORY_MB = 1_500
/** Read at once; others wait for their turn. */
const READERS = 2

/** Threads that have read something and are free; a thread keeps no process alive. */
const idle: Worker[] = []
const waiting: (() => void)[] = []
let busy = 0

/**
 * Reads a ledger in a thread of its own: other requests go on meanwhile, and a file that makes a parser run for ever
 * or eat all memory costs only that thread. Throws `UnreadableFile`: also for such a file, which is told to be damaged.
 */
export async function readApart(file: ToReader, patienceMs = PATIENCE_MS): Promise<KeptReading> {
  if (busy >= READERS) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    const answer = await ask(idle.pop() ?? newReader(), file, patienceMs)
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

function newReader(): Worker {
  const url = new URL('./reading-worker.ts', import.meta.url)
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

function ask(reader: Worker, { bytes, filename }: ToReader, patienceMs: number): Promise<FromReader> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      reader.off('message', take).off('error', giveUp).off('exit', ended)
    }
    const take = (answer: FromReader) => {
      settle()
      idle.push(reader)
      resolve(answer)
    }
    const giveUp = (why: unknown) => {
      settle()
      void reader.terminate()
      reject(damagedFile(why))
    }
    const ended = (code: number) => giveUp(new Error(`the reading thread ended with ${code}`))
    const timer = setTimeout(() => giveUp(new Error('reading took too long')), patienceMs)
    reader.on('message', take).on('error', giveUp).on('exit', ended)
    const message: ToReader = { bytes: new Uint8Array(bytes), filename }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    reader.postMessage(message)
  })
}

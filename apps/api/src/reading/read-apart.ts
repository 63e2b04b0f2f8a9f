import { Worker } from 'node:worker_threads'
import type { BudgetReading } from '@tenderlight/exchange/budget/record'
import { damagedFile } from '@tenderlight/exchange/ledger/unusable'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type { UnreadableCode } from '@tenderlight/exchange/ledger/unreadable-file'
import type { KeptReading } from './kept-reading.ts'

interface FileToRead {
  readonly bytes: Uint8Array
  readonly filename: string
}

/** What a file may be read as, and what comes of it. */
interface Readings {
  readonly ledger: KeptReading
  readonly budget: BudgetReading
}
export type ReadingKind = keyof Readings

export interface ToReader extends FileToRead {
  readonly kind: ReadingKind
}

type Refusal = { readonly code: UnreadableCode } & Pick<UnreadableFile, 'what' | 'remedy'>
export type FromReader =
  | { readonly reading: Readings[ReadingKind] }
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
export function readApart(file: FileToRead, patienceMs = PATIENCE_MS): Promise<KeptReading> {
  return readAs('ledger', file, patienceMs)
}

/** Reads the approved budget of a year in the same way. */
export function readBudgetApart(file: FileToRead): Promise<BudgetReading> {
  return readAs('budget', file, PATIENCE_MS)
}

async function readAs<K extends ReadingKind>(kind: K, file: FileToRead, patienceMs: number): Promise<Readings[K]> {
  if (busy >= READERS) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    const answer = await ask(idle.pop() ?? newReader(), { ...file, kind }, patienceMs)
    // The thread answers as it was asked.
    if ('reading' in answer) return answer.reading as Readings[K]
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

function ask(reader: Worker, { bytes, ...rest }: ToReader, patienceMs: number): Promise<FromReader> {
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
    const message: ToReader = { ...rest, bytes: new Uint8Array(bytes) }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    reader.postMessage(message)
  })
}

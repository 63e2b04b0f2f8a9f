import { readerThreads } from '@tenderlight/exchange/apart/reader-threads'
import type { BudgetReading } from '@tenderlight/exchange/budget/record'
import type { IntentionsReading } from '@tenderlight/exchange/intentions/record'
import type { ListOptions } from '@tenderlight/exchange/platform-list/read-platform-list'
import type { PlatformReading } from '@tenderlight/exchange/platform-list/record'
import type { KeptReading } from './kept-reading.ts'

interface FileToRead {
  readonly bytes: Uint8Array
  readonly filename: string
}

/** What a file may be read as, and what comes of it. */
interface Readings {
  readonly ledger: KeptReading
  readonly budget: BudgetReading
  readonly intentions: IntentionsReading
  readonly 'pasted-intentions': IntentionsReading
  readonly 'platform-list': PlatformReading
}

/** The threads answer as they are asked. */
const read = readerThreads<Readings[keyof Readings]>(new URL('./reading-worker.ts', import.meta.url))

/**
 * Reads a ledger in a thread of its own: other requests go on meanwhile, and a file that makes a parser run for ever
 * or eat all memory costs only that thread. Throws `UnreadableFile`: also for such a file, which is told to be damaged.
 */
export async function readApart(file: FileToRead, patienceMs?: number): Promise<KeptReading> {
  return (await read({ ...file, kind: 'ledger' }, patienceMs)) as KeptReading
}

/** Reads the approved budget of a year in the same way. */
export async function readBudgetApart(file: FileToRead): Promise<BudgetReading> {
  return (await read({ ...file, kind: 'budget' })) as BudgetReading
}

/** Reads a table of intentions, or a pasted text with one notice or several, in the same way. */
export async function readIntentionsApart(
  kind: 'intentions' | 'pasted-intentions',
  bytes: Uint8Array,
  filename: string,
): Promise<IntentionsReading> {
  return (await read({ bytes, filename, kind })) as IntentionsReading
}

/** Reads a list of the province's site in the same way. */
export async function readPlatformListApart(file: FileToRead, list: ListOptions): Promise<PlatformReading> {
  return (await read({ ...file, list, kind: 'platform-list' })) as PlatformReading
}

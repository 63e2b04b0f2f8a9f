import type { FileToRead } from '../apart/answer.ts'
import { readerThreads } from '../apart/reader-threads.ts'
import { isForSheetJs, readLedger } from './read-ledger.ts'
import type { LedgerReading } from './record.ts'

const readApart = readerThreads<LedgerReading>(new URL('./ledger-thread.ts', import.meta.url))

/**
 * What `readLedger` returns, for a process that has nothing else to do meanwhile: what only SheetJS reads is read in a thread
 * of its own, as damage can lead that parser round in circles; our own readers of .xlsx, .csv and text come to an end with
 * whatever they are given, and read here. Throws `UnreadableFile`, also for what was not read within `patienceMs`.
 */
export async function readLedgerSafely(file: FileToRead, patienceMs?: number): Promise<LedgerReading> {
  return isForSheetJs(file.bytes) ? readApart(file, patienceMs) : readLedger(file.bytes, file.filename)
}

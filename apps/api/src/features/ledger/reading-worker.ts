import { parentPort } from 'node:worker_threads'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import { keepReading } from './kept-reading.ts'
import type { FromReader, ToReader } from './read-apart.ts'

/** A thread that reads one ledger after the other and knows nothing else. */
// A thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.on('message', ({ bytes, filename }: ToReader) => parentPort?.postMessage(answer(bytes, filename)))

function answer(bytes: Uint8Array, filename: string): FromReader {
  try {
    return { reading: keepReading(readLedger(bytes, filename)) }
  } catch (error) {
    if (!(error instanceof UnreadableFile))
      return { failure: error instanceof Error ? (error.stack ?? '') : String(error) }
    const { code, what, remedy } = error
    return { refusal: { code, what, remedy } }
  }
}

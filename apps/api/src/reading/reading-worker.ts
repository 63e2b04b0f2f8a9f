import { parentPort } from 'node:worker_threads'
import { readBudget } from '@tenderlight/exchange/budget/read-budget'
import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import { keepReading } from './kept-reading.ts'
import type { FromReader, ToReader } from './read-apart.ts'

/** A thread that reads one ledger or budget after the other and knows nothing else. */
// A thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.on('message', (file: ToReader) => parentPort?.postMessage(answer(file)))

function answer({ kind, bytes, filename }: ToReader): FromReader {
  try {
    return { reading: kind === 'budget' ? readBudget(bytes, filename) : keepReading(readLedger(bytes, filename)) }
  } catch (error) {
    if (!(error instanceof UnreadableFile))
      return { failure: error instanceof Error ? (error.stack ?? '') : String(error) }
    const { code, what, remedy } = error
    return { refusal: { code, what, remedy } }
  }
}

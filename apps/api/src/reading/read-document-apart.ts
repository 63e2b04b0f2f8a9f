import { readerThreads } from '@tenderlight/exchange/apart/reader-threads'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type { DocumentKind, DocumentReading } from '@tenderlight/exchange/tender-document/reading'
import { damagedDocument } from '@tenderlight/exchange/tender-document/unusable-document'

const read = readerThreads<DocumentReading>(new URL('./document-worker.ts', import.meta.url))

/**
 * Reads a tender document in a thread of its own, as ledgers are: others go on meanwhile, and what makes a parser run for ever or eat
 * all memory costs only that thread. Throws `UnreadableFile`: also for such a file, which is told to be damaged.
 */
export async function readDocumentApart(
  file: { readonly bytes: Uint8Array; readonly filename: string; readonly kind: DocumentKind },
  patienceMs?: number,
): Promise<DocumentReading> {
  return read(file, patienceMs).catch((error: unknown) => {
    // What the threads themselves say of a file that does not end speaks of workbooks.
    throw error instanceof UnreadableFile && error.code === 'damaged' ? damagedDocument(error) : error
  })
}

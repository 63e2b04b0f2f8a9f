import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import { seal } from '@tenderlight/compliance/records/seal'
import { recordDigest } from '@tenderlight/db/record-digest'
import type { Terminal } from '../terminal.ts'
import { atomicOutput } from './atomic-output.ts'

/** A record with its digest, as one line of a file. */
export const recordLine = (record: FindingRecord): string => `${JSON.stringify(seal(record, recordDigest))}\n`

/** Writes `records` to `file`, one a line; the file appears when all are written. Throws {@link Unusable}. */
export async function writeRecords(records: readonly FindingRecord[], file: string, terminal: Terminal): Promise<void> {
  const out = await atomicOutput(file, terminal)
  try {
    for (const record of records) await out.write(recordLine(record))
    await out.end()
  } catch (error) {
    await out.discard()
    throw error
  }
  terminal.note(terminal.words.records.written(records.length, file))
}

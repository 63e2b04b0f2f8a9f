import type { Context } from '@tenderlight/compliance/evaluate'
import { recordsOf } from '@tenderlight/compliance/records/record-of'
import type { Report } from '../audit/report.ts'
import type { Terminal } from '../terminal.ts'
import { atomicOutput } from './atomic-output.ts'
import { recordLine } from './write-records.ts'

/**
 * Runs `audit` with a report that beside its own result writes the record of every finding to `file`, one a line. The
 * file appears when all are written; without a `file` the report stays as it is.
 */
export async function withRecords<T>(
  report: Report,
  context: Context,
  file: string | undefined,
  terminal: Terminal,
  audit: (report: Report) => Promise<T>,
): Promise<T> {
  if (file === undefined) return audit(report)
  const out = await atomicOutput(file, terminal)
  let written = 0
  try {
    const done = await audit({
      ...report,
      async procurement(record, lights, findings) {
        const lines = recordsOf(record.procurement, context).map(recordLine)
        written += lines.length
        if (lines.length > 0) await out.write(lines.join(''))
        await report.procurement(record, lights, findings)
      },
    })
    await out.end()
    terminal.note(terminal.words.records.written(written, file))
    return done
  } catch (error) {
    await out.discard()
    throw error
  }
}

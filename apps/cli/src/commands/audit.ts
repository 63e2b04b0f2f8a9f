import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { auditRecords } from '../audit/audit-records.ts'
import { jsonReport } from '../audit/json-report.ts'
import type { Report } from '../audit/report.ts'
import { textReport } from '../audit/text-report.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { judgingArguments } from '../judging.ts'
import type { JudgingOptions } from '../judging.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import { openOutput } from '../output/open-output.ts'
import { Progress } from '../output/progress.ts'
import { withRecords } from '../records/with-records.ts'
import type { Sink } from '../output/sink.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface AuditOptions extends JudgingOptions {
  readonly format: 'table' | 'json' | 'csv' | 'xlsx'
  readonly output?: string
  readonly records?: string
  readonly failOn: 'law' | 'commitment' | 'never'
}

async function reportIn(format: AuditOptions['format'], out: Sink, terminal: Terminal): Promise<Report> {
  if (format === 'json') return jsonReport(out)
  if (format === 'table') return textReport(out, terminal)
  const { sheetReport } = await import('../audit/sheet-report.ts')
  return sheetReport(format, out, terminal)
}

/** `audit`: every project of a ledger judged by the rules of its district. */
export async function audit(file: string, options: AuditOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, outIsTerminal, words } = terminal
  if (options.format === 'xlsx' && options.output === undefined && outIsTerminal) {
    throw new Unusable(words.xlsxToScreen, words.giveOutput)
  }
  const { jurisdiction, today, calendar, settings } = await judgingArguments(options, terminal)
  const reading = await readLedgerFile(file, terminal)
  const { rejected, unknownColumns } = reading
  const { coveredThrough, version } = calendar
  const out = await openOutput(options.output, file, terminal)
  const report = await reportIn(options.format, out, terminal)
  const context = { today, calendar, settings, rulebook: RULEBOOK, jurisdiction }
  await report.head({ asOf: today, jurisdiction, calendar: { version, coveredThrough } })
  // A bar among the lines of a result on the same screen would garble both.
  const draw = out === terminal.out && outIsTerminal ? undefined : terminal.draw
  const progress = new Progress(reading.records.length, draw, words)
  const tally = await withRecords(report, context, options.records, terminal, (whole) =>
    auditRecords(reading.records, context, { report: whole, progress }),
  )
  await report.foot({ rejected, unknownColumns, summary: tally.summary() })
  if (options.output !== undefined) {
    await out.end()
    note(words.written(options.output))
  }
  reportReading(reading, terminal)
  if (options.failOn !== 'never' && tally.reached(options.failOn)) return EXIT.findings
  return rejected.length > 0 ? EXIT.rowsRejected : EXIT.done
}

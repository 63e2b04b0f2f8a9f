import type { Finding } from '@tenderlight/compliance/finding'
import { eventName, ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { LEVEL_WORDS, VERDICT_WORDS } from '@tenderlight/compliance/say/words'
import type { LedgerRecord } from '@tenderlight/exchange/ledger/record'
import { writeCsv, writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type { TableColumn, TableRow } from '@tenderlight/exchange/ledger/write-table'
import { lightText } from '../output/light-text.ts'
import type { Sink } from '../output/sink.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import type { Report } from './report.ts'
import type { Lights } from './summary.ts'

/** Rows that a sheet of a workbook holds below its header. */
const MOST_ROWS = 1_048_575
const BATCH = 2000

/** The kind of each column, in the order of `words.sheetColumns`. */
const KINDS: Readonly<Record<number, NonNullable<TableColumn['kind']>>> = {
  0: 'number',
  12: 'date',
  13: 'date',
  14: 'date',
  15: 'date',
  16: 'number',
  17: 'number',
}

type RowOf = (record: LedgerRecord, lights: Lights, findings: readonly Finding[]) => TableRow[]

function rowsFor({ locale, words }: Terminal): RowOf {
  const measured = (value: number | undefined, unit: Finding['unit']): string | undefined =>
    value === undefined || unit === undefined ? undefined : words.figure(value, unit)
  const findingCells = (finding: Finding): TableRow => [
    ruleTitle(finding.rule, locale, finding.part),
    finding.rule,
    LEVEL_WORDS[finding.level][locale],
    VERDICT_WORDS[finding.verdict][locale],
    lightText(finding.light, locale),
    finding.trigger === null ? undefined : eventName(finding.trigger.event, locale),
    finding.trigger?.on,
    finding.aimFor,
    finding.due,
    finding.met,
    finding.late?.workingDays,
    finding.late?.calendarDays,
    measured(finding.required, finding.unit),
    measured(finding.actual, finding.unit),
    measured(finding.shortfall, finding.unit),
    `${sayFinding(finding, locale)}${finding.provisional ? words.provisionalMark : ''}`,
    finding.citation.instrument,
    finding.citation.clause,
    words.verification[finding.citation.verification],
  ]
  return ({ procurement: { buyer, id, title }, row }, lights, findings) => {
    const project = [row, id, title, buyer, lightText(lights.law, locale), lightText(lights.commitment, locale)]
    return findings.length === 0 ? [project] : findings.map((finding) => [...project, ...findingCells(finding)])
  }
}

/** The audit as a sheet, a row a finding: CSV is written as it comes, a workbook is gathered and written at the end. */
export function sheetReport(format: 'csv' | 'xlsx', out: Sink, terminal: Terminal): Report {
  const { words } = terminal
  const columns: TableColumn[] = words.sheetColumns.map((header, index) => ({ header, kind: KINDS[index] ?? 'text' }))
  const rowsOf = rowsFor(terminal)
  let pending: TableRow[] = []
  let headed = false
  const flush = (): Promise<void> | undefined => {
    const text = writeCsv(columns, pending)
    pending = []
    // The byte order mark and the header stand at the top, and only there.
    const part = headed ? text.slice(text.indexOf('\r\n') + 2) : text
    headed = true
    return out.write(part)
  }
  return {
    head: () => undefined,
    procurement(record, lights, findings) {
      for (const row of rowsOf(record, lights, findings)) pending.push(row)
      return format === 'csv' && pending.length >= BATCH ? flush() : undefined
    },
    foot() {
      if (format === 'csv') return flush()
      if (pending.length > MOST_ROWS) throw new Unusable(words.tooManyRows(pending.length, MOST_ROWS), words.useCsv)
      return out.write(writeXlsx(words.sheetName, columns, pending))
    },
  }
}

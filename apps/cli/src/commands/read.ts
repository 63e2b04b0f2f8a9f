import { columnOf } from '@tenderlight/exchange/ledger/columns'
import type { LedgerRecord } from '@tenderlight/exchange/ledger/record'
import { formatYuan } from '@tenderlight/law/money'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import { padTo, plain, widthOf } from '../output/columns.ts'
import { openOutput } from '../output/open-output.ts'
import type { Terminal } from '../terminal.ts'

export interface ReadOptions {
  readonly format: 'json' | 'text'
  readonly output?: string
}

/** `read`: the structured records of a ledger or notice, nothing judged. */
export async function read(file: string, options: ReadOptions, terminal: Terminal): Promise<ExitCode> {
  const reading = await readLedgerFile(file, terminal)
  const { records, rejected, unknownColumns } = reading
  const out = await openOutput(options.output, file, terminal)
  if (options.format === 'json') {
    let separator = '{"records":[\n'
    for (const { fields, readFrom, row } of records) {
      await out.write(separator + JSON.stringify({ row, fields, readFrom }))
      separator = ',\n'
    }
    const foot = [`"rejected":${JSON.stringify(rejected)}`, `"unknownColumns":${JSON.stringify(unknownColumns)}`]
    await out.write(`${records.length === 0 ? separator : '\n'}],\n${foot.join(',\n')}}\n`)
  } else {
    for (const record of records) await out.write(recordText(record, terminal))
  }
  if (options.output !== undefined) {
    await out.end()
    terminal.note(terminal.words.written(options.output))
  }
  reportReading(reading, terminal)
  return rejected.length > 0 ? EXIT.rowsRejected : EXIT.done
}

/** A record for reading: a line a field, with the words that it was read from. */
function recordText({ fields, readFrom, row }: LedgerRecord, { locale, words }: Terminal): string {
  const lines = Object.entries(fields).map(([field, value]) => {
    const column = columnOf(field)
    const name = column === undefined ? field : locale === 'en' ? column.en : column.header
    return { name, said: valueText(value, column?.kind), from: readFrom?.[field] }
  })
  const width = Math.max(...lines.map(({ name }) => widthOf(name)), 0)
  const text = lines.map(({ from, name, said }) => {
    const source = from === undefined || from === said ? '' : words.readFrom(plain(from))
    return `  ${padTo(name, width)}  ${plain(said)}${source}\n`
  })
  return `${words.recordHead(row)}\n${text.join('')}\n`
}

function valueText(value: string | number, kind: string | undefined): string {
  if (typeof value === 'string') return value
  if (kind === 'money') return `${formatYuan(value)} 元`
  return kind === 'share' ? `${value / 100}%` : `${value}`
}

import { LIGHT_WORDS } from '@tenderlight/compliance/say/words'
import type { exportedFile } from '@tenderlight/contracts/exports'
import type { sampleFileInput, SampleOutput } from '@tenderlight/contracts/sample'
import { writeCsv, writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type { TableColumn } from '@tenderlight/exchange/ledger/write-table'
import type * as z from 'zod'
import type { Locale } from '../../locale.ts'

interface Line {
  readonly row: SampleOutput['rows'][number]
  readonly place: number
  readonly seed: string
  readonly sample: SampleOutput
  readonly locale: Locale
}

type Cell = readonly [
  zh: string,
  en: string,
  kind: TableColumn['kind'],
  of: (line: Line) => string | number | null | undefined,
]

const COLUMNS: readonly Cell[] = [
  ['序号', 'No.', 'number', ({ place }) => place],
  ['项目编号', 'Number', 'text', ({ row }) => row.id],
  ['项目名称', 'Title', 'text', ({ row }) => row.title],
  ['采购单位', 'Buyer', 'text', ({ row }) => row.unit.name],
  ['预算金额(元)', 'Budget (yuan)', 'fen', ({ row }) => row.budget],
  ['法定', 'Law', 'text', ({ row, locale }) => LIGHT_WORDS[row.lights.law][locale]],
  ['承诺', 'Commitment', 'text', ({ row, locale }) => LIGHT_WORDS[row.lights.commitment][locale]],
  ['下一到期日', 'Next due', 'date', ({ row }) => row.nextDue],
  ['抽取值', 'Drawn by', 'text', ({ row }) => row.value],
  ['随机种子', 'Seed', 'text', ({ seed }) => seed],
  ['总体项目数', 'Population', 'number', ({ sample }) => sample.population],
  ['总体摘要', 'Digest of the population', 'text', ({ sample }) => sample.digest],
  ['抽取日期', 'Drawn on', 'date', ({ sample }) => sample.asOf],
  ['日志序号', 'Log entry', 'number', ({ sample }) => sample.logNumber],
]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sample as a file; every line says what it was drawn by and from, so that the file alone can be checked. */
export function sampleFile(
  sample: SampleOutput,
  { seed, format }: z.output<typeof sampleFileInput>,
  locale: Locale,
): z.input<typeof exportedFile> {
  const zh = locale !== 'en'
  const columns = COLUMNS.map(([chinese, english, kind = 'text']) => ({ header: zh ? chinese : english, kind }))
  const rows = sample.rows.map((row, index) =>
    COLUMNS.map(([, , , of]) => of({ row, place: index + 1, seed, sample, locale })),
  )
  const name = `${zh ? '抽查' : 'sample'}-${sample.rows.length}-${sample.asOf}`
  return format === 'csv'
    ? { filename: `${name}.csv`, type: 'text/csv;charset=utf-8', content: base64(writeCsv(columns, rows)) }
    : { filename: `${name}.xlsx`, type: XLSX, content: base64(writeXlsx(zh ? '抽查' : 'Sample', columns, rows)) }
}

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64')

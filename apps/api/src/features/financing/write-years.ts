import type { financedYearsOutput } from '@tenderlight/contracts/financing'
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type { TableColumn } from '@tenderlight/exchange/ledger/write-table'
import { basisPointsMore } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Locale } from '../../locale.ts'

type Years = z.output<typeof financedYearsOutput>
interface Line {
  readonly year: number
  readonly unit: string
  readonly of: Years['years'][number]['total']
}

type Cell = readonly [zh: string, en: string, kind: TableColumn['kind'], of: (line: Line) => string | number | null]

const COLUMNS: readonly Cell[] = [
  ['年度', 'Year', 'number', ({ year }) => year],
  ['单位', 'Unit', 'text', ({ unit }) => unit],
  ['申请笔数', 'Applications', 'number', ({ of }) => of.applications],
  ['申请金额(元)', 'Applied for (yuan)', 'fen', ({ of }) => of.applied],
  ['放款合同数', 'Contracts with credit', 'number', ({ of }) => of.contracts],
  ['放款金额(元)', 'Granted (yuan)', 'fen', ({ of }) => of.granted],
  ['上年放款金额(元)', 'Granted the year before (yuan)', 'fen', ({ of }) => of.before?.granted ?? null],
  ['增减(元)', 'Change (yuan)', 'fen', ({ of }) => (of.before === null ? null : of.granted - of.before.granted)],
  [
    '增减(%)',
    'Change (%)',
    'share',
    ({ of }) => (of.before === null ? null : (basisPointsMore(of.granted, of.before.granted) ?? null)),
  ],
]

/** What was applied for and granted as a workbook; the running year is compared with the same days of the year before. */
export function writeYears({ years, today }: Years, locale: Locale): Uint8Array {
  const isEnglish = locale === 'en'
  const through = today.slice(5)
  const lines = years.flatMap(({ year, units, total, isRunning }): Line[] => [
    ...units.map(({ unit, ...of }) => ({ year, unit: unit.name, of })),
    {
      year,
      unit: isRunning
        ? isEnglish
          ? `All (the year before: the same days, through ${through})`
          : `合计(上年为同期,截至 ${through})`
        : isEnglish
          ? 'All'
          : '合计',
      of: total,
    },
  ])
  return writeXlsx(
    isEnglish ? 'Contract financing' : '合同融资',
    COLUMNS.map(([zh, en, kind = 'text']) => ({ header: isEnglish ? en : zh, kind })),
    lines.map((line) => COLUMNS.map(([, , , of]) => of(line))),
  )
}

import type { exportedFile } from '@tenderlight/contracts/exports'
import type { indicatorsInput, ShownIndicator } from '@tenderlight/contracts/indicators'
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type { TableColumn } from '@tenderlight/exchange/ledger/write-table'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import type { Actor } from '../../session/actor.ts'
import { getIndicators } from './get-indicators.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HUNDRED = 100

type Cell = readonly [
  zh: string,
  en: string,
  column: Omit<TableColumn, 'header'>,
  of: (indicator: ShownIndicator, zh: boolean) => string | number | null,
]

const STATUS = {
  told: { zh: '有数值', en: 'told' },
  'too-few': { zh: '数量不足,无法判断', en: 'too few to tell' },
  'cannot-tell': { zh: '缺少信息,无法判断', en: 'cannot be told' },
} as const

/** Amounts in yuan, everything else as it is counted. */
const counted = ({ measure }: ShownIndicator, figure: number) => (measure === 'sum' ? figure / HUNDRED : figure)

const COLUMNS: readonly Cell[] = [
  ['指标', 'Indicator', { width: 40 }, ({ title }, zh) => (zh ? title.zh : title.en)],
  [
    '数值(%)',
    'Value (%)',
    { kind: 'number' },
    ({ value }) => (value?.unit === 'basis-points' ? value.value / HUNDRED : null),
  ],
  [
    '数值(平均数)',
    'Value (average)',
    { kind: 'number' },
    ({ value }) => (value?.unit === 'hundredths' ? value.value / HUNDRED : null),
  ],
  [
    '数值(天,中位数)',
    'Value (days, median)',
    { kind: 'number' },
    ({ value }) => (value?.unit === 'days' ? value.value : null),
  ],
  ['分子', 'Numerator', { kind: 'number' }, (one) => counted(one, one.numerator)],
  ['分母', 'Denominator', { kind: 'number' }, (one) => counted(one, one.denominator)],
  ['统计项目数', 'Looked at', { kind: 'number' }, ({ lookedAt }) => lookedAt],
  ['未计入(信息不全)', 'Left aside', { kind: 'number' }, ({ leftAside }) => leftAside],
  ['状态', 'Status', {}, ({ status }, zh) => (zh ? STATUS[status].zh : STATUS[status].en)],
  ['口径', 'Definition', { width: 80 }, ({ definition }, zh) => (zh ? definition.zh : definition.en)],
]

/** The indicators of a year as a workbook in the reader's language; amounts are in yuan. */
export async function indicatorsFile(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof indicatorsInput>,
  locale: Locale,
): Promise<z.input<typeof exportedFile>> {
  const zh = locale === 'zh-CN'
  const { indicators, made, year } = await getIndicators(deps, actor, today, input)
  const name = zh ? '指标' : 'indicators'
  const content = writeXlsx(
    name,
    COLUMNS.map(([chinese, english, column]) => ({ ...column, header: zh ? chinese : english })),
    indicators.map((indicator) => COLUMNS.map(([, , , of]) => of(indicator, zh))),
  )
  return {
    filename: [name, year ?? (zh ? '全部年度' : 'all'), made?.day ?? today].join('-').concat('.xlsx'),
    type: XLSX,
    content: Buffer.from(content).toString('base64'),
  }
}

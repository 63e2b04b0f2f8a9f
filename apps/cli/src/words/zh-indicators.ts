import type { IndicatorParameter, IndicatorStatus } from '@tenderlight/compliance/indicators/indicator'
import { formatYuan } from '@tenderlight/law/money'

const PARAMETERS: Readonly<Record<string, string>> = {
  nearThreshold: '差额不超过数额标准的',
  closeToBudget: '达到预算的',
  largeDrop: '低于预算',
  fewBidders: '少于(家)',
  repeatedWins: '中标次数不少于',
  driftMonths: '相差超过',
  'threshold.open-tender.goods-services': '公开招标数额标准(货物、服务)',
  'threshold.open-tender.works': '公开招标数额标准(工程)',
}

const UNITS: Readonly<Record<IndicatorParameter['unit'], (value: number) => string>> = {
  'basis-points': (value) => `${value / 100}%`,
  fen: (value) => `${formatYuan(value)} 元`,
  count: (value) => `${value}`,
  months: (value) => `${value} 个月`,
  days: (value) => `${value} 日`,
}

/** What is said about indicators, in Simplified Chinese. */
export const zhIndicators = {
  command: '指标:多个项目放在一起看的提示(分子、分母和背后的项目),按区、按单位',
  units: '按单位分别列出',
  head: (place: string, asOf: string, count: number): string =>
    `${place}  按 ${asOf} 计  共 ${count} 个项目  指标是提示,供核对,不是结论`,
  columns: ['指标', '分子', '分母', '值', ''],
  status: { told: '', 'too-few': '数量不足,无法判断', 'cannot-tell': '无法判断' } satisfies Record<
    IndicatorStatus,
    string
  >,
  missing: (names: readonly string[]): string => `缺少:${names.join('、')}`,
  leftAside: (count: number): string => `另有 ${count} 个记录不全,未计入`,
  separator: ';',
  noUnit: '(未写明单位)',
  behind: (title: string, count: number): string => `${title}:${count} 个项目`,
  andMore: (count: number): string => `…… 另有 ${count} 个,用 --format json 查看全部`,
  parameters: '参数',
  parameter: (name: string, value: number | null, unit: IndicatorParameter['unit']): string =>
    `${PARAMETERS[name] ?? name} ${value === null ? '(未设定)' : UNITS[unit](value)}`,
  source: { 'own rule': '本产品规则', 'district setting': '区县设定' } satisfies Record<
    IndicatorParameter['source'],
    string
  >,
  percent: (value: number): string => `${(value / 100).toFixed(2)}%`,
  hundredths: (value: number): string => (value / 100).toFixed(2),
  days: (value: number): string => `中位数 ${value} 日`,
  yuan: (fen: number): string => `${formatYuan(fen)} 元`,
}

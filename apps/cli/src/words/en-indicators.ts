import { countOf } from '@tenderlight/compliance/say/count-of'
import type { IndicatorParameter } from '@tenderlight/compliance/indicators/indicator'
import { formatYuan } from '@tenderlight/law/money'
import type { zhIndicators } from './zh-indicators.ts'

const PARAMETERS: Readonly<Record<string, string>> = {
  nearThreshold: 'below the threshold by at most',
  closeToBudget: 'at least this part of the budget:',
  largeDrop: 'below the budget by at least',
  fewBidders: 'fewer than',
  repeatedWins: 'awards at least',
  driftMonths: 'apart by more than',
  'threshold.open-tender.goods-services': 'open tender from (goods, services)',
  'threshold.open-tender.works': 'open tender from (works)',
}

const UNITS: Readonly<Record<IndicatorParameter['unit'], (value: number) => string>> = {
  'basis-points': (value) => `${value / 100}%`,
  fen: (value) => `${formatYuan(value)} yuan`,
  count: (value) => `${value}`,
  months: (value) => countOf(value, 'month'),
  days: (value) => countOf(value, 'day'),
}

/** What is said about indicators, in English. */
export const enIndicators: typeof zhIndicators = {
  command:
    'indicators: signals over many procurements (numerator, denominator, procurements behind), for district and units',
  units: 'list each unit by itself',
  head: (place, asOf, count) =>
    `${place}  as of ${asOf}  ${countOf(count, 'project')}  indicators are signals to look at, not findings`,
  columns: ['indicator', 'numerator', 'denominator', 'value', ''],
  status: { told: '', 'too-few': 'too few to tell', 'cannot-tell': 'cannot tell' },
  missing: (names) => `missing: ${names.join(', ')}`,
  leftAside: (count) => `${count} more left aside: their records do not say enough`,
  separator: '; ',
  noUnit: '(no unit named)',
  behind: (title, count) => `${title}: ${countOf(count, 'project')}`,
  andMore: (count) => `… and ${count} more; --format json lists all`,
  parameters: 'parameters',
  parameter: (name, value, unit) => `${PARAMETERS[name] ?? name} ${value === null ? '(not set)' : UNITS[unit](value)}`,
  source: { 'own rule': "the product's own rule", 'district setting': 'set by the district' },
  percent: (value) => `${(value / 100).toFixed(2)}%`,
  hundredths: (value) => (value / 100).toFixed(2),
  days: (value) => `median ${countOf(value, 'day')}`,
  yuan: (fen) => `${formatYuan(fen)} yuan`,
}

import { addDays, addMonths, daysInMonth } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { REPORT_PERIODS } from '../desk/kinds.ts'
import type { Text } from '../rules/rule.ts'
import type { ReportKind, ReportPeriod } from './report.ts'

/** 半月, 月, 季, 半年, 年: what a report may be about. */
export type PeriodLength = (typeof REPORT_PERIODS)[number]

/** How long the period of a report may be, the usual length first. */
export const PERIODS_OF = {
  bulletin: ['month', 'half-month', 'quarter', 'half-year', 'year'],
  appraisal: ['quarter', 'half-year', 'year'],
  'reserved-share': ['year'],
  deadlines: ['month', 'quarter', 'half-year', 'year'],
  deposits: ['month', 'quarter', 'half-year', 'year'],
  arrears: ['month', 'quarter', 'half-year', 'year'],
  agencies: ['quarter', 'half-year', 'year'],
} as const satisfies Readonly<Record<ReportKind, readonly PeriodLength[]>>

/** The last day of the first half of a month. */
const MIDDLE = 15
const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

const dayOf = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDate

const parts = (day: CivilDate): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8)),
]

/** The period of this length in which `day` lies. */
export function periodAt(length: PeriodLength, day: CivilDate): ReportPeriod {
  const [year, month, dayOfMonth] = parts(day)
  if (length === 'half-month') {
    return dayOfMonth <= MIDDLE
      ? { from: dayOf(year, month, 1), through: dayOf(year, month, MIDDLE) }
      : { from: dayOf(year, month, MIDDLE + 1), through: dayOf(year, month, daysInMonth(year, month)) }
  }
  const first = month - ((month - 1) % MONTHS[length])
  const from = dayOf(year, first, 1)
  return { from, through: addDays(addMonths(from, MONTHS[length]), -1) }
}

/** The period ahead of this one, as long as it. */
export const periodBefore = (length: PeriodLength, { from }: ReportPeriod): ReportPeriod =>
  periodAt(length, addDays(from, -1))

/** The period behind this one, as long as it. */
export const periodAfter = (length: PeriodLength, { through }: ReportPeriod): ReportPeriod =>
  periodAt(length, addDays(through, 1))

/** How long a period is; undefined: it is none that reports have. */
export function lengthOf({ from, through }: ReportPeriod): PeriodLength | undefined {
  const lengths = ['half-month', 'month', 'quarter', 'half-year', 'year'] as const
  return lengths.find((length) => {
    const period = periodAt(length, from)
    return period.from === from && period.through === through
  })
}

/** The lengths that a report of this kind may have the period in; undefined: the period is none of its own. */
export function lengthFor(kind: ReportKind, period: ReportPeriod): PeriodLength | undefined {
  const length = lengthOf(period)
  const lengths: readonly PeriodLength[] = PERIODS_OF[kind]
  return length !== undefined && lengths.includes(length) ? length : undefined
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** 2026年10月下半月 / second half of October 2026; of a period that reports do not have, its days. */
export function periodName(period: ReportPeriod): Text {
  const { from, through } = period
  const [year, month, day] = parts(from)
  const name = MONTH_NAMES[month - 1] ?? ''
  switch (lengthOf(period)) {
    case 'half-month':
      return day === 1
        ? { zh: `${year}年${month}月上半月`, en: `first half of ${name} ${year}` }
        : { zh: `${year}年${month}月下半月`, en: `second half of ${name} ${year}` }
    case 'month':
      return { zh: `${year}年${month}月`, en: `${name} ${year}` }
    case 'quarter': {
      const quarter = Math.ceil(month / MONTHS.quarter)
      return { zh: `${year}年第${'一二三四'.charAt(quarter - 1)}季度`, en: `quarter ${quarter} of ${year}` }
    }
    case 'half-year':
      return month === 1
        ? { zh: `${year}年上半年`, en: `first half of ${year}` }
        : { zh: `${year}年下半年`, en: `second half of ${year}` }
    case 'year':
      return { zh: `${year}年度`, en: `${year}` }
    case undefined:
      return { zh: `${from}至${through}`, en: `${from} to ${through}` }
  }
}

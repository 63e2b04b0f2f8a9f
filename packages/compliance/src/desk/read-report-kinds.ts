import type { Fields } from './fields.ts'
import { REPORT_PERIODS, TARGET_UNITS } from './kinds.ts'
import type { Appraisal, IndicatorChoice, Rate, ReportCalendar, ReportDue, Target } from './kinds.ts'

const WHOLE = 10_000
const MOST_INDICATORS = 40
const LONGEST_CITATION = 200
const MOST_DAYS = 60

export function readAppraisal(of: Fields): Appraisal {
  const weights = of.list('weights', { least: 1, most: MOST_INDICATORS }, (one) => ({
    indicator: one.text('indicator', 100),
    weight: one.whole('weight', 1, WHOLE),
  }))
  of.once(
    'weights',
    weights.map(({ indicator }) => indicator),
  )
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  if (sum !== WHOLE) of.refuse('weights', '各项权重合计应为 100%。', 'The weights come to 100% together.')
  return { weights }
}

export function readTarget(of: Fields): Target {
  return {
    figure: of.whole('figure', 0, Number.MAX_SAFE_INTEGER),
    unit: of.oneOf('unit', TARGET_UNITS),
    instrument: of.text('instrument', LONGEST_CITATION),
    clause: of.has('clause') ? of.text('clause', LONGEST_CITATION, 0) : '',
  }
}

export function readRate(of: Fields): Rate {
  const numerator = of.whole('numerator', 0, Number.MAX_SAFE_INTEGER)
  const denominator = of.whole('denominator', 1, Number.MAX_SAFE_INTEGER)
  if (numerator > denominator)
    of.refuse('numerator', '分子不能大于分母。', 'The numerator is not above the denominator.')
  return { numerator, denominator, source: of.text('source', LONGEST_CITATION) }
}

/** From and through what each may be set. */
const CHOICES = {
  tooFew: [2, 100],
  nearThreshold: [1, WHOLE],
  closeToBudget: [1, WHOLE],
  largeDrop: [1, WHOLE],
  fewBidders: [1, 100],
  repeatedWins: [2, 1000],
  driftMonths: [1, 24],
} as const satisfies Readonly<Record<keyof IndicatorChoice, readonly [number, number]>>

export function readIndicatorOptions(of: Fields): IndicatorChoice {
  const given = Object.entries(CHOICES).filter(([name]) => of.has(name))
  if (given.length === 0) of.refuse('tooFew', '请至少设置一项。', 'Set at least one of them.')
  return Object.fromEntries(given.map(([name, [least, most]]) => [name, of.whole(name, least, most)]))
}

export function readReportDue(of: Fields): ReportDue {
  return { on: of.day('on') }
}

export function readReportCalendar(of: Fields): ReportCalendar {
  return {
    periods: of.someOf('periods', REPORT_PERIODS),
    withinWorkingDays: of.whole('withinWorkingDays', 1, MOST_DAYS),
  }
}

import type { Parameter } from '@tenderlight/law/dated-parameter'
import { reaches, shareOf } from '@tenderlight/law/money'
import { bayuquanAppeals, changshanRates, jiujiangSatisfaction, zhenhaiRates } from '@tenderlight/law/parameters/target'
import type { TargetRates } from '@tenderlight/law/parameters/target'
import type { Finding } from '../finding.ts'
import { cannotTell, found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import type { Text } from '../rules/rule.ts'
import { targetOf } from './district-year.ts'
import type { DistrictYear, Rate } from './district-year.ts'
import { lastDayOf } from './unit-year.ts'
import type { YearContext } from './unit-year.ts'
import type { Base, YearFinding } from './year-finding.ts'

/** The rates of the districts' targets, as they call them. */
export const RATE_WORDS: Readonly<Record<string, Text>> = {
  'closed-well': { zh: '涉企问题高质效办结率', en: 'business issues closed well' },
  satisfaction: { zh: '办理满意率', en: 'satisfaction' },
  'one-network': { zh: '一网通办率', en: 'handled online' },
  integrity: { zh: '社会诚信度', en: 'social integrity' },
  'fair-competition': { zh: '公平竞争环境满意率', en: 'satisfaction with fair competition' },
  'joint-enforcement': { zh: '协同监管执法率', en: 'joint enforcement' },
  'credit-linked-checks': { zh: '双随机检查信用关联度', en: 'checks linked to credit' },
  'forwarded-at-once': { zh: '即时转办率', en: 'forwarded at once' },
  'answered-in-time': { zh: '按时反馈率', en: 'answered in time' },
  connected: { zh: '热线接通率', en: 'calls answered' },
  closed: { zh: '办结率', en: 'closed' },
  'foreign-complaints-supervised': { zh: '外资投诉督办率', en: 'foreign investors’ complaints supervised' },
  'business-complaints-closed-in-six-months': {
    zh: '涉企营商投诉6个月内办结率',
    en: 'business complaints closed in six months',
  },
}

/** The figures of law that aim for rates, by district. */
export const RATES: readonly Parameter<TargetRates>[] = [
  zhenhaiRates,
  changshanRates,
  jiujiangSatisfaction,
  bayuquanAppeals,
]

/**
 * The verdict of one target: reached, or (once the year is over) not reached, which is yellow: a commitment, no law. A year
 * that runs is pending, yellow while the target is not reached.
 */
export function targetFinding(
  ground: Ground,
  year: number,
  reached: boolean,
  details: Pick<Finding, 'unit' | 'required' | 'actual' | 'shortfall'>,
  { today }: YearContext,
): Finding {
  const measures = { ...details, due: lastDayOf(year) }
  if (today <= lastDayOf(year)) return found(ground, 'pending', reached ? 'green' : 'yellow', measures)
  return reached ? found(ground, 'compliant', 'green', measures) : found(ground, 'breach', 'yellow', measures)
}

/** The rates that the districts of `chain` aim for. While none of a target's rates is reported, it says nothing. */
export function judgeRates(year: DistrictYear, context: YearContext, chain: readonly string[]): readonly YearFinding[] {
  const { rates = {} } = year
  return RATES.filter((figure) => chain.includes(figure.jurisdiction)).flatMap((figure) => {
    const value = targetOf(figure, year.year, context)
    if (value === undefined) return []
    const names = Object.entries(value.value)
    if (!names.some(([name]) => rates[name] !== undefined)) return []
    return names.map(([name, required]) => {
      const ground: Ground = { figure, level: 'commitment', value, scope: context, part: name }
      return { ...judgeRate(ground, year.year, name, required, rates[name], context), procurements: [] }
    })
  })
}

function judgeRate(
  ground: Ground,
  year: number,
  name: string,
  required: number,
  rate: Rate | undefined,
  context: YearContext,
): Omit<YearFinding, 'procurements'> {
  const ratio = rate === undefined || 'numerator' in rate ? rate : { numerator: rate.basisPoints, denominator: WHOLE }
  if (ratio === undefined || ratio.denominator === 0) return cannotTell(ground, [`rates.${name}`])
  const { numerator, denominator } = ratio
  const actual = shareOf(numerator, denominator)
  const details = { unit: 'basis-points', required, actual, shortfall: Math.max(0, required - actual) } as const
  const base: Base = 'cases'
  const reached = reaches(numerator, denominator, required)
  return { ...targetFinding(ground, year, reached, details, context), base, ratio: { numerator, denominator } }
}

const WHOLE = 10_000

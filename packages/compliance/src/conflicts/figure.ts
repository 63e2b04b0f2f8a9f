import { countOf } from '../say/count-of.ts'
import type { Unit } from '@tenderlight/law/dated-parameter'
import { formatYuan } from '@tenderlight/law/money'
import type { Clock, Statement, Text } from '../rules/rule.ts'

/** A figure as it can be compared: one number, several named ones, or a list of codes. */
export interface Figure {
  readonly unit: Unit
  readonly numbers: readonly { readonly name: string; readonly value: number }[]
  readonly codes: readonly string[]
}

/** The name of a figure that is one number. */
export const WHOLE = ''

/** A day of the year is two numbers; the interest of a day is counted finer than any other share. */
type UnitOfNumber = Exclude<Unit, 'date'> | 'per-million'

/** The parts of a figure whose unit is their own. */
const UNITS: Readonly<Record<string, UnitOfNumber>> = { amount: 'fen', months: 'months', perDay: 'per-million' }

/** What a value comes to in a rule, or in one clock of it; null where it holds no figure. */
export function figureOf({ parameter }: Pick<Statement, 'parameter'>, value: unknown, clock?: Clock): Figure | null {
  const { unit } = parameter
  if (clock !== undefined) {
    const term = termOf(value, clock.part)
    if (term === undefined) return null
    const own = term.name.endsWith('Months') ? 'months' : clockUnit(unit, clock)
    return { unit: own, numbers: [{ name: WHOLE, value: term.value }], codes: [] }
  }
  if (typeof value === 'number') return { unit, numbers: [{ name: WHOLE, value }], codes: [] }
  if (Array.isArray(value)) {
    return { unit, numbers: [], codes: value.filter((code): code is string => typeof code === 'string') }
  }
  const numbers = namedNumbers(value)
  return numbers.length === 0 ? null : { unit, numbers, codes: [] }
}

/** A deadline counts in its own unit, whatever the parameter's is. */
function clockUnit(unit: Unit, clock: Clock): Unit {
  const { counting } = clock
  switch (counting) {
    case 'working-days':
    case 'days':
      return unit === 'months' || unit === 'years' ? unit : counting
    case 'same-day':
    case 'gap':
      return clock.unit ?? 'days'
  }
}

/** The term of a clock: the figure itself, or the part of it that is named as the clock is. */
function termOf(value: unknown, part: string | undefined): Figure['numbers'][number] | undefined {
  if (typeof value === 'number') return { name: WHOLE, value }
  const numbers = namedNumbers(value)
  const own = numbers.find(({ name }) => part !== undefined && (part.startsWith(name) || name.startsWith(part)))
  return own ?? numbers.find(({ name }) => name === 'days')
}

function namedNumbers(value: unknown): Figure['numbers'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'number' ? [{ name: name === 'share' ? WHOLE : name, value: part }] : [],
  )
}

const PARTS: Readonly<Record<string, Text>> = {
  smallMicro: { zh: '其中小微', en: 'of it small and micro' },
  amount: { zh: '且不超过', en: 'and at most' },
  longest: { zh: '最长', en: 'at the longest' },
  goods: { zh: '货物', en: 'goods' },
  services: { zh: '服务', en: 'services' },
  works: { zh: '工程', en: 'works' },
  least: { zh: '不低于', en: 'at least' },
  most: { zh: '不高于', en: 'at most' },
  gate: { zh: '份额达到', en: 'from a share of' },
  tendering: { zh: '招标', en: 'tendering' },
  negotiation: { zh: '谈判', en: 'negotiation' },
  negotiationApproved: { zh: '经批准的谈判', en: 'approved negotiation' },
  purchase: { zh: '询价等其他方式', en: 'other ways of buying' },
  complaints: { zh: '查无实据的投诉', en: 'unproven complaints' },
  months: { zh: '期间', en: 'within' },
  perDay: { zh: '每日', en: 'a day' },
}

const CODES: Readonly<Record<string, Text>> = {
  'e-mall': { zh: '商城采购', en: 'e-mall' },
  'fixed-point': { zh: '定点采购', en: 'fixed-point' },
  'agreement-supply': { zh: '协议供货', en: 'agreement supply' },
  batch: { zh: '批量采购', en: 'batch' },
  ground: { zh: '情形', en: 'ground' },
  reason: { zh: '书面理由', en: 'written reason' },
  approver: { zh: '批准人', en: 'who approved' },
  announcement: { zh: '采购公告', en: 'announcement' },
  result: { zh: '结果公告', en: 'result' },
  contract: { zh: '合同公告', en: 'contract' },
  change: { zh: '变更', en: 'changes' },
  progress: { zh: '进度', en: 'progress' },
  acceptance: { zh: '验收', en: 'acceptance' },
  exclusive: { zh: '整体预留', en: 'reserved as a whole' },
  package: { zh: '采购包', en: 'packages' },
  consortium: { zh: '联合体', en: 'consortium' },
  subcontract: { zh: '合同分包', en: 'subcontract' },
  bid: { zh: '投标保证金', en: 'bid deposit' },
  performance: { zh: '履约保证金', en: 'performance bond' },
  quality: { zh: '工程质量保证金', en: 'quality bond' },
  wages: { zh: '农民工工资保证金', en: 'wages bond' },
}

/** A figure in words. */
export function sayFigure({ unit, numbers, codes }: Figure): Text {
  if (unit === 'date') return sayDayOfYear(numbers)
  const said = [
    ...numbers.map(({ name, value }) => {
      const whole = sayNumber(value, UNITS[name] ?? unit)
      const label = PARTS[name]
      return label === undefined ? whole : { zh: `${label.zh} ${whole.zh}`, en: `${label.en} ${whole.en}` }
    }),
    ...codes.map((code) => CODES[code] ?? { zh: code, en: code }),
  ]
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day of every year: 3 月 31 日. */
function sayDayOfYear(numbers: Figure['numbers']): Text {
  const part = (of: string) => numbers.find(({ name }) => name === of)?.value ?? 1
  const [month, day] = [part('month'), part('day')]
  return { zh: `${month} 月 ${day} 日`, en: `${day} ${MONTHS[month - 1] ?? month}` }
}

function sayNumber(value: number, unit: UnitOfNumber): Text {
  switch (unit) {
    case 'days':
      return { zh: `${value} 日`, en: countOf(value, 'day') }
    case 'working-days':
      return { zh: `${value} 个工作日`, en: countOf(value, 'working day') }
    case 'months':
      return { zh: `${value} 个月`, en: countOf(value, 'month') }
    case 'years':
      return { zh: `${value} 年`, en: countOf(value, 'year') }
    case 'basis-points':
      return { zh: `${value / 100}%`, en: `${value / 100}%` }
    case 'per-million':
      return { zh: `${value / 10_000}%`, en: `${value / 10_000}%` }
    case 'fen':
      return { zh: `${formatYuan(value)} 元`, en: `${formatYuan(value)} yuan` }
    case 'count':
      return { zh: `${value} 项`, en: `${value}` }
    case 'list':
    case 'none':
      return { zh: `${value}`, en: `${value}` }
  }
}

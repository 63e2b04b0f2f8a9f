import { formatYuan } from '@tenderlight/law/money'
import { EVENTS } from '../procurement/events.ts'
import { MATTER_EVENTS } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Text } from '../rules/rule.ts'
import { eventName, fieldName } from '../say.ts'
import { fieldKind } from './field-kinds.ts'
import { FIGURE_CODES } from './figure-parts.ts'

/** A fact of an example: what it is called, and its value. */
export interface FactWords {
  readonly name: Text
  readonly value: Text
}

const text = (zh: string, en: string): Text => ({ zh, en })

/** The closed vocabularies of a record, as people say them. */
const VALUES: Readonly<Record<string, Text>> = {
  ...FIGURE_CODES,
  'government-procurement': text('政府采购', 'government procurement'),
  tendering: text('招标投标', 'tendering'),
  goods: text('货物', 'goods'),
  services: text('服务', 'services'),
  works: text('工程', 'works'),
  'open-tender': text('公开招标', 'open tender'),
  'invited-tender': text('邀请招标', 'invited tender'),
  'competitive-negotiation': text('竞争性谈判', 'competitive negotiation'),
  'competitive-consultation': text('竞争性磋商', 'competitive consultation'),
  inquiry: text('询价', 'inquiry'),
  'single-source': text('单一来源', 'single source'),
  'framework-agreement': text('框架协议', 'framework agreement'),
  'special-bond': text('专项债', 'special bond'),
  'in-year-addition': text('年度追加', 'in-year addition'),
  'unforeseeable-urgency': text('不可预见急需', 'unforeseeable urgency'),
  none: text('不预留', 'none'),
  partial: text('部分预留', 'partial'),
  micro: text('微型', 'micro'),
  small: text('小型', 'small'),
  medium: text('中型', 'medium'),
  large: text('大型', 'large'),
  prison: text('监狱企业', 'prison enterprise'),
  welfare: text('残疾人福利性单位', 'welfare enterprise'),
  electronic: text('电子合同', 'electronic'),
  paper: text('纸质合同', 'on paper'),
}

/** Fields that every record has and no rule turns on. */
const UNSAID: ReadonlySet<string> = new Set(['id', 'heldBy', 'regime'])

/** The facts of an example in words: those that the rule read, dates in their order first. */
export function factWords(facts: Readonly<Record<string, unknown>>): readonly FactWords[] {
  const { matters, ...own } = facts as Partial<Procurement>
  const dates = datesIn(own, EVENTS)
  const others = Object.entries(own).filter(
    ([field]) => !dates.some((one) => one.field === field) && !UNSAID.has(field),
  )
  return [
    ...dates.map(({ event, on }) => ({ name: both((locale) => eventName(event, locale)), value: text(on, on) })),
    ...(matters ?? []).flatMap((matter) =>
      datesIn(matter, MATTER_EVENTS).map(({ event, on }) => ({
        name: both((locale) => eventName(event, locale)),
        value: text(on, on),
      })),
    ),
    ...others.flatMap(([field, value]) => {
      const said = valueWords(field, value)
      return said === undefined || said.zh === ''
        ? []
        : [{ name: both((locale) => fieldName(field, locale)), value: said }]
    }),
  ]
}

const both = (say: (locale: 'zh-CN' | 'en') => string): Text => ({ zh: say('zh-CN'), en: say('en') })

function datesIn<E extends string>(
  record: object,
  events: Readonly<Record<E, string>>,
): { readonly event: E; readonly field: string; readonly on: string }[] {
  return (Object.entries(events) as [E, string][])
    .flatMap(([event, field]) => {
      const on: unknown = Reflect.get(record, field)
      return typeof on === 'string' ? [{ event, field, on }] : []
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function valueWords(field: string, value: unknown): Text | undefined {
  if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no')
  if (typeof value === 'string') return VALUES[value] ?? text(value, value)
  if (typeof value === 'number') {
    const kind = fieldKind(field)
    if (kind === 'amount') return text(`${formatYuan(value)} 元`, `${formatYuan(value)} yuan`)
    return kind === 'share' ? text(`${value / 100}%`, `${value / 100}%`) : text(`${value}`, `${value}`)
  }
  if (Array.isArray(value)) {
    const entries = value.flatMap((entry) => valueWords(field, entry) ?? [])
    return text(entries.map(({ zh }) => zh).join('、'), entries.map(({ en }) => en).join(', '))
  }
  if (typeof value !== 'object' || value === null) return undefined
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const said = valueWords(name, part)
    return said === undefined ? [] : [{ name, said }]
  })
  const line = (locale: 'zh-CN' | 'en'): string =>
    parts
      .map(({ name, said }) => `${fieldName(name, locale)} ${locale === 'en' ? said.en : said.zh}`)
      .join(locale === 'en' ? ', ' : '、')
  return both(line)
}

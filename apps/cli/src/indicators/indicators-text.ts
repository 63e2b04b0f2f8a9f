import type { Indicator } from '@tenderlight/compliance/indicators/indicator'
import { fieldName } from '@tenderlight/compliance/say'
import { plain, table } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'

const SHOWN = 10
const WIDEST = 60

type Said = Pick<Terminal, 'locale' | 'words'>

function valueText({ value }: Indicator, { words }: Said): string {
  const { indicators } = words
  if (value === null) return ''
  if (value.unit === 'days') return indicators.days(value.value)
  return value.unit === 'hundredths' ? indicators.hundredths(value.value) : indicators.percent(value.value)
}

/** Why there is no value, or what it leaves out. */
function remark({ leftAside, missing, status }: Indicator, { locale, words }: Said): string {
  const { indicators } = words
  const parts = [
    indicators.status[status],
    status !== 'told' && missing.length > 0 ? indicators.missing(missing.map((field) => fieldName(field, locale))) : '',
    leftAside > 0 ? indicators.leftAside(leftAside) : '',
  ]
  return parts.filter((part) => part !== '').join(indicators.separator)
}

function line(one: Indicator, said: Said): string[] {
  const title = said.locale === 'en' ? one.title.en : one.title.zh
  const amount = (n: number): string => (one.measure === 'sum' ? said.words.indicators.yuan(n) : `${n}`)
  return [title, amount(one.numerator), amount(one.denominator), valueText(one, said), remark(one, said)]
}

const isOnTime = ({ id }: Indicator): boolean => id.startsWith('on-time:')

/** The procurements behind each signal, and the parameters it rests on. */
function behindText(all: readonly Indicator[], { locale, words }: Said): string {
  const { indicators } = words
  const signals = all.filter((one) => one.measure === 'share' && !isOnTime(one) && one.behind.length > 0)
  return signals
    .map((one) => {
      const title = indicators.behind(locale === 'en' ? one.title.en : one.title.zh, one.behind.length)
      const used = one.parameters.map(
        ({ name, source, unit, value }) => `${indicators.parameter(name, value, unit)} [${indicators.source[source]}]`,
      )
      const ids = one.behind.slice(0, SHOWN).map(plain)
      const more = one.behind.length > SHOWN ? [indicators.andMore(one.behind.length - SHOWN)] : []
      const head =
        used.length === 0
          ? [title]
          : [title, `    ${indicators.parameters}${words.colon}${used.join(indicators.separator)}`]
      return [...head, ...[...ids, ...more].map((id) => `    ${id}`)].map((text) => `${text}\n`).join('')
    })
    .join('')
}

/** Rates of clocks that nobody has run yet say nothing in a table. */
const isShown = (one: Indicator): boolean => !isOnTime(one) || one.lookedAt > 0

/** The indicators for reading: the district's, then who is behind its signals; with `units` each unit's own as well. */
export function indicatorsText(all: readonly Indicator[], units: boolean, said: Said): string {
  const { indicators } = said.words
  const shown = (of: readonly Indicator[]): string =>
    table(
      indicators.columns,
      of.filter(isShown).map((one) => line(one, said)),
      WIDEST,
    )
  const district = all.filter(({ unit }) => unit === undefined)
  const own = Map.groupBy(
    all.filter(({ unit }) => unit !== undefined),
    ({ unit }) => unit ?? indicators.noUnit,
  )
  const byUnit = units ? [...own].map(([unit, of]) => `\n${plain(unit)}\n${shown(of)}`) : []
  return [shown(district), '\n', behindText(district, said), ...byUnit].join('')
}

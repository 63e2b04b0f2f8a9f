import { countOf } from '../say/count-of.ts'
import type { Unit } from '@tenderlight/law/dated-parameter'
import { formatYuan } from '@tenderlight/law/money'
import { fieldName } from '../say.ts'
import type { Locale } from '../say/words.ts'
import { FIGURE_CODES, FIGURE_PARTS } from './figure-parts.ts'

/** Interest a day is told in millionths: 500 is 0.05 %. */
const MILLIONTHS_OF_A_PERCENT = 10_000
/** A list longer than this is told by its length. */
const MOST_ENTRIES = 12

function amount(n: number, unit: Unit, zh: boolean): string {
  switch (unit) {
    case 'days':
      return zh ? `${n} 日` : countOf(n, 'day')
    case 'working-days':
      return zh ? `${n} 个工作日` : countOf(n, 'working day')
    case 'months':
      return zh ? `${n} 个月` : countOf(n, 'month')
    case 'years':
      return zh ? `${n} 年` : countOf(n, 'year')
    case 'basis-points':
      return `${n / 100}%`
    case 'fen':
      return zh ? `${formatYuan(n)} 元` : `${formatYuan(n)} yuan`
    case 'count':
      return zh ? `${n} 项` : `${n}`
    case 'list':
    case 'date':
    case 'none':
      return `${n}`
  }
}

/** A figure for reading: one number, a range, several named parts, a list, a date. Empty where a rule has none. */
export function figureText(value: unknown, unit: Unit, locale: Locale): string {
  const zh = locale !== 'en'
  if (typeof value === 'number') return amount(value, unit, zh)
  if (typeof value === 'string') return wordOf(value, locale)
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no'
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return listText(value, unit, locale)
  const parts = new Map(Object.entries(value as Readonly<Record<string, unknown>>))
  return dayText(parts, zh) ?? rangeText(parts, unit, locale) ?? partsText(parts, unit, locale)
}

/** A code as people say it; what is no code (a date, a word of the law) stands as it is. */
function wordOf(code: string, locale: Locale): string {
  const word = FIGURE_CODES[code]
  return word === undefined ? fieldName(code, locale) : locale === 'en' ? word.en : word.zh
}

function listText(entries: readonly unknown[], unit: Unit, locale: Locale): string {
  if (entries.length > MOST_ENTRIES)
    return locale === 'en' ? countOf(entries.length, 'entry', 'entries') : `${entries.length} 项`
  return entries.map((entry) => figureText(entry, unit, locale)).join(locale === 'en' ? ', ' : '、')
}

function dayText(parts: ReadonlyMap<string, unknown>, zh: boolean): string | undefined {
  const [month, day] = [parts.get('month'), parts.get('day')]
  if (typeof month !== 'number' || typeof day !== 'number') return undefined
  return zh ? `每年 ${month} 月 ${day} 日` : `${day}/${month} each year`
}

function rangeText(parts: ReadonlyMap<string, unknown>, unit: Unit, locale: Locale): string | undefined {
  const [least, most] = [parts.get('least'), parts.get('most')]
  if (parts.size !== 2 || least === undefined || most === undefined) return undefined
  return `${figureText(least, unit, locale)}–${figureText(most, unit, locale)}`
}

function partsText(parts: ReadonlyMap<string, unknown>, unit: Unit, locale: Locale): string {
  if (parts.size > MOST_ENTRIES) return locale === 'en' ? `${parts.size} classes` : `${parts.size} 类`
  return [...parts]
    .map(([name, value]) => {
      const part = FIGURE_PARTS[name]
      const label = part === undefined ? name : locale === 'en' ? part.en : part.zh
      const text =
        name === 'perDay' && typeof value === 'number'
          ? `${value / MILLIONTHS_OF_A_PERCENT}%`
          : figureText(value, part?.unit ?? unit, locale)
      return name === 'by' && locale !== 'en' ? `${text} 前` : `${label} ${text}`.trim()
    })
    .join(locale === 'en' ? ', ' : '、')
}

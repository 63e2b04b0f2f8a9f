import { formatYuan } from '@tenderlight/law/money'
import { sayFinding } from '../say.ts'
import { BASES } from '../years/year-finding.ts'
import type { YearFinding } from '../years/year-finding.ts'
import { sayAim } from './supplier.ts'
import type { Locale } from './words.ts'

/** One plain sentence about a year: what was reached of what is asked, measured by which base. */
export function sayYearFinding(finding: YearFinding, locale: Locale): string {
  const zh = locale !== 'en'
  const measured = figures(finding, zh)
  if (finding.verdict === 'cannot-tell' || measured === undefined) return sayFinding(finding, locale)
  const base =
    finding.base === undefined ? '' : zh ? `(以${BASES[finding.base].zh}计)` : ` (of ${BASES[finding.base].en})`
  return `${measured}${base}`
}

function figures({ unit, required, actual, shortfall, inside, base }: YearFinding, zh: boolean): string | undefined {
  if (required === undefined || actual === undefined) return undefined
  if (unit === 'basis-points') return sayAim(actual, required, zh)
  if (unit === 'count') return zh ? `平均 ${actual},已报 ${required}` : `${actual} on average, ${required} reported`
  if (base === 'purchases-of-one-item' || base === 'lots-of-one-site') {
    return zh
      ? `合计 ${formatYuan(actual)} 元,数额标准 ${formatYuan(required)} 元`
      : `${formatYuan(actual)} yuan together, threshold ${formatYuan(required)}`
  }
  // Of two parts the one that falls short is said; the whole goes first.
  const isInside = shortfall === 0 && inside !== undefined && inside.shortfall > 0
  const part = isInside ? inside : { required, actual }
  const who = isInside ? (zh ? '其中小微企业' : 'of it for small and micro enterprises ') : ''
  return zh
    ? `${who}实际 ${formatYuan(part.actual)} 元,要求 ${formatYuan(part.required)} 元`
    : `${who}${formatYuan(part.actual)} yuan, ${formatYuan(part.required)} required`
}

import { marksOf } from '@tenderlight/compliance/marks'
import { ruleTitle } from '@tenderlight/compliance/say'
import { markWords } from '@tenderlight/compliance/rule-page/page-markdown'
import { formatShare } from '@tenderlight/compliance/say/supplier'
import { sayYearFinding } from '@tenderlight/compliance/say/years'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import { RATE_WORDS } from '@tenderlight/compliance/years/targets'
import type { YearFinding } from '@tenderlight/compliance/years/year-finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan, shareOf } from '@tenderlight/law/money'
import { plain, table } from '../output/columns.ts'
import { lightText } from '../output/light-text.ts'
import type { Terminal } from '../terminal.ts'

const SHOWN = 10
const WIDEST = 60

/** What the marks of a figure depend on. */
export interface MarkedBy {
  readonly today: CivilDate
  readonly settings: DistrictSettings
}

/** The findings about one year: the figures as a table, then each in words with its base, projects and source. */
export function yearText(head: string, findings: readonly YearFinding[], by: MarkedBy, terminal: Terminal): string {
  const { years } = terminal.words
  const rows = findings.flatMap((finding) => rowsOf(finding, terminal))
  const body = findings.map((finding) => `\n${wordsOf(finding, by, terminal)}`).join('')
  return findings.length === 0
    ? `${plain(head)}\n${years.nothing}\n\n`
    : `${plain(head)}\n${table(years.columns, rows, WIDEST)}${body}\n`
}

/** The title of the rule; a rate is named after what it counts. */
function titleOf({ part, rule }: YearFinding, { locale }: Pick<Terminal, 'locale'>): string {
  const rate = part === undefined ? undefined : RATE_WORDS[part]
  const title = ruleTitle(rule, locale)
  return rate === undefined ? title : `${title} · ${locale === 'en' ? rate.en : rate.zh}`
}

function rowsOf(finding: YearFinding, terminal: Terminal): string[][] {
  const { actual, inside, light, ratio, required, shortfall, unit } = finding
  const { locale, words } = terminal
  const amount = (value: number | undefined): string => {
    if (value === undefined) return ''
    if (unit === 'fen') return words.years.yuan(formatYuan(value))
    return unit === 'basis-points' ? formatShare(value) : `${value}`
  }
  // A part of nothing, and more than there is, are no shares.
  const ofBase = unit === 'fen' && ratio !== undefined && ratio.denominator > 0
  const share = ofBase ? formatShare(shareOf(ratio.numerator, ratio.denominator)) : ''
  const row = [lightText(light, locale), titleOf(finding, terminal), amount(required), amount(actual), share]
  const whole = [...row, amount(shortfall)]
  if (inside === undefined) return [whole]
  const part = ['', words.years.inside, amount(inside.required), amount(inside.actual), '', amount(inside.shortfall)]
  return [whole, part]
}

function wordsOf(finding: YearFinding, { settings, today }: MarkedBy, terminal: Terminal): string {
  const { locale, words } = terminal
  const { procurements } = finding
  const { clause, instrument, verification } = finding.citation
  const beside = marksOf(finding, today, settings).map((mark) => ` [${markWords(mark, locale)}]`)
  const ids = procurements.slice(0, SHOWN).map(plain)
  const more = procurements.length > SHOWN ? words.years.andMore(procurements.length - SHOWN) : ''
  const lines = [
    `${titleOf(finding, terminal)}${words.colon}${sayYearFinding(finding, locale)}`,
    ...(ids.length === 0 ? [] : [`    ${words.years.behind(procurements.length, ids)}${more}`]),
    `    ${words.citationLine(instrument, clause, words.verification[verification])}${beside.join('')}  ${finding.rule}`,
  ]
  return lines.map((line) => `${line}\n`).join('')
}

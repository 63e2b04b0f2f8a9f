import type { Finding, Light } from '@tenderlight/compliance/finding'
import { fieldName, ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { LEVEL_WORDS, VERDICT_WORDS } from '@tenderlight/compliance/say/words'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { cutTo, padTo, plain, table, widthOf } from '../output/columns.ts'
import { lightText } from '../output/light-text.ts'
import type { Sink } from '../output/sink.ts'
import type { Terminal } from '../terminal.ts'
import type { Report } from './report.ts'
import type { Summary } from './summary.ts'

const WIDTHS = { row: 6, id: 20, title: 36 }
const VERDICTS = ['breach', 'pending', 'compliant', 'exempt', 'cannot-tell', 'suggestion'] as const
const LIGHTS: readonly Light[] = ['green', 'yellow', 'red', 'grey']

/** What a reader has to look at: breaches, and clocks that run out. */
const isNotable = ({ light }: Finding): boolean => light === 'red' || light === 'yellow'

/** The audit for reading: a line a procurement with its lights, the notable findings under it, the counts at the end. */
export function textReport(out: Sink, { locale, words }: Terminal): Report {
  const lightWidth = Math.max(...LIGHTS.map((light) => widthOf(lightText(light, locale))))
  const cells = (row: string, id: string, title: string, law: string, commitment: string): string => {
    const text = [
      padTo(row, WIDTHS.row),
      padTo(cutTo(plain(id), WIDTHS.id), WIDTHS.id),
      padTo(cutTo(plain(title), WIDTHS.title), WIDTHS.title),
      padTo(law, lightWidth),
      commitment,
    ]
    return `${text.join(' ').trimEnd()}\n`
  }
  const findingLine = (finding: Finding): string => {
    const level = LEVEL_WORDS[finding.level][locale]
    const title = ruleTitle(finding.rule, locale, finding.part)
    const said = plain(sayFinding(finding, locale))
    const provisional = finding.provisional ? words.provisionalMark : ''
    return `       ${lightText(finding.light, locale)} [${level}] ${title}${words.colon}${said}${provisional}\n`
  }
  const untoldLine = (findings: readonly Finding[]): string => {
    const untold = findings.filter(({ verdict }) => verdict === 'cannot-tell')
    const missing = new Set(untold.flatMap((finding) => finding.missing ?? []))
    const names = [...missing].map((field) => fieldName(field, locale))
    return untold.length === 0 ? '' : `       ${words.cannotTell(untold.length, names)}\n`
  }
  return {
    head({ asOf, calendar, jurisdiction }) {
      const { name } = JURISDICTIONS[jurisdiction]
      const place = `${locale === 'en' ? name.en : name.zh} (${jurisdiction})`
      const top = words.auditHead(place, asOf, calendar.version, calendar.coveredThrough)
      const { commitment, id, law, row, title } = words.auditColumns
      return out.write(`${top}\n\n${cells(row, id, title, law, commitment)}`)
    },
    procurement({ procurement: { id, title }, row }, lights, findings) {
      const line = cells(`${row}`, id, title ?? '', lightText(lights.law, locale), lightText(lights.commitment, locale))
      return out.write(line + findings.filter(isNotable).map(findingLine).join('') + untoldLine(findings))
    },
    foot({ summary }) {
      return out.write(`\n${summaryText(summary, { locale, words })}`)
    },
  }
}

function summaryText(summary: Summary, { locale, words }: Pick<Terminal, 'locale' | 'words'>): string {
  const lights = LIGHTS.map((light) => ({
    name: lightText(light, locale),
    counts: [summary.byLight.law[light], summary.byLight.commitment[light]].map(String),
  }))
  const levels = [LEVEL_WORDS.law[locale], LEVEL_WORDS.commitment[locale]]
  const rules = summary.byRule.map((counts) => [
    ruleTitle(counts.rule, locale),
    counts.rule,
    ...VERDICTS.map((verdict) => `${counts[verdict]}`),
  ])
  return [
    `${words.procurements(summary.procurements)}\n\n`,
    table(
      ['', ...levels],
      lights.map(({ counts, name }) => [name, ...counts]),
    ),
    '\n',
    table([...words.summaryColumns, ...VERDICTS.map((verdict) => VERDICT_WORDS[verdict][locale])], rules),
  ].join('')
}

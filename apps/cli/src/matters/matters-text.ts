import type { Finding } from '@tenderlight/compliance/finding'
import type { LetterRate } from '@tenderlight/compliance/matters/letter-rates'
import { marksOf } from '@tenderlight/compliance/marks'
import { markWords } from '@tenderlight/compliance/rule-page/page-markdown'
import { eventName, ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { formatShare } from '@tenderlight/compliance/say/supplier'
import { LEVEL_WORDS } from '@tenderlight/compliance/say/words'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { plain, table } from '../output/columns.ts'
import { lightText } from '../output/light-text.ts'
import type { Terminal } from '../terminal.ts'
import { KIND_WORDS } from '../words/matter-codes.ts'
import type { Complainant, JudgedMatter } from './judge.ts'

const WIDEST = 40

/** What the marks of a figure depend on. */
interface MarkedBy {
  readonly today: CivilDate
  readonly settings: DistrictSettings
}

const kindOf = ({ matter }: JudgedMatter, { locale }: Terminal): string =>
  locale === 'en' ? KIND_WORDS[matter.kind].en : KIND_WORDS[matter.kind].zh

/** Something is still to be done by a day. */
const isOpen = ({ met, verdict }: Finding): boolean => met === null && (verdict === 'pending' || verdict === 'breach')

/** What is still to be done, the earliest last day first. */
export function dueTable(judged: readonly JudgedMatter[], terminal: Terminal): string {
  const { locale, words } = terminal
  const open = judged.flatMap((one) =>
    one.findings.filter(isOpen).flatMap(({ due, ...finding }) => (due === null ? [] : [{ one, due, finding }])),
  )
  const rows = open
    .toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
    .map(({ due, finding, one }) => [
      due,
      lightText(finding.light, locale),
      one.matter.id,
      kindOf(one, terminal),
      ruleTitle(finding.rule, locale, finding.part),
    ])
  return rows.length === 0 ? `${words.matters.nothingDue}\n` : table(words.matters.columns, rows, WIDEST)
}

/** A matter with its findings, for reading. */
export function matterText(judged: JudgedMatter, by: MarkedBy, terminal: Terminal): string {
  const { words } = terminal
  const { findings, matter, procurement } = judged
  const project = procurement === undefined ? '' : `  ${words.matters.ofProject(procurement.id)}`
  const head = plain(`${matter.id}  ${kindOf(judged, terminal)}${project}`)
  const lines = findings.map((finding) => findingText(finding, by, terminal))
  return `${head}\n${lines.length === 0 ? `  ${words.matters.noRule}\n` : lines.join('')}`
}

function findingText(finding: Finding, { settings, today }: MarkedBy, { locale, words }: Terminal): string {
  const { citation, due, level, light, part, provisional, rule, trigger } = finding
  const said = `${plain(sayFinding(finding, locale))}${provisional ? words.provisionalMark : ''}`
  const from = trigger === null ? '' : `${words.matters.from(eventName(trigger.event, locale), trigger.on)}  `
  const until = due === null ? '' : `${words.matters.until(due)}  `
  const source = words.citationLine(citation.instrument, citation.clause, words.verification[citation.verification])
  const marks = marksOf(finding, today, settings).map((mark) => ` [${markWords(mark, locale)}]`)
  return [
    `  ${lightText(light, locale)} [${LEVEL_WORDS[level][locale]}] ${ruleTitle(rule, locale, part)}${words.colon}${said}\n`,
    from === '' && until === '' ? '' : `      ${from}${until}`.trimEnd().concat('\n'),
    `      ${source}${marks.join('')}  ${rule}\n`,
  ].join('')
}

/** What the complaints of each complainant come to, and the rates over letters. */
export function sumsText(
  complainants: readonly Complainant[],
  letters: readonly LetterRate[],
  by: MarkedBy,
  terminal: Terminal,
): string {
  const { words } = terminal
  const told = complainants.map((one) => {
    const { actual = 0, required = 0 } = one.finding
    return `${plain(words.matters.complainant(one.by, actual, required))}\n${findingText(one.finding, by, terminal)}`
  })
  const rates = letters.map(({ all, finding, inTime }) => {
    const { actual, required } = finding
    const share =
      actual === undefined || required === undefined
        ? ''
        : words.matters.rate(formatShare(actual), formatShare(required))
    return `${words.matters.letters(inTime.length, all.length)}${share}\n${findingText(finding, by, terminal)}`
  })
  return [...told, ...rates].map((text) => `\n${text}`).join('')
}

import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { Mark } from '../marks.ts'
import type { Text } from '../rules/rule.ts'
import { LEVEL_WORDS, LIGHT_WORDS, VERDICT_WORDS } from '../say/words.ts'
import type { Locale } from '../say/words.ts'
import { monthTables } from './month-tables.ts'
import { PAGE_WORDS } from './page-words.ts'
import type { PageCase, PageExample, RulePage } from './rule-page.ts'

const SHAPES = { green: '●', yellow: '▲', red: '■', grey: '○' } as const

/** The page of a rule as a document: Chinese first, English below. */
export function pageMarkdown(page: RulePage): string {
  return `${partIn('zh-CN', page)}\n---\n\n${partIn('en', page)}`
}

function partIn(locale: Locale, page: RulePage): string {
  const { statement, figures, marks, checkedBy, counting, needs, lights, related } = page
  const words = PAGE_WORDS[locale]
  const say = ({ zh, en }: Text): string => cell(locale === 'en' ? en : zh)
  const colon = locale === 'en' ? ': ' : ':'
  const { name } = JURISDICTIONS[statement.jurisdiction]
  const facts = [
    `\`${statement.id}\``,
    LEVEL_WORDS[statement.level][locale],
    say(name),
    words.regime[statement.regime],
    statement.evaluated ? words.evaluated : words.documented,
    ...marks.map((mark) => `**${words.mark[mark]}**`),
  ]
  const history = figures.map(({ from, to, text, citation, state }) => [
    say(text),
    from,
    to ?? words.open,
    `${cell(citation.instrument)} ${cell(citation.clause)}`,
    words.verification[citation.verification],
    words.state[state],
  ])
  const notes = counting.map(({ from, to, how, basis }) => {
    const article = basis === null ? '' : words.basis(`${basis.instrument} ${basis.clause}`)
    return `- ${say(from)} → ${say(to)}${colon}${say(how)}${article}`
  })
  return [
    `# ${say(statement.title)}`,
    facts.join(' · '),
    `## ${words.requires}`,
    say(statement.requires),
    `## ${words.figure}`,
    figures.length === 0 ? words.noFigure : table(words.figureColumns, history),
    `## ${words.checks}`,
    say(checkedBy),
    ...(notes.length === 0 ? [] : [`## ${words.counting}`, notes.join('\n')]),
    ...page.examples.flatMap((example) => exampleParts(example, locale)),
    ...(page.cases.length === 0 ? [] : [`## ${words.cases}`, casesTable(page.cases, locale)]),
    `## ${words.lights}`,
    lights.map(({ light, when }) => `- ${SHAPES[light]} ${LIGHT_WORDS[light][locale]}${colon}${say(when)}`).join('\n'),
    ...(needs.length === 0 ? [] : [`## ${words.needs}`, `${needs.map(say).join(words.comma)}${words.stop}`]),
    ...(related.length === 0
      ? []
      : [
          `## ${words.related}`,
          related
            .map(({ id, title, level }) => `- [${say(title)}](${id}.md) · ${LEVEL_WORDS[level][locale]}`)
            .join('\n'),
        ]),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

function exampleParts({ days, facts, said, today }: PageExample, locale: Locale): string[] {
  const words = PAGE_WORDS[locale]
  const say = ({ zh, en }: Text): string => cell(locale === 'en' ? en : zh)
  const start = facts.map(({ name, value }) => `${say(name)} ${say(value)}`).join(words.comma)
  return [
    `## ${words.example}`,
    words.exampleLine(start, say(said), today),
    ...(days.length === 0 ? [] : [monthTables(days, locale), words.legend]),
  ]
}

function casesTable(cases: readonly PageCase[], locale: Locale): string {
  const words = PAGE_WORDS[locale]
  const say = ({ zh, en }: Text): string => cell(locale === 'en' ? en : zh)
  return table(
    words.caseColumns,
    cases.map(({ because, facts, finding, said }) => [
      because === null ? '' : say(because),
      facts.map(({ name, value }) => `${say(name)} ${say(value)}`).join(words.comma),
      `${SHAPES[finding.light]} ${VERDICT_WORDS[finding.verdict][locale]}`,
      say(said),
    ]),
  )
}

/** Text that neither ends a cell nor begins markup. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll(/\s+/gu, ' ')
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The word of a mark, for whoever lists rules. */
export function markWords(mark: Mark, locale: Locale): string {
  return PAGE_WORDS[locale].mark[mark]
}

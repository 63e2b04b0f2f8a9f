import { markWords } from '@tenderlight/compliance/rule-page/page-markdown'
import type { PageCase, PageExample, RulePage } from '@tenderlight/compliance/rule-page/rule-page'
import type { Text } from '@tenderlight/compliance/rules/rule'
import { LEVEL_WORDS } from '@tenderlight/compliance/say/words'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { lightText } from '../output/light-text.ts'
import type { Terminal } from '../terminal.ts'
import { dayGrids } from './day-grids.ts'

/** The page of a rule for reading on a terminal: what it requires, its figure's history, who checks, how days count. */
export function rulePageText(page: RulePage, terminal: Terminal): string {
  const { locale, words } = terminal
  const { pages } = words
  const { statement, figures, marks, counting, needs, lights, related, shownBy } = page
  const say = sayer(terminal)
  const colon = locale === 'en' ? ': ' : ':'
  const place = say(JURISDICTIONS[statement.jurisdiction].name)
  const judged = statement.evaluated ? pages.evaluated : pages.needs([])
  const head = [
    `${words.ruleLine(say(statement.title), statement.id, LEVEL_WORDS[statement.level][locale])} · ${place} · ${judged}`,
    words.requiresLine(say(statement.requires)),
    ...(marks.length === 0 ? [] : [marks.map((mark) => `[${markWords(mark, locale)}]`).join(' ')]),
  ]
  const history = figures.map(({ from, to, text, citation }) => {
    const span = `${from} – ${to ?? ''}`.trimEnd()
    return `${say(text)}  ${span}  ${citation.instrument} ${citation.clause} · ${words.verification[citation.verification]}`
  })
  const counted = counting.map(({ from, to, how, basis }) => {
    const article = basis === null ? '' : pages.basis(`${basis.instrument} ${basis.clause}`)
    return `${say(from)} → ${say(to)}${colon}${say(how)}${article}`
  })
  const borrowed = shownBy === null ? '' : ` · ${pages.borrowed(say(shownBy.title))}`
  return [
    text(head),
    section(pages.history, history),
    section(pages.checks, [say(page.checkedBy)]),
    section(pages.counting, counted),
    ...page.examples.map((example) => exampleText(example, borrowed, terminal)),
    section(
      pages.cases,
      page.cases.map((own) => caseLine(own, terminal)),
    ),
    section(
      pages.lights,
      lights.map(({ light, when }) => `${lightText(light, locale)}${colon}${say(when)}`),
    ),
    section(pages.needed, needs.length === 0 ? [] : [pages.facts(needs.map(say))]),
    section(
      pages.related,
      related.map(({ id, title, level }) => `${id}  ${say(title)} · ${LEVEL_WORDS[level][locale]}`),
    ),
  ].join('')
}

const sayer =
  ({ locale }: Pick<Terminal, 'locale'>) =>
  ({ zh, en }: Text): string =>
    locale === 'en' ? en : zh

function exampleText({ days, facts, finding, said }: PageExample, borrowed: string, terminal: Terminal): string {
  const { words } = terminal
  const say = sayer(terminal)
  const start = words.pages.facts(facts.map(({ name, value }) => `${say(name)} ${say(value)}`))
  return `${section(`${words.pages.example}${borrowed}`, [start, say(said)])}${dayGrids(days, finding, words)}`
}

function caseLine({ because, facts, finding, said }: PageCase, terminal: Terminal): string {
  const { locale, words } = terminal
  const say = sayer(terminal)
  const why = because === null ? '' : `${say(because)}  `
  const shown = words.pages.facts(facts.map(({ name, value }) => `${say(name)} ${say(value)}`))
  return `${lightText(finding.light, locale)}  ${why}${say(said)}  [${shown}]`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${text(lines.map((line) => `  ${line}`))}`
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

import type { ExplainedDay } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import { eventName, ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { LEVEL_WORDS } from '@tenderlight/compliance/say/words'
import type { LedgerRecord } from '@tenderlight/exchange/ledger/record'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { plain } from '../output/columns.ts'
import { lightText } from '../output/light-text.ts'
import type { Terminal } from '../terminal.ts'
import { dayGrids } from './day-grids.ts'

export interface Explanation {
  readonly record: Pick<LedgerRecord, 'procurement'>
  readonly rule: Pick<Statement, 'id' | 'level' | 'requires'>
  /** Undefined when the rule does not apply to the project. */
  readonly finding: Finding | undefined
  readonly days: readonly ExplainedDay[]
  readonly today: CivilDate
}

/** A finding for reading: what the rule asks, where it stands, the dates, and the months with their counted days. */
export function explanationText(explanation: Explanation, terminal: Terminal): string {
  const { finding, record, rule } = explanation
  const { locale, words } = terminal
  const zh = locale !== 'en'
  const { id, title } = record.procurement
  const lines = [
    plain(`${id}  ${title ?? ''}`.trimEnd()),
    words.ruleLine(ruleTitle(rule.id, locale, finding?.part), rule.id, LEVEL_WORDS[rule.level][locale]),
    words.requiresLine(zh ? rule.requires.zh : rule.requires.en),
  ]
  if (finding === undefined) return text([...lines, words.doesNotApply])
  const { instrument, clause, verification } = finding.citation
  lines.push(words.citationLine(instrument, clause, words.verification[verification]), ...dateLines(finding, terminal))
  lines.push(words.verdictLine(lightText(finding.light, locale), plain(sayFinding(finding, locale))))
  lines.push(words.madeWith(explanation.today, finding.versions.calendar, finding.versions.parameterFrom))
  if (finding.provisional) lines.push(words.provisionalFinding)
  if (finding.reason !== undefined) lines.push(words.reasonLine(plain(finding.reason)))
  return `${text(lines)}${dayGrids(explanation.days, finding, words)}`
}

function dateLines({ aimFor, due, met, trigger }: Finding, { locale, words }: Terminal): string[] {
  const lines: string[] = []
  if (trigger !== null) lines.push(words.triggerLine(eventName(trigger.event, locale), trigger.on))
  if (due !== null) lines.push(words.dueLine(due, aimFor === null || aimFor === due ? undefined : aimFor))
  if (met !== null) lines.push(words.metLine(met))
  return lines
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

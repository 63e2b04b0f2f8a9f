import { evaluate, rulesIn } from '@tenderlight/compliance/evaluate'
import { explain as explainDays } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import { rulePage } from '@tenderlight/compliance/rule-page/rule-page'
import { RULEBOOK, ruleById } from '@tenderlight/compliance/rules/all'
import type { Rule, Statement } from '@tenderlight/compliance/rules/rule'
import { STATEMENTS, statementById } from '@tenderlight/compliance/statements/statements'
import type { LedgerReading, LedgerRecord } from '@tenderlight/exchange/ledger/record'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { asOfArgument, jurisdictionArgument } from '../arguments.ts'
import { calendarArgument } from '../calendar-file.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { explanationText } from '../explanation/explanation-text.ts'
import { rulePageText } from '../explanation/rule-page-text.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import { settingsArgument } from '../settings-file.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface ExplainOptions {
  readonly id?: string
  readonly rule: string
  readonly part?: string
  readonly jurisdiction?: string
  readonly asOf?: string
  readonly calendar?: string
  readonly settings?: string
  readonly format: 'text' | 'json'
}

const SUGGESTED = 5

function statementArgument(text: string, { words }: Terminal): Statement {
  const statement = statementById(text)
  if (statement !== undefined) return statement
  const last = text.split('.').at(-1) ?? text
  const near = STATEMENTS.filter(({ id }) => id.includes(text) || id.endsWith(`.${last}`)).map(({ id }) => id)
  const hints = near.length > 0 ? [words.didYouMean(near.slice(0, SUGGESTED).join('、'))] : []
  throw new Unusable(words.unknownRule(text), ...hints, words.seeRules)
}

/** The rule as one that is judged on a project; throws {@link Unusable} for one that is not. */
function judgedArgument({ id }: Statement, { words }: Terminal): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Unusable(words.pages.notOfProject(id), words.pages.withoutFile(id))
  return rule
}

/** The district to judge by: the one asked for, in which the rule has to hold, or the rule's own. */
function placeOf(rule: Rule, { jurisdiction }: ExplainOptions, terminal: Terminal): JurisdictionId {
  if (jurisdiction === undefined) return rule.jurisdiction
  const place = jurisdictionArgument(jurisdiction, terminal)
  if (!rulesIn(RULEBOOK, place).includes(rule)) throw new Unusable(terminal.words.ruleOfAnother(rule.id, place))
  return place
}

function recordArgument(id: string, { records, rejected }: LedgerReading, { words }: Terminal): LedgerRecord {
  const wanted = id.trim()
  const found = records.find(({ procurement }) => procurement.id === wanted)
  if (found !== undefined) return found
  const near = records.map(({ procurement }) => procurement.id).filter((known) => known.includes(wanted))
  const hints = near.length > 0 ? [words.didYouMean(near.slice(0, SUGGESTED).join('、'))] : []
  if (rejected.length > 0) hints.push(words.perhapsRejected(rejected.length))
  throw new Unusable(words.noSuchProject(id), ...hints)
}

function findingOf(findings: readonly Finding[], part: string | undefined, { words }: Terminal): Finding | undefined {
  const parts = findings.flatMap((finding) => finding.part ?? [])
  if (part === undefined) {
    if (findings.length > 1) throw new Unusable(words.severalParts, words.oneOf(parts))
    return findings[0]
  }
  const found = findings.find((finding) => finding.part === part)
  if (found === undefined && findings.length > 0) throw new Unusable(words.noSuchPart(part), words.oneOf(parts))
  return found
}

/** `explain`: one finding of one project with the days that were counted; without a file, the page of the rule. */
export async function explain(
  file: string | undefined,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const statement = statementArgument(options.rule, terminal)
  const today = asOfArgument(options.asOf, terminal)
  const calendar = await calendarArgument(options.calendar, terminal)
  if (file === undefined) {
    if (options.id !== undefined) throw new Unusable(terminal.words.pages.idNeedsFile)
    const page = rulePage(statement, { today, calendar })
    await terminal.out.write(options.format === 'json' ? `${JSON.stringify(page)}\n` : rulePageText(page, terminal))
    return EXIT.done
  }
  if (options.id === undefined) throw new Unusable(terminal.words.pages.fileNeedsId)
  const rule = judgedArgument(statement, terminal)
  const jurisdiction = placeOf(rule, options, terminal)
  const settings = await settingsArgument(options.settings, jurisdiction, terminal)
  const reading = await readLedgerFile(file, terminal)
  const record = recordArgument(options.id, reading, terminal)
  const context = { today, calendar, settings, rulebook: { rules: [rule] }, jurisdiction }
  const finding = findingOf(evaluate(record.procurement, context), options.part, terminal)
  const days = finding === undefined ? [] : explainDays(finding, record.procurement, context)
  const explanation = { record, rule, finding, days, today }
  if (options.format === 'json') {
    const { procurement, row } = record
    const { coveredThrough, version } = calendar
    const head = { asOf: today, jurisdiction, calendar: { version, coveredThrough } }
    const project = { id: procurement.id, title: procurement.title, row, rule: rule.id }
    await terminal.out.write(`${JSON.stringify({ ...head, ...project, finding: finding ?? null, days })}\n`)
  } else {
    await terminal.out.write(explanationText(explanation, terminal))
  }
  reportReading({ ...reading, rejected: [], unknownColumns: [] }, terminal)
  return EXIT.done
}

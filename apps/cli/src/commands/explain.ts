import { evaluate, rulesIn } from '@tenderlight/compliance/evaluate'
import { explain as explainDays } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import { RULEBOOK, RULES, ruleById } from '@tenderlight/compliance/rules/all'
import type { Rule } from '@tenderlight/compliance/rules/rule'
import type { LedgerReading, LedgerRecord } from '@tenderlight/exchange/ledger/record'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { asOfArgument, jurisdictionArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { explanationText } from '../explanation/explanation-text.ts'
import { readLedgerFile, reportReading } from '../ledger-file.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface ExplainOptions {
  readonly id: string
  readonly rule: string
  readonly part?: string
  readonly jurisdiction?: string
  readonly asOf?: string
  readonly format: 'text' | 'json'
}

const SUGGESTED = 5

function ruleArgument(text: string, { words }: Terminal): Rule {
  const rule = ruleById(text)
  if (rule !== undefined) return rule
  const last = text.split('.').at(-1) ?? text
  const near = RULES.filter(({ id }) => id.includes(text) || id.endsWith(`.${last}`)).map(({ id }) => id)
  const hints = near.length > 0 ? [words.didYouMean(near.slice(0, SUGGESTED).join('、'))] : []
  throw new Unusable(words.unknownRule(text), ...hints, words.seeRules)
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

/** `explain`: one finding of one project with the days that were counted. */
export async function explain(file: string, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> {
  const rule = ruleArgument(options.rule, terminal)
  const jurisdiction = placeOf(rule, options, terminal)
  const today = asOfArgument(options.asOf, terminal)
  const reading = await readLedgerFile(file, terminal)
  const record = recordArgument(options.id, reading, terminal)
  const context = { today, calendar: CALENDAR_CN, rulebook: { rules: [rule] }, jurisdiction }
  const finding = findingOf(evaluate(record.procurement, context), options.part, terminal)
  const days = finding === undefined ? [] : explainDays(finding, record.procurement, context)
  const explanation = { record, rule, finding, days, today }
  if (options.format === 'json') {
    const { procurement, row } = record
    const { coveredThrough, version } = CALENDAR_CN
    const head = { asOf: today, jurisdiction, calendar: { version, coveredThrough } }
    const project = { id: procurement.id, title: procurement.title, row, rule: rule.id }
    await terminal.out.write(`${JSON.stringify({ ...head, ...project, finding: finding ?? null, days })}\n`)
  } else {
    await terminal.out.write(explanationText(explanation, terminal))
  }
  reportReading({ ...reading, rejected: [], unknownColumns: [] }, terminal)
  return EXIT.done
}

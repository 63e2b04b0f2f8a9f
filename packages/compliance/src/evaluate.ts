import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding } from './finding.ts'
import type { Procurement } from './procurement/procurement.ts'
import type { Regime } from './procurement/vocabulary.ts'
import { rareBits, read } from './reading.ts'
import { conflictsIn, disputedFields } from './rules/disputed.ts'
import { cannotTell } from './rules/found.ts'
import { noticeDate } from './rules/notice-date.ts'
import type { Rule, Rulebook, Scope } from './rules/rule.ts'
import { NO_SETTINGS } from './settings/district-settings.ts'
import type { DistrictSettings } from './settings/district-settings.ts'

/** What an evaluation depends on besides the procurement; nothing else is looked at. */
export interface Context {
  readonly today: CivilDate
  readonly calendar: Calendar
  readonly rulebook: Rulebook
  readonly jurisdiction: JurisdictionId
  /** What the district has settled; nothing where absent. */
  readonly settings?: DistrictSettings
}

const NO_DISPUTE: Scope['disputed'] = new Set()

/** One rule made ready. */
interface Judge {
  readonly id: string
  readonly judge: Rule['judge']
  /** The rare facts without which the rule is silent; 0: it always judges. */
  readonly rare: number
}

/** The rules that judge the records of one regime; `everyday` are those that judge records without rare facts. */
interface Judges {
  readonly all: readonly Judge[]
  readonly everyday: readonly Judge[]
}

/** The rules of one jurisdiction's chain, made ready for the records of each regime. */
interface Chain {
  readonly rules: readonly Rule[]
  readonly judges: Readonly<Record<Regime | 'unknown', Judges>>
}

const chains = new WeakMap<Rulebook, Map<JurisdictionId, Chain>>()

function chainOf(rulebook: Rulebook, jurisdiction: JurisdictionId): Chain {
  const known = chains.get(rulebook) ?? new Map<JurisdictionId, Chain>()
  const before = known.get(jurisdiction)
  if (before !== undefined) return before
  const { chain } = JURISDICTIONS[jurisdiction]
  const rules = rulebook.rules.filter((rule) => chain.includes(rule.jurisdiction))
  const judges = {
    'government-procurement': judgesFor(rules, 'government-procurement'),
    tendering: judgesFor(rules, 'tendering'),
    unknown: judgesFor(rules, undefined),
  }
  const made = { rules, judges }
  chains.set(rulebook, known.set(jurisdiction, made))
  return made
}

function judgesFor(rules: readonly Rule[], regime: Regime | undefined): Judges {
  const all = rules.flatMap((rule) => {
    const judge = judgeFor(rule, regime)
    if (judge === undefined) return []
    return [{ id: rule.id, judge, rare: rareBits(rule.silentWithout ?? []) }]
  })
  return { all, everyday: all.filter(({ rare }) => rare === 0) }
}

/**
 * How `rule` judges records of `regime`; undefined: never. An unknown regime is asked for by the rules of one law, but not
 * by a rule about rare facts while there is nothing on record that it would speak of.
 */
function judgeFor(rule: Rule, regime: Regime | undefined): Rule['judge'] | undefined {
  if (rule.regime === 'both' || rule.regime === regime) return rule.judge
  if (regime !== undefined || rule.level === 'encouragement') return undefined
  return (procurement, scope) => {
    if (rule.silentWithout !== undefined && isSilent(rule.judge(procurement, scope))) return undefined
    const value = valueOn(rule.parameter, scope.today)
    if (value === undefined) return undefined
    return cannotTell({ figure: rule.parameter, level: rule.level, value, scope }, ['regime'])
  }
}

const isSilent = (judged: ReturnType<Rule['judge']>): boolean =>
  judged === undefined || (Array.isArray(judged) && judged.length === 0)

/** The rules of `rulebook` that hold in `jurisdiction`: its own and those of the levels above it. */
export function rulesIn(rulebook: Rulebook, jurisdiction: JurisdictionId): readonly Rule[] {
  return chainOf(rulebook, jurisdiction).rules
}

/**
 * Judges one procurement by every rule that applies to it, in the rulebook's order. Pure.
 * A record that does not say under which law it runs gets `cannot-tell` from the rules of one law.
 * A rule that the district has switched off says nothing of what was triggered since.
 */
export function evaluate(procurement: Procurement, context: Context): Finding[] {
  const { judges } = chainOf(context.rulebook, context.jurisdiction)
  const scope = scopeOf(procurement, context)
  const { facts, rare } = scope.reading
  const { all, everyday } = judges[facts.regime ?? 'unknown']
  const findings: Finding[] = []
  const isFree = scope.settings === NO_SETTINGS
  for (const judge of rare === 0 ? everyday : all) {
    if (judge.rare !== 0 && (judge.rare & rare) === 0) continue
    const judged = judge.judge(facts, scope)
    if (judged === undefined) continue
    if (isFinding(judged)) {
      if (isFree || isOn(judge.id, judged, facts, scope)) findings.push(judged)
    } else {
      for (const finding of judged) if (isFree || isOn(judge.id, finding, facts, scope)) findings.push(finding)
    }
  }
  return findings
}

/** What every rule may look at besides `procurement`. */
export function scopeOf(procurement: Procurement, context: Omit<Context, 'rulebook' | 'jurisdiction'>): Scope {
  const reading = read(procurement)
  const conflicts = conflictsIn(reading.days)
  return {
    today: context.today,
    todayNumber: dayNumber(context.today),
    calendar: context.calendar,
    settings: context.settings ?? NO_SETTINGS,
    reading,
    disputed: conflicts.length === 0 ? NO_DISPUTE : disputedFields(conflicts),
  }
}

const isFinding = (judged: Finding | readonly Finding[]): judged is Finding => !Array.isArray(judged)

/** Whether the district lets the rule judge what was triggered on the finding's day. */
function isOn(id: string, finding: Finding, procurement: Procurement, { settings, today }: Scope): boolean {
  if (settings === NO_SETTINGS) return true
  return settings.isOn(id, finding.trigger?.on ?? finding.met ?? noticeDate(procurement) ?? today)
}

/** What one rule says of `procurement`; undefined: it does not apply, or the district has switched it off. */
export function judgeBy(rule: Rule, procurement: Procurement, scope: Scope): Finding | readonly Finding[] | undefined {
  const judged = judgeFor(rule, procurement.regime)?.(procurement, scope)
  if (judged === undefined) return undefined
  if (isFinding(judged)) return isOn(rule.id, judged, procurement, scope) ? judged : undefined
  return judged.filter((finding) => isOn(rule.id, finding, procurement, scope))
}

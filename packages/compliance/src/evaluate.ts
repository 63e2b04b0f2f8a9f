import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding } from './finding.ts'
import type { Procurement } from './procurement/procurement.ts'
import { conflictsOf, disputedFields } from './rules/disputed.ts'
import { cannotTell } from './rules/found.ts'
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

/** The rules of the jurisdiction's chain, for one rulebook. */
const inChain = new WeakMap<Rulebook, Map<JurisdictionId, readonly Rule[]>>()

/** The rules of `rulebook` that hold in `jurisdiction`: its own and those of the levels above it. */
export function rulesIn(rulebook: Rulebook, jurisdiction: JurisdictionId): readonly Rule[] {
  const known = inChain.get(rulebook) ?? new Map<JurisdictionId, readonly Rule[]>()
  inChain.set(rulebook, known)
  const before = known.get(jurisdiction)
  if (before !== undefined) return before
  const { chain } = JURISDICTIONS[jurisdiction]
  const rules = rulebook.rules.filter((rule) => chain.includes(rule.jurisdiction))
  known.set(jurisdiction, rules)
  return rules
}

/**
 * Judges one procurement by every rule that applies to it, in the rulebook's order. Pure.
 * A record that does not say under which law it runs gets `cannot-tell` from the rules of one law.
 */
export function evaluate(procurement: Procurement, context: Context): Finding[] {
  const scope = scopeOf(procurement, context)
  const findings: Finding[] = []
  for (const rule of rulesIn(context.rulebook, context.jurisdiction)) {
    const judged = judgeBy(rule, procurement, scope)
    if (judged === undefined) continue
    if (isFinding(judged)) findings.push(judged)
    else findings.push(...judged)
  }
  return findings
}

/** What every rule may look at besides `procurement`. */
export function scopeOf(procurement: Procurement, context: Omit<Context, 'rulebook' | 'jurisdiction'>): Scope {
  const conflicts = conflictsOf(procurement)
  return {
    today: context.today,
    todayNumber: dayNumber(context.today),
    calendar: context.calendar,
    settings: context.settings ?? NO_SETTINGS,
    disputed: conflicts.length === 0 ? NO_DISPUTE : disputedFields(conflicts),
  }
}

const isFinding = (judged: Finding | readonly Finding[]): judged is Finding => !Array.isArray(judged)

/** What one rule says of `procurement`; undefined: it does not apply. */
export function judgeBy(rule: Rule, procurement: Procurement, scope: Scope): Finding | readonly Finding[] | undefined {
  if (rule.regime === 'both' || rule.regime === procurement.regime) return rule.judge(procurement, scope)
  if (procurement.regime !== undefined || rule.level === 'encouragement') return undefined
  const value = valueOn(rule.parameter, scope.today)
  if (value === undefined) return undefined
  return cannotTell({ figure: rule.parameter, level: rule.level, value, scope }, ['regime'])
}

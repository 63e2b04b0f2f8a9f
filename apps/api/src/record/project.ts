import { clockOf, isClock, isOpen, targetOf, warnFromOf } from '@tenderlight/compliance/clock'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { worstLight } from '@tenderlight/compliance/finding'
import type { Finding, Level, Light } from '@tenderlight/compliance/finding'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { stageOf } from '@tenderlight/compliance/stage'
import type { ClockRow } from '@tenderlight/db/repositories/clocks'
import type { ProjectionColumns } from '@tenderlight/db/repositories/procurements'
import type { StandingBreachRow } from '@tenderlight/db/repositories/standing-breaches'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** A clock before it is known whose it is. */
export type ProjectedClock = Omit<ClockRow, 'district_id' | 'procurement_id' | 'organisation_id'>

/** A requirement that is not met before it is known whose it is. */
export type ProjectedBreach = Omit<StandingBreachRow, 'district_id' | 'procurement_id' | 'organisation_id'>

export interface Projection {
  readonly columns: ProjectionColumns
  readonly clocks: readonly ProjectedClock[]
  /** What is not met and has no clock. */
  readonly breaches: readonly ProjectedBreach[]
}

/** A deadline that runs: its light follows from the day alone. */
interface Running {
  readonly finding: Finding
  readonly due: CivilDate
  readonly warnFrom: CivilDate
  readonly lateLight: Light
}

/**
 * What the findings of `procurement` come to, in columns from which the light of any day can be read until the record,
 * the calendar or the figures change (`projectedWith`).
 */
export function project(procurement: Procurement, context: Context, projectedWith: string): Projection {
  const findings = evaluate(procurement, context)
  const running = findings.flatMap((finding) => runningOf(finding, procurement, context) ?? [])
  const next = running
    .filter(({ finding }) => finding.level !== 'encouragement' && boundBy(finding.rule, finding.part) === 'buyer')
    .reduce<Running | undefined>((first, one) => (first === undefined || one.due < first.due ? one : first), undefined)
  const law = lightColumns(findings, running, 'law')
  const commitment = lightColumns(findings, running, 'commitment')
  return {
    columns: {
      stage: stageOf(procurement),
      law_base: law.base,
      law_yellow_from: law.yellowFrom,
      law_red_from: law.redFrom,
      commitment_base: commitment.base,
      commitment_yellow_from: commitment.yellowFrom,
      commitment_red_from: commitment.redFrom,
      next_due: next?.due ?? null,
      next_rule: next?.finding.rule ?? null,
      projected_with: projectedWith,
    },
    clocks: findings.filter(hasDates).map((finding) =>
      clockRow(
        finding,
        running.find((one) => one.finding === finding),
        warnFromIn(finding, context),
      ),
    ),
    breaches: findings.flatMap((finding) => (hasDates(finding) ? [] : (breachRow(finding) ?? []))),
  }
}

/** Clocks that have started and end: what has no dates yet is on no board and no list. */
function hasDates(finding: Finding): boolean {
  return finding.due !== null && isClock(finding)
}

/** The first yellow day by the district's own warning window. */
function warnFromIn(finding: Finding, { calendar, settings, today }: Context): CivilDate | null {
  return warnFromOf(finding, calendar, settings?.warningWindow(finding.rule, today))
}

function runningOf(finding: Finding, procurement: Procurement, context: Context): Running | undefined {
  if (!isOpen(finding) || finding.due === null) return undefined
  const warnFrom = warnFromIn(finding, context)
  if (warnFrom === null) return undefined
  return { finding, due: finding.due, warnFrom, lateLight: lateLightOf(finding, finding.due, procurement, context) }
}

/**
 * The light after `due`: red, or yellow where the rule only warns, unless a written reason softens it; only then the rules
 * are asked for that day.
 */
function lateLightOf(finding: Finding, due: CivilDate, procurement: Procurement, context: Context): Light {
  if (procurement.reasons === undefined) return clockOf(finding)?.lateLight ?? 'red'
  const late = evaluate(procurement, { ...context, today: addDays(due, 1) })
  const { rule, part, matter } = finding
  return late.find((one) => one.rule === rule && one.part === part && one.matter === matter)?.light ?? 'red'
}

/** What stands whatever the day is, and the first days on which something that runs turns yellow and red. */
function lightColumns(findings: readonly Finding[], running: readonly Running[], level: Level) {
  const own = running.filter(({ finding }) => finding.level === level)
  const moving = new Set(own.map(({ finding }) => finding))
  const still = findings.filter((finding) => finding.level === level && !moving.has(finding)).map(({ light }) => light)
  return {
    base: worstLight(own.length > 0 ? [...still, 'green'] : still),
    yellowFrom: earliest(own.map(({ warnFrom }) => warnFrom)),
    redFrom: earliest(own.filter(({ lateLight }) => lateLight === 'red').map(({ due }) => addDays(due, 1))),
  }
}

function earliest(days: readonly CivilDate[]): CivilDate | null {
  return days.reduce<CivilDate | null>((first, day) => (first === null || day < first ? day : first), null)
}

/** The row of a requirement of law or commitment that is not met; undefined for every other finding. */
function breachRow(finding: Finding): ProjectedBreach | undefined {
  const { level, verdict, light } = finding
  if (verdict !== 'breach' || level === 'encouragement' || (light !== 'yellow' && light !== 'red')) return undefined
  return {
    ...placeOf(finding),
    level,
    light,
    unit: finding.unit ?? null,
    required: finding.required ?? null,
    actual: finding.actual ?? null,
    shortfall: finding.shortfall ?? null,
    reason: finding.reason ?? null,
    parameter_from: finding.versions.parameterFrom,
    calendar_version: finding.versions.calendar,
  }
}

/** What tells a finding of a project from its others, where it stands on the board, and whom it binds. */
function placeOf({ rule, part, matter }: Finding) {
  return {
    rule,
    part: part ?? '',
    matter: matter ?? '',
    stage: ruleById(rule)?.stage ?? '',
    bound: boundBy(rule, part),
  }
}

function clockRow(finding: Finding, running: Running | undefined, warnFrom: CivilDate | null): ProjectedClock {
  const place = placeOf(finding)
  // A right need not be used: nobody waits for it.
  const open = running !== undefined && place.bound !== 'supplier'
  return {
    ...place,
    level: finding.level,
    verdict: finding.verdict,
    open,
    target_event: targetOf(finding),
    trigger_event: finding.trigger?.event ?? null,
    trigger_on: finding.trigger?.on ?? null,
    aim_for: finding.aimFor,
    due: finding.due,
    warn_from: warnFrom,
    met: finding.met,
    base_light: open ? 'green' : finding.light,
    late_light: running?.lateLight ?? finding.light,
    provisional: finding.provisional,
    parameter_from: finding.versions.parameterFrom,
    calendar_version: finding.versions.calendar,
  }
}

import { addMonths, civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import { addWorkingDaysTo, workingDaysThrough } from '@tenderlight/law/working-days'
import type { Finding, Light } from '../../finding.ts'
import { EVENTS } from '../../procurement/events.ts'
import type { EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Clock, Declaration, Rule, Scope } from '../rule.ts'
import { isProvisional } from './term.ts'

const MONTHS_A_YEAR = 12

/** One least distance of a rule: `to` not before n days, working days or years after `from`. */
export interface GapClock<V> extends Clock<EventName> {
  readonly counting: 'gap'
  /** The event that starts the gap instead of `from` where it is on record. */
  readonly rather?: EventName
  /** The n of this gap, where it is not the figure itself. */
  readonly least?: (value: V) => number
  /** The figure of this gap, where another clause sets it. */
  readonly figure?: Parameter<number>
  /** While none of these fields is on record the gap is not judged; absent: always judged. */
  readonly asked?: readonly (keyof Procurement)[]
  readonly appliesTo?: (procurement: Procurement) => Applies
}

interface MinimumGapDeclaration<V> extends Declaration<V> {
  readonly gaps: readonly GapClock<V>[]
  readonly appliesTo?: (procurement: Procurement) => Applies
  readonly alsoNeeds?: readonly (keyof Procurement)[]
  /** The light of a breach: red unless the rule only warns. */
  readonly light?: Light
}

/**
 * Least distances, each a finding of its own: exactly n passes, the trigger day is never counted, nothing is moved.
 * In working days the n-th working day after the trigger is the earliest lawful day.
 */
export function minimumGap<V>(declaration: MinimumGapDeclaration<V>): Rule {
  const { gaps } = declaration
  const fields = gaps.flatMap(({ from, rather, to }) => [
    EVENTS[from],
    ...(rather === undefined ? [] : [EVENTS[rather]]),
    EVENTS[to],
  ])
  return makeRule('lead-time', declaration, {
    clocks: gaps,
    needs: [...new Set([...fields, ...(declaration.alsoNeeds ?? [])])],
    judge: (procurement, scope) => {
      const applies = declaration.appliesTo?.(procurement) ?? true
      if (applies === false) return undefined
      const findings = gaps.flatMap((gap) => judgeGap(declaration, gap, applies, procurement, scope) ?? [])
      return findings.length > 0 ? findings : undefined
    },
    again: minimumGap<V>,
  })
}

function judgeGap<V>(
  declaration: MinimumGapDeclaration<V>,
  gap: GapClock<V>,
  ruleApplies: Exclude<Applies, false>,
  procurement: Procurement,
  scope: Scope,
): Finding | undefined {
  if (gap.asked !== undefined && gap.asked.every((field) => procurement[field] === undefined)) return undefined
  const gapApplies = gap.appliesTo?.(procurement) ?? true
  if (gapApplies === false) return undefined
  const event = gap.rather !== undefined && procurement[EVENTS[gap.rather]] !== undefined ? gap.rather : gap.from
  const from = procurement[EVENTS[event]]
  const met = procurement[EVENTS[gap.to]] ?? null
  const on = from ?? met ?? scope.today
  const figure = gap.figure ?? declaration.figure
  const value = valueOn<unknown>(figure, on)
  if (value === undefined) return undefined
  const ground: Ground = { figure, level: declaration.level, value, scope, part: gap.part }
  if (from === undefined && met === null) return found(ground, 'pending', 'grey')
  const trigger = from === undefined ? null : { event, on: from }
  const disputed = [EVENTS[event], EVENTS[gap.to]].filter((field) => scope.disputed.has(field))
  if (disputed.length > 0) return cannotTell(ground, disputed, { trigger, met })
  const missing = [ruleApplies, gapApplies].flatMap((applies) => (applies === true ? [] : applies))
  if (missing.length > 0) return cannotTell(ground, missing, { trigger, met })
  if (trigger === null) return cannotTell(ground, [EVENTS[gap.from]], { met })
  return distance(
    ground,
    trigger,
    met,
    leastOf(gap, value.value),
    gap.unit ?? 'days',
    scope,
    declaration.light ?? 'red',
  )
}

function leastOf<V>({ figure, least }: GapClock<V>, value: unknown): number {
  // The value of a figure that is the rule's own has the rule's shape.
  const n = figure === undefined && least !== undefined ? least(value as V) : value
  if (typeof n !== 'number') throw new TypeError('a least distance whose figure is no number says how long it is')
  return n
}

/** The verdict of a least distance whose trigger is on record. */
function distance(
  ground: Ground,
  trigger: NonNullable<Finding['trigger']>,
  met: CivilDate | null,
  least: number,
  unit: 'days' | 'working-days' | 'years',
  scope: Scope,
  light: Light,
): Finding {
  const start = dayNumber(trigger.on)
  const earliest = earliestOf(start, least, unit, scope)
  const day = civilDateOf(earliest)
  // Years end on the corresponding day, whatever the calendar of working days will be.
  const provisional = unit !== 'years' && isProvisional(scope.calendar, earliest)
  const details = { trigger, aimFor: day, due: day, met, provisional }
  const counted = unit === 'years' ? {} : ({ unit, required: least } as const)
  if (met === null) return found(ground, 'pending', 'green', { ...details, ...counted })
  const end = dayNumber(met)
  if (unit === 'years') {
    return end >= earliest ? found(ground, 'compliant', 'green', details) : found(ground, 'breach', light, details)
  }
  const { calendar } = scope
  const actual = unit === 'days' ? end - start : workingDaysThrough(calendar, end) - workingDaysThrough(calendar, start)
  const measured = { ...details, unit, required: least, actual, shortfall: Math.max(0, least - actual) }
  return actual >= least ? found(ground, 'compliant', 'green', measured) : found(ground, 'breach', light, measured)
}

function earliestOf(
  start: DayNumber,
  least: number,
  unit: 'days' | 'working-days' | 'years',
  { calendar }: Scope,
): DayNumber {
  switch (unit) {
    case 'days':
      return start + least
    case 'working-days':
      return addWorkingDaysTo(calendar, start, least)
    case 'years':
      return dayNumber(addMonths(civilDateOf(start), least * MONTHS_A_YEAR))
  }
}

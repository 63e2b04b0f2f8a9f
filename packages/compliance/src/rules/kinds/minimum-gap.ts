import { civilDateOf } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { Citation, DatedValue } from '@tenderlight/law/dated-parameter'
import type { Finding, Light } from '../../finding.ts'
import { EVENTS } from '../../procurement/events.ts'
import type { EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { ABSENT } from '../../reading.ts'
import { dayOf, placeOf } from '../days.ts'
import type { EventPlace } from '../days.ts'
import { clockUntold, found, groundOf, groundPlace } from '../found.ts'
import type { GroundPlace } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Clock, Declaration, Rule, Scope } from '../rule.ts'
import { distance } from './gap-distance.ts'

/** One least distance of a rule: `to` not before n days, working days or years after `from`. */
export interface GapClock<V> extends Clock<EventName> {
  readonly counting: 'gap'
  /** The event that starts the gap instead of `from` where it is on record. */
  readonly rather?: EventName
  /** The n of this gap, where it is not the figure itself; undefined: not yet in force. */
  readonly least?: (value: V) => number | undefined
  /** Where the n of this gap stands, where that is another clause than the figure's. */
  readonly cited?: Citation
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
  const { appliesTo, gaps } = declaration
  const prepared = gaps.map((gap) => prepare(declaration, gap))
  const only = prepared.length === 1 ? prepared[0] : undefined
  const fields = gaps.flatMap(({ from, rather, to }) => [
    EVENTS[from],
    ...(rather === undefined ? [] : [EVENTS[rather]]),
    EVENTS[to],
  ])
  return makeRule('lead-time', declaration, {
    clocks: gaps,
    needs: [...new Set([...fields, ...(declaration.alsoNeeds ?? [])])],
    judge: (procurement, scope) => {
      const applies = appliesTo === undefined ? true : appliesTo(procurement)
      if (applies === false) return undefined
      return only === undefined
        ? judgeGaps(prepared, applies, procurement, scope)
        : judgeGap(only, applies, procurement, scope)
    },
    silentWithout: gaps.every(({ asked }) => asked !== undefined)
      ? gaps.flatMap(({ asked }) => asked ?? [])
      : undefined,
    again: minimumGap<V>,
  })
}

/** A gap with all that can be known of it before a record is seen. */
interface PreparedGap<V> {
  readonly least: GapClock<V>['least']
  readonly cited: GapClock<V>['cited']
  readonly unit: NonNullable<GapClock<V>['unit']> | 'days'
  readonly ground: GroundPlace
  readonly light: Light
  readonly asked: GapClock<V>['asked']
  readonly appliesTo: GapClock<V>['appliesTo']
  readonly from: EventPlace
  readonly rather: EventPlace | undefined
  readonly to: EventPlace
  readonly valueAt: (on: DayNumber) => DatedValue<V> | undefined
}

function prepare<V>({ figure, level, light }: MinimumGapDeclaration<V>, gap: GapClock<V>): PreparedGap<V> {
  return {
    least: gap.least,
    cited: gap.cited,
    unit: gap.unit ?? 'days',
    ground: groundPlace(figure, level, gap.part),
    light: light ?? 'red',
    asked: gap.asked,
    appliesTo: gap.appliesTo,
    from: placeOf(gap.from),
    rather: gap.rather === undefined ? undefined : placeOf(gap.rather),
    to: placeOf(gap.to),
    valueAt: valueByDay(figure),
  }
}

function judgeGaps<V>(
  gaps: readonly PreparedGap<V>[],
  ruleApplies: Exclude<Applies, false>,
  procurement: Procurement,
  scope: Scope,
): readonly Finding[] | undefined {
  let findings: Finding[] | undefined
  for (const gap of gaps) {
    const finding = judgeGap(gap, ruleApplies, procurement, scope)
    if (finding !== undefined) (findings ??= []).push(finding)
  }
  return findings
}

function isAsked(asked: readonly (keyof Procurement)[], procurement: Procurement): boolean {
  for (const field of asked) if (procurement[field] !== undefined) return true
  return false
}

function judgeGap<V>(
  prepared: PreparedGap<V>,
  ruleApplies: Exclude<Applies, false>,
  procurement: Procurement,
  scope: Scope,
): Finding | undefined {
  const { asked, appliesTo, from, rather, to } = prepared
  if (asked !== undefined && !isAsked(asked, procurement)) return undefined
  const gapApplies = appliesTo === undefined ? true : appliesTo(procurement)
  if (gapApplies === false) return undefined
  const other = rather === undefined ? ABSENT : dayOf(procurement, rather, scope)
  const place = rather !== undefined && other !== ABSENT ? rather : from
  const start = other !== ABSENT ? other : dayOf(procurement, from, scope)
  const done = dayOf(procurement, to, scope)
  const value = prepared.valueAt(start !== ABSENT ? start : done !== ABSENT ? done : scope.todayNumber)
  if (value === undefined) return undefined
  const least = leastOf(prepared.least, value.value)
  if (least === undefined) return undefined
  const stated = prepared.cited === undefined ? value : { ...value, citation: prepared.cited }
  const ground = groundOf(prepared.ground, stated, scope)
  if (start === ABSENT && done === ABSENT) return found(ground, 'pending', 'grey')
  const trigger = start === ABSENT ? null : { event: place.event, on: civilDateOf(start) }
  const met = done === ABSENT ? null : civilDateOf(done)
  if (scope.disputed.size > 0) {
    const disputed = [place.field, to.field].filter((field) => scope.disputed.has(field))
    if (disputed.length > 0) return clockUntold(ground, disputed, trigger, met)
  }
  if (ruleApplies !== true || gapApplies !== true) {
    const missing = [ruleApplies, gapApplies].flatMap((applies) => (applies === true ? [] : applies))
    return clockUntold(ground, missing, trigger, met)
  }
  if (trigger === null) return clockUntold(ground, [from.field], null, met)
  return distance(ground, trigger, start, done, least, prepared.unit, prepared.light)
}

function leastOf<V>(least: GapClock<V>['least'], value: V): number | undefined {
  if (least !== undefined) return least(value)
  if (typeof value !== 'number') throw new TypeError('a least distance whose figure is no number says how long it is')
  return value
}

import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { DatedValue } from '@tenderlight/law/dated-parameter'
import { onOrAfterWorkingDayNumber } from '@tenderlight/law/working-days'
import type { Finding } from '../../finding.ts'
import { EVENTS } from '../../procurement/events.ts'
import type { EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { ABSENT } from '../../reading.ts'
import { dayOf, placeOf } from '../days.ts'
import type { EventPlace } from '../days.ts'
import { clockUntold, found, groundOf, groundPlace } from '../found.ts'
import type { Ground, GroundPlace } from '../found.ts'
import { foundDistance, foundTerm } from '../found-clock.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Clock, Declaration, Rule, Scope } from '../rule.ts'
import { isProvisional } from './term.ts'

/** What softens a lead time that was not kept: an exemption, a written reason, or a fact that is missing. */
export type Excuse =
  | { readonly kind: 'exempt'; readonly ground: string }
  | { readonly kind: 'reason'; readonly reason: string }
  | { readonly kind: 'cannot-tell'; readonly missing: readonly string[] }

interface LeadTimeDeclaration extends Declaration<number> {
  readonly clock: Clock<EventName> & { readonly counting: 'gap' }
  readonly appliesTo?: (procurement: Procurement, scope: Scope) => Applies
  /** The date whose law governs, where it is not the trigger's. */
  readonly governedBy?: (procurement: Procurement) => CivilDate | undefined
  /** The trigger as it counts: a disclosure on the wrong medium does not. */
  readonly countedFrom?: (procurement: Procurement) => CivilDate | undefined
  /** Grounds that lift the rule whatever the dates are. */
  readonly exemptWhen?: (procurement: Procurement) => Excuse | undefined
  /** Grounds that count only where the lead time was not kept. */
  readonly excusedWhen?: (procurement: Procurement) => Excuse | undefined
  /** The target without the trigger is a violation (bought without an intention), not a gap in the record. */
  readonly triggerIsDuty?: boolean
  /** A least length that ends on a rest day ends, to be sure, on the next working day. */
  readonly moved?: boolean
  readonly alsoNeeds?: readonly (keyof Procurement)[]
}

/** A least distance: the target not before trigger + n days; exactly n passes and nothing is moved. */
export function leadTime(declaration: LeadTimeDeclaration): Rule {
  const prepared = prepare(declaration)
  return makeRule('lead-time', declaration, {
    again: leadTime,
    clocks: [declaration.clock],
    needs: [EVENTS[declaration.clock.from], EVENTS[declaration.clock.to], ...(declaration.alsoNeeds ?? [])],
    judge: (procurement, scope) => judge(prepared, procurement, scope),
  })
}

/** A declaration with all that can be known of it before a record is seen. */
interface Prepared {
  readonly ground: GroundPlace
  readonly from: EventPlace
  readonly to: EventPlace
  readonly valueAt: (on: DayNumber) => DatedValue<number> | undefined
  readonly appliesTo: LeadTimeDeclaration['appliesTo']
  readonly governedBy: LeadTimeDeclaration['governedBy']
  readonly countedFrom: LeadTimeDeclaration['countedFrom']
  readonly exemptWhen: LeadTimeDeclaration['exemptWhen']
  readonly excusedWhen: LeadTimeDeclaration['excusedWhen']
  readonly triggerIsDuty: boolean
  readonly moved: boolean
}

function prepare(declaration: LeadTimeDeclaration): Prepared {
  const { clock, figure, level, appliesTo, governedBy, countedFrom, exemptWhen, excusedWhen } = declaration
  return {
    ground: groundPlace(figure, level, clock.part),
    from: placeOf(clock.from),
    to: placeOf(clock.to),
    valueAt: valueByDay(figure),
    appliesTo,
    governedBy,
    countedFrom,
    exemptWhen,
    excusedWhen,
    triggerIsDuty: declaration.triggerIsDuty === true,
    moved: declaration.moved === true,
  }
}

/**
 * The day that governs, or the day from which is counted, where the declaration names another than `plain`. Mostly it is
 * one that is known already.
 */
function dayBy(
  ask: ((procurement: Procurement) => CivilDate | undefined) | undefined,
  procurement: Procurement,
  plain: DayNumber,
  other: DayNumber,
): DayNumber {
  if (ask === undefined) return plain
  const date = ask(procurement)
  if (date === undefined) return ABSENT
  if (plain !== ABSENT && date === civilDateOf(plain)) return plain
  return other !== ABSENT && date === civilDateOf(other) ? other : dayNumber(date)
}

function judge(prepared: Prepared, procurement: Procurement, scope: Scope): Finding | undefined {
  const { from, to, appliesTo } = prepared
  const applies = appliesTo === undefined ? true : appliesTo(procurement, scope)
  if (applies === false) return undefined
  const done = dayOf(procurement, to, scope)
  const start = dayBy(prepared.countedFrom, procurement, dayOf(procurement, from, scope), ABSENT)
  const governing = dayBy(prepared.governedBy, procurement, start, done)
  const on = governing !== ABSENT ? governing : start !== ABSENT ? start : done !== ABSENT ? done : scope.todayNumber
  const value = prepared.valueAt(on)
  if (value === undefined) return undefined
  const ground = groundOf(prepared.ground, value, scope)
  const met = done === ABSENT ? null : civilDateOf(done)
  const exemption = prepared.exemptWhen?.(procurement)
  if (exemption?.kind === 'exempt') return found(ground, 'exempt', 'green', { met, ground: exemption.ground })
  const trigger = start === ABSENT ? null : { event: from.event, on: civilDateOf(start) }
  if (scope.disputed.size > 0) {
    const disputed = [from.field, to.field].filter((field) => scope.disputed.has(field))
    if (disputed.length > 0) return clockUntold(ground, disputed, trigger, met)
  }
  if (applies !== true && (start !== ABSENT || met !== null)) return clockUntold(ground, applies, trigger, met)
  if (trigger === null) {
    if (met === null) return found(ground, 'pending', 'grey')
    if (!prepared.triggerIsDuty) return clockUntold(ground, [from.field], null, met)
    const details = { met, unit: 'days', required: value.value, missing: [from.field] } as const
    return excused(prepared, procurement, found(ground, 'breach', 'red', details))
  }
  return judgeStarted(prepared, procurement, ground, trigger, start, done, value.value)
}

/** The verdict of a distance whose trigger is on record. */
function judgeStarted(
  prepared: Prepared,
  procurement: Procurement,
  ground: Ground,
  trigger: NonNullable<Finding['trigger']>,
  start: DayNumber,
  done: DayNumber,
  required: number,
): Finding {
  const { calendar } = ground.scope
  const aimFor = start + required
  const due = prepared.moved ? onOrAfterWorkingDayNumber(calendar, aimFor) : aimFor
  const dates = {
    trigger,
    aimFor: civilDateOf(aimFor),
    due: civilDateOf(due),
    met: done === ABSENT ? null : civilDateOf(done),
    late: null,
    provisional: isProvisional(calendar, due),
  }
  if (done === ABSENT) return foundTerm(ground, 'pending', 'green', dates, 'days', required)
  const actual = done - start
  if (actual >= required)
    return foundDistance(ground, 'compliant', done >= due ? 'green' : 'yellow', dates, 'days', required, actual)
  const finding = foundDistance(ground, 'breach', 'red', dates, 'days', required, actual)
  return excused(prepared, procurement, finding)
}

/** A breach as it stands, or softened by what the record says in excuse. */
function excused(prepared: Prepared, procurement: Procurement, breach: Finding): Finding {
  const excuse = prepared.exemptWhen?.(procurement) ?? prepared.excusedWhen?.(procurement)
  if (excuse === undefined) return breach
  const { missing: _missing, ...finding } = breach
  switch (excuse.kind) {
    case 'exempt':
      return { ...finding, verdict: 'exempt', light: 'green', ground: excuse.ground }
    case 'cannot-tell':
      return { ...finding, verdict: 'cannot-tell', light: 'grey', missing: excuse.missing }
    case 'reason':
      return { ...finding, light: 'yellow', reason: excuse.reason }
  }
}

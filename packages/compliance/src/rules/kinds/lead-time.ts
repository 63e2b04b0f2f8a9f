import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { onOrAfterWorkingDayNumber } from '@tenderlight/law/working-days'
import type { Finding } from '../../finding.ts'
import { EVENTS } from '../../procurement/events.ts'
import type { EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
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
  readonly appliesTo?: (procurement: Procurement) => Applies
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
  return makeRule('lead-time', declaration, {
    again: leadTime,
    clocks: [declaration.clock],
    needs: [EVENTS[declaration.clock.from], EVENTS[declaration.clock.to], ...(declaration.alsoNeeds ?? [])],
    judge: (procurement, scope) => judgeLeadTime(declaration, procurement, scope),
  })
}

/** Judges one least distance; for rules that add it to clocks of another kind. */
export function judgeLeadTime(
  declaration: LeadTimeDeclaration,
  procurement: Procurement,
  scope: Scope,
): Finding | undefined {
  const { clock } = declaration
  const applies = declaration.appliesTo?.(procurement) ?? true
  if (applies === false) return undefined
  const from =
    declaration.countedFrom === undefined ? procurement[EVENTS[clock.from]] : declaration.countedFrom(procurement)
  const met = procurement[EVENTS[clock.to]] ?? null
  const value = valueOn(declaration.figure, declaration.governedBy?.(procurement) ?? from ?? met ?? scope.today)
  if (value === undefined) return undefined
  const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope, part: clock.part }
  const exemption = declaration.exemptWhen?.(procurement)
  if (exemption?.kind === 'exempt') return found(ground, 'exempt', 'green', { met, ground: exemption.ground })
  const trigger = from === undefined ? null : { event: clock.from, on: from }
  const disputed = [EVENTS[clock.from], EVENTS[clock.to]].filter((field) => scope.disputed.has(field))
  if (disputed.length > 0) return cannotTell(ground, disputed, { trigger, met })
  if (applies !== true && (from !== undefined || met !== null)) return cannotTell(ground, applies, { trigger, met })
  if (trigger === null) {
    if (met === null) return found(ground, 'pending', 'grey')
    if (declaration.triggerIsDuty !== true) return cannotTell(ground, [EVENTS[clock.from]], { met })
    return notKept(declaration, procurement, ground, { met, required: value.value, unit: 'days' }, [EVENTS[clock.from]])
  }
  const aimFor = dayNumber(trigger.on) + value.value
  const due = declaration.moved === true ? onOrAfterWorkingDayNumber(scope.calendar, aimFor) : aimFor
  const details = {
    trigger,
    aimFor: civilDateOf(aimFor),
    due: civilDateOf(due),
    met,
    provisional: isProvisional(scope.calendar, due),
  }
  if (met === null) return found(ground, 'pending', 'green', { ...details, unit: 'days', required: value.value })
  const actual = dayNumber(met) - dayNumber(trigger.on)
  const measured = {
    ...details,
    unit: 'days',
    required: value.value,
    actual,
    shortfall: Math.max(0, value.value - actual),
  } as const
  if (actual >= value.value) return found(ground, 'compliant', dayNumber(met) >= due ? 'green' : 'yellow', measured)
  return notKept(declaration, procurement, ground, measured)
}

function notKept(
  declaration: LeadTimeDeclaration,
  procurement: Procurement,
  ground: Ground,
  details: Partial<Finding>,
  missing?: readonly string[],
): Finding {
  const excuse = declaration.exemptWhen?.(procurement) ?? declaration.excusedWhen?.(procurement)
  switch (excuse?.kind) {
    case 'exempt':
      return found(ground, 'exempt', 'green', { ...details, ground: excuse.ground })
    case 'cannot-tell':
      return cannotTell(ground, excuse.missing, details)
    case 'reason':
      return found(ground, 'breach', 'yellow', { ...details, reason: excuse.reason })
    case undefined:
      return found(ground, 'breach', 'red', missing === undefined ? details : { ...details, missing })
  }
}

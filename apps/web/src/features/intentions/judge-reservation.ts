import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { worstLight } from '@tenderlight/compliance/finding'
import type { Finding, Light } from '@tenderlight/compliance/finding'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { ruleById } from '@tenderlight/compliance/rules/all'
import type { Fen } from '@tenderlight/law/money'

export interface Reservation {
  readonly light: Light
  /** The largest amount that any applicable rule asks for, and the small-and-micro part of it. Null: none asks. */
  readonly required: { readonly sme: Fen; readonly smallMicro: Fen; readonly whole: boolean } | null
  readonly findings: readonly Finding[]
}

const ABOUT_RESERVATION = /\.(?:gp|works)\.sme\./

/** Rules about what is reserved for small and medium enterprises, and about the ground for reserving nothing. */
export function isAboutReservation({ rule }: Pick<Finding, 'rule'>): boolean {
  return ABOUT_RESERVATION.test(rule) && ruleById(rule)?.kind !== 'encouragement'
}

/** What has to be reserved, and what the rules say of what is. */
export function judgeReservation(planned: Procurement, context: Context): Reservation {
  const findings = evaluate(planned, context).filter(isAboutReservation)
  return {
    light: worstLight(findings.filter(({ level }) => level !== 'encouragement').map(({ light }) => light)),
    required: requiredAmounts(planned, context),
    findings,
  }
}

/**
 * Asks the rules themselves: what would be short if nothing were reserved, and then, with that much reserved, what
 * would be short inside. Nothing is computed here that the rules do not say.
 */
function requiredAmounts(planned: Procurement, context: Context): Reservation['required'] {
  const { noReserveReason: _, reservedSmeShare: _share, ...rest } = planned
  const probe = (reservedSme: Fen) =>
    evaluate({ ...rest, measure: 'package', reservedSme, reservedSmallMicro: 0 }, context).filter(
      ({ rule, unit }) => ABOUT_RESERVATION.test(rule) && unit === 'fen',
    )
  const asked = probe(0)
  const sme = Math.max(0, ...asked.map(({ required = 0 }) => required))
  if (sme === 0) return null
  const whole = asked.some(({ inside, required }) => inside === undefined && required === sme && sme === planned.budget)
  const smallMicro = Math.max(0, ...probe(sme).map(({ inside }) => inside?.required ?? 0))
  return { sme, smallMicro, whole }
}

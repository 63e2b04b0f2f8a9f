import type { Fen } from '@tenderlight/law/money'
import { jiujiangReasonAndPhone, noReserveReasons } from '@tenderlight/law/parameters/reservation'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleById } from '../rules/all.ts'

/** What the rules ask of one procurement to reserve. */
export interface AskedReservation {
  /** The largest amount that any applicable rule asks for. */
  readonly sme: Fen
  /** The small-and-micro part of it. */
  readonly smallMicro: Fen
  /** All of it is asked for. */
  readonly whole: boolean
  /** The rules that ask, as they would find a procurement that reserves nothing. */
  readonly findings: readonly Finding[]
}

const ABOUT_RESERVATION = /\.(?:gp|works)\.sme\./

/** Rules about what is reserved for small and medium enterprises, and about the ground for reserving nothing. */
export function isAboutReservation({ rule }: Pick<Finding, 'rule'>): boolean {
  return ABOUT_RESERVATION.test(rule) && ruleById(rule)?.kind !== 'encouragement'
}

/** The rules that ask for the ground of a project that reserves too little, and for a telephone. */
const ABOUT_REASONS: ReadonlySet<string> = new Set([noReserveReasons.rule, jiujiangReasonAndPhone.rule])

/**
 * Whether a project has to say why it reserves so little: a rule asks for the ground or the telephone, or what is reserved
 * is short of what is asked. Of findings about reservation; true also once everything is said.
 */
export function asksForReason(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ rule, verdict, level }) =>
      (ABOUT_REASONS.has(rule) && verdict !== 'cannot-tell') ||
      verdict === 'exempt' ||
      (verdict === 'breach' && level !== 'encouragement'),
  )
}

/**
 * Asks the rules themselves: what would be short if nothing were reserved, and then, with that much reserved, what
 * would be short inside. Nothing is computed here that the rules do not say. Undefined: no rule asks for anything.
 */
export function askedReservation(procurement: Procurement, context: Context): AskedReservation | undefined {
  const { noReserveReason: _, reservedSmeShare: _share, ...rest } = procurement
  const probe = (reservedSme: Fen) =>
    evaluate({ ...rest, measure: 'package', reservedSme, reservedSmallMicro: 0 }, context).filter(
      ({ rule, unit }) => ABOUT_RESERVATION.test(rule) && unit === 'fen',
    )
  const asked = probe(0)
  const sme = Math.max(0, ...asked.map(({ required = 0 }) => required))
  if (sme === 0) return undefined
  const whole = asked.some(
    ({ inside, required }) => inside === undefined && required === sme && sme === procurement.budget,
  )
  const smallMicro = Math.max(0, ...probe(sme).map(({ inside }) => inside?.required ?? 0))
  return { sme, smallMicro, whole, findings: asked.filter(({ required = 0 }) => required > 0) }
}

import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { worstLight } from '@tenderlight/compliance/finding'
import type { Finding, Light } from '@tenderlight/compliance/finding'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { askedReservation, isAboutReservation } from '@tenderlight/compliance/reservation/asked'
import type { Fen } from '@tenderlight/law/money'

export interface Reservation {
  readonly light: Light
  /** The largest amount that any applicable rule asks for, and the small-and-micro part of it. Null: none asks. */
  readonly required: { readonly sme: Fen; readonly smallMicro: Fen; readonly whole: boolean } | null
  readonly findings: readonly Finding[]
}

/** What has to be reserved, and what the rules say of what is. */
export function judgeReservation(planned: Procurement, context: Context): Reservation {
  const findings = evaluate(planned, context).filter(isAboutReservation)
  return {
    light: worstLight(findings.filter(({ level }) => level !== 'encouragement').map(({ light }) => light)),
    required: askedReservation(planned, context) ?? null,
    findings,
  }
}

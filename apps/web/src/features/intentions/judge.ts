import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Finding } from '@tenderlight/compliance/finding'
import { gate } from '@tenderlight/compliance/gate'
import type { GateDecision } from '@tenderlight/compliance/gate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Draft } from './draft.ts'
import { judgeDeposit } from './judge-deposit.ts'
import type { Deposit } from './judge-deposit.ts'
import { judgeReservation } from './judge-reservation.ts'
import type { Reservation } from './judge-reservation.ts'
import { judgeTiming } from './judge-timing.ts'
import type { Timing } from './judge-timing.ts'
import { plannedRecord } from './planned-record.ts'

/** Where and when the draft is judged. */
export interface Situation {
  readonly today: CivilDate
  readonly jurisdiction: JurisdictionId
  readonly buyer: string
  readonly calendar: Calendar
  /** What the district has settled. */
  readonly settings: DistrictSettings
}

export interface Judgement {
  readonly timing: Timing
  readonly reservation: Reservation
  readonly deposit: Deposit
  /** The four fields of an intention; undefined where the law asks for none. */
  readonly fields: Finding | undefined
  /** Whether the intention may go out, from the gate that the server asks too. */
  readonly gate: GateDecision
}

/** Judges a draft as if it were published today, with the rules, the calendar and the settings that the server uses. Pure. */
export function judgeIntention(draft: Draft, { buyer, ...standing }: Situation): Judgement {
  const { today } = standing
  const context: Context = { ...standing, rulebook: RULEBOOK }
  const planned = plannedRecord(draft, buyer, today)
  return {
    timing: judgeTiming(planned, draft.plannedAnnouncementOn, context),
    reservation: judgeReservation(planned, context),
    deposit: judgeDeposit(planned, context),
    fields: evaluate(planned, context).find(({ rule }) => rule === 'cn.gp.intention.fields'),
    gate: gate('publish-intention', planned, context),
  }
}

import { evaluate } from '@tenderlight/compliance/evaluate'
import { targetOf } from '@tenderlight/compliance/clock'
import type { ClockEventName } from '@tenderlight/compliance/procurement/matter'
import type { Rulebook } from '@tenderlight/compliance/rules/rule'
import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import type { AlertRecord } from '@tenderlight/db/repositories/alert-records'
import type { ClockStep } from '@tenderlight/db/schema/alerts'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Citation } from '@tenderlight/law/dated-parameter'
import { workingDaysBetween } from '@tenderlight/law/working-days'

/** What an alert says, in data: the same for the mail, the webhook and whoever words it. */
export interface AlertNotice {
  readonly id: string
  readonly step: ClockStep
  /** Of a reminder: after how many working days it was told; else 0. */
  readonly nth: number
  readonly level: 'law' | 'commitment'
  readonly rule: string
  readonly part: string
  readonly district: string
  readonly unit: string
  readonly procurement: { readonly key: string; readonly id: string; readonly title: string | null }
  /** The event that meets the clock; null where the rule does not apply to the record any more. */
  readonly event: ClockEventName | null
  readonly trigger: { readonly event: ClockEventName | null; readonly on: CivilDate }
  readonly due: CivilDate
  /** `due` lies beyond the published calendar. */
  readonly provisional: boolean
  readonly met: CivilDate | null
  readonly raisedOn: CivilDate
  /** Working days from `due` to the day it was met or, when not met, to the day of the alert; negative before `due`. */
  readonly workingDaysLate: number
  readonly citation: Citation | null
  /** The procurement's page, opened at the explanation of the day. */
  readonly link: string
}

export interface NoticeContext {
  readonly rulebook: Rulebook
  readonly calendar: Calendar
  /** What the district has settled. */
  readonly settings: DistrictSettings
  /** Address of the installation as people reach it, without a slash at the end. */
  readonly publicUrl: string
}

/** Reads from the record what there is to say about an alert, as of the day on which it was raised. */
export function alertNotice(alert: AlertRecord, context: NoticeContext): AlertNotice {
  const procurement = { ...alert.record, id: alert.number, heldBy: alert.heldBy }
  const { rulebook, calendar, settings } = context
  const findings = evaluate(procurement, {
    today: alert.raisedOn,
    calendar,
    settings,
    rulebook,
    jurisdiction: alert.jurisdiction,
  })
  const finding = findings.find(
    (one) => one.rule === alert.rule && (one.part ?? '') === alert.part && (one.matter ?? '') === alert.matter,
  )
  const met = finding?.met ?? null
  const sameTrigger = finding?.trigger?.on === alert.triggerOn ? finding.trigger.event : null
  const why = alert.part === '' ? alert.rule : `${alert.rule}:${alert.part}`
  return {
    id: alert.id,
    step: alert.step,
    nth: alert.nth,
    level: alert.level,
    rule: alert.rule,
    part: alert.part,
    district: alert.district,
    unit: alert.unit,
    procurement: { key: alert.procurementId, id: alert.number, title: alert.record.title ?? null },
    event: finding === undefined ? null : targetOf(finding),
    trigger: { event: sameTrigger, on: alert.triggerOn },
    due: alert.due,
    provisional: finding?.provisional ?? false,
    met,
    raisedOn: alert.raisedOn,
    workingDaysLate: workingDaysBetween(calendar, alert.due, met ?? alert.raisedOn).days,
    citation: finding?.citation ?? null,
    link: `${context.publicUrl}/app/procurements/${alert.procurementId}?why=${encodeURIComponent(why)}`,
  }
}

import type { AlertAudience, AlertChannel, AlertLevel, AlertPace } from '@tenderlight/compliance/desk/alert-policy'
import type { AlertPolicyStep } from '@tenderlight/compliance/desk/kinds'
import { m } from '../../paraglide/messages.js'

export const STEP_WORDS: Readonly<Record<AlertPolicyStep['step'], () => string>> = {
  warning: m.alp_step_warning,
  breach: m.alp_step_breach,
  reminder: m.alp_step_reminder,
}
export const AUDIENCE_WORDS: Readonly<Record<AlertAudience, () => string>> = {
  'unit-clerks': m.alp_audience_unit_clerks,
  'unit-reviewers': m.alp_audience_unit_reviewers,
  bureau: m.alp_audience_bureau,
  head: m.alp_audience_head,
  office: m.alp_audience_office,
  agency: m.alp_audience_agency,
}
export const CHANNEL_WORDS: Readonly<Record<AlertChannel, () => string>> = {
  'in-app': m.alp_channel_in_app,
  'e-mail': m.alp_channel_e_mail,
  webhook: m.alp_channel_webhook,
}
export const LEVEL_WORDS: Readonly<Record<AlertLevel, () => string>> = {
  law: m.alp_level_law,
  commitment: m.alp_level_commitment,
}
export const PACE_WORDS: Readonly<Record<AlertPace, () => string>> = {
  'at-once': m.alp_pace_at_once,
  daily: m.alp_pace_daily,
}

/** The chosen ones by name, one after the other. */
export function wordsFor<V extends string>(words: Readonly<Record<V, () => string>>, chosen: readonly V[]): string {
  return chosen.map((one) => words[one]()).join(m.rules_comma())
}

/** When an entry speaks: 临期, 超期, 超期满 3 个工作日. */
export function whenOf({ step, afterWorkingDays }: Pick<AlertPolicyStep, 'step' | 'afterWorkingDays'>): string {
  return step === 'reminder' ? m.alp_after_days({ n: afterWorkingDays ?? 0 }) : STEP_WORDS[step]()
}

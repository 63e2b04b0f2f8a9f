import type { Light } from '@tenderlight/compliance/finding'
import { m } from '../../paraglide/messages.js'
import type { Alert } from '@tenderlight/contracts/alerts'
import type { AlertStep } from './alerts-search.ts'

interface StepLook {
  readonly light: Light
  readonly word: () => string
}

/** How each kind of alert looks: the light that the clock took. */
export const STEP_LOOKS: Readonly<Record<AlertStep, StepLook>> = {
  breach: { light: 'red', word: m.alerts_step_breach },
  reminder: { light: 'red', word: m.alp_step_reminder },
  warning: { light: 'yellow', word: m.alerts_step_warning },
  cleared: { light: 'green', word: m.alerts_step_cleared },
}

/** The same of a supervision case, of a request or complaint, and of a report, which has no clock. */
const OTHER_LOOKS: Readonly<Record<Exclude<Alert['step'], AlertStep>, StepLook>> = {
  'case-breach': { light: 'red', word: m.alp_case_breach },
  'case-warning': { light: 'yellow', word: m.alp_case_warning },
  'case-escalated': { light: 'red', word: m.alp_case_escalated },
  'matter-breach': { light: 'red', word: m.alp_matter_breach },
  'matter-warning': { light: 'yellow', word: m.alp_matter_warning },
  'report-issued': { light: 'grey', word: m.alp_report_issued },
  'report-withdrawn': { light: 'grey', word: m.alp_report_withdrawn },
}

export const LOOKS: Readonly<Record<Alert['step'], StepLook>> = { ...STEP_LOOKS, ...OTHER_LOOKS }

export const CHANNEL_WORDS = {
  'in-app': m.alerts_channel_in_app,
  'e-mail': m.alerts_channel_e_mail,
  webhook: m.alerts_channel_webhook,
} as const

export const STATUS_WORDS = {
  sent: m.alerts_status_sent,
  queued: m.alerts_status_queued,
  failed: m.alerts_status_failed,
} as const

export const FORMAT_WORDS = {
  generic: m.alp_format_generic,
  wecom: m.alp_format_wecom,
  dingtalk: m.alp_format_dingtalk,
} as const

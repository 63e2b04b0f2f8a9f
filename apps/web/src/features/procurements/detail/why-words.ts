import { clockOf } from '@tenderlight/compliance/clock'
import type { Finding } from '@tenderlight/compliance/finding'
import { eventName } from '@tenderlight/compliance/say'
import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { spokenDate } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'

/** The question that the panel answers: 为什么是 3 月 2 日? */
export function sayWhyTitle(finding: Finding, today: CivilDate): string {
  const { trigger, due } = finding
  if (trigger === null || due === null) return m.why_title_plain()
  const date = spokenDate(due, today)
  return clockOf(finding)?.counting === 'gap' ? m.why_title_earliest({ date }) : m.why_title({ date })
}

/** How the days were counted, in one sentence; undefined for a finding that counts none. */
export function sayWhyLead(finding: Finding): string | undefined {
  const { trigger, aimFor, required } = finding
  const counting = clockOf(finding)?.counting
  if (trigger === null || aimFor === null || counting === undefined) return undefined
  const start = { event: capital(eventName(trigger.event, currentLocale())), date: trigger.on }
  const n = required ?? daysBetween(trigger.on, aimFor)
  switch (counting) {
    case 'working-days':
      return m.why_lead_working({ ...start, n })
    case 'days':
      return m.why_lead_days({ ...start, n })
    case 'gap':
      return m.why_lead_gap({ ...start, n })
    case 'same-day':
      return m.why_lead_same(start)
  }
}

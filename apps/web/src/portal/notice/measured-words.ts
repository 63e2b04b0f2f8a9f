import type { Finding } from '@tenderlight/compliance/finding'
import { sayFinding } from '@tenderlight/compliance/say'
import { m } from '../../paraglide/messages.js'
import type { Locale } from '../../ui/locale.ts'
import { yuan } from '../yuan.ts'

/** What a rule asks of this notice beside what the notice holds, in exact amounts; the plain verdict where nothing is measured. */
export function measuredWords(finding: Finding, locale: Locale): string {
  const { verdict, unit, required, actual, inside } = finding
  if (verdict === 'exempt' || verdict === 'cannot-tell') return sayFinding(finding, locale)
  if (unit === 'days' && required !== undefined) {
    return actual === undefined ? m.portal_measured_wait({ required }) : m.portal_measured_days({ required, actual })
  }
  if (unit !== 'fen' || required === undefined || actual === undefined) return sayFinding(finding, locale)
  if (finding.rule.includes('.bid-bond')) {
    return m.portal_measured_cap({ required: yuan(required), actual: yuan(actual) })
  }
  const whole = m.portal_measured_share({ required: yuan(required), actual: yuan(actual) })
  return inside === undefined
    ? whole
    : `${whole}${m.portal_measured_inside({ required: yuan(inside.required), actual: yuan(inside.actual) })}`
}

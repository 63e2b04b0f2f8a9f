import type { ClosedDigest } from '@tenderlight/db/repositories/alert-digests'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { AlertNotice } from './alert-notice.ts'

/** What was told once for a day, in data: the same for the mail, the webhook and the chat. */
export interface AlertDigestNotice {
  readonly id: string
  readonly raisedOn: CivilDate
  readonly district: string
  /** In the order in which they were raised. */
  readonly alerts: readonly AlertNotice[]
  /** The page with all of them. */
  readonly link: string
}

/** A digest with what its alerts say; those that are not on record any more are left out. */
export function alertDigestNotice(
  { id, raisedOn, district, alertIds }: ClosedDigest,
  noticeOf: (alertId: string) => AlertNotice | undefined,
  publicUrl: string,
): AlertDigestNotice {
  const alerts = alertIds.flatMap((alertId) => noticeOf(alertId) ?? [])
  return { id, raisedOn, district, alerts, link: `${publicUrl}/app/alerts` }
}

/** How many there are of each step, in words. */
export function countsIn({ alerts }: AlertDigestNotice): string {
  const count = (step: AlertNotice['step']) => alerts.filter((one) => one.step === step).length
  const said = [
    ['已超期', count('breach')],
    ['超期未办', count('reminder')],
    ['临期', count('warning')],
    ['超期已消除', count('cleared')],
  ] as const
  return said.flatMap(([word, n]) => (n > 0 ? [`${word} ${n} 项`] : [])).join(',')
}

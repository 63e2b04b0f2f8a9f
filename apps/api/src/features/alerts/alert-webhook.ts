import type { AlertDigestNotice } from './alert-digest-notice.ts'
import type { AlertNotice } from './alert-notice.ts'

/** The body of a webhook call for an alert, as JSON text. Fields are only ever added; `version` counts any other change. */
export function alertWebhookBody(deliveryId: string, notice: AlertNotice): string {
  return JSON.stringify({ version: 1, type: 'alert', delivery: deliveryId, ...bodyOf(notice) })
}

/** The body of a webhook call for the alerts of a day, as JSON text: each as it is told by itself. */
export function alertDigestWebhookBody(deliveryId: string, notice: AlertDigestNotice): string {
  const { id, raisedOn, district, alerts, link } = notice
  const digest = { id, raisedOn, district }
  return JSON.stringify({
    version: 1,
    type: 'alerts',
    delivery: deliveryId,
    digest,
    alerts: alerts.map(bodyOf),
    link,
  })
}

function bodyOf(notice: AlertNotice) {
  const { id, step, nth, level, rule, part, district, unit, procurement, event, trigger, due, met, raisedOn } = notice
  const reminder = step === 'reminder' ? { afterWorkingDays: nth } : {}
  return {
    alert: { id, step, ...reminder, level, rule, part: part === '' ? null : part, raisedOn },
    clock: { event, trigger, due, provisional: notice.provisional, met, workingDaysLate: notice.workingDaysLate },
    procurement: { ...procurement, unit, district },
    citation: notice.citation,
    link: notice.link,
  }
}

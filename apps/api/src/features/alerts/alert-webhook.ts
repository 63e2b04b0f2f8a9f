import type { AlertNotice } from './alert-notice.ts'

/** The body of a webhook call for an alert, as JSON text. Fields are only ever added; `version` counts any other change. */
export function alertWebhookBody(deliveryId: string, notice: AlertNotice): string {
  const { id, step, level, rule, part, district, unit, procurement, event, trigger, due, met, raisedOn } = notice
  return JSON.stringify({
    version: 1,
    type: 'alert',
    delivery: deliveryId,
    alert: { id, step, level, rule, part: part === '' ? null : part, raisedOn },
    clock: { event, trigger, due, provisional: notice.provisional, met, workingDaysLate: notice.workingDaysLate },
    procurement: { ...procurement, unit, district },
    citation: notice.citation,
    link: notice.link,
  })
}

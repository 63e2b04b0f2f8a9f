import type { DigestNotice } from './digest-notice.ts'

/** The body of a webhook call for a digest, as JSON text. Fields are only ever added; `version` counts any other change. */
export function digestWebhookBody(deliveryId: string, notice: DigestNotice): string {
  const { id, calendar, moved, settled, unit, district, raisedOn, link, changes } = notice
  return JSON.stringify({
    version: 1,
    type: 'calendar-changed',
    delivery: deliveryId,
    digest: { id, calendar, moved, settled, raisedOn, unit, district },
    changes: changes.map((change) => ({
      procurement: { key: change.procurement_id, id: change.number, title: change.title, unit: change.unit },
      rule: change.rule,
      part: change.part === '' ? null : change.part,
      level: change.level,
      event: change.target_event,
      from: { due: change.from_due, aimFor: change.from_aim_for, provisional: change.from_provisional },
      to: { due: change.to_due, aimFor: change.to_aim_for, provisional: change.to_provisional },
    })),
    link,
  })
}

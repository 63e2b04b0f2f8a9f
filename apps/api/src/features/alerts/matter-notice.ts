import { ruleTitle } from '@tenderlight/compliance/say'
import type { MatterAlertRecord } from '@tenderlight/db/repositories/matter-alerts'
import type { ChatLine } from '../../channels/chat-line.ts'
import type { MailText } from '../../channels/mail-text.ts'
import { factsMail } from '../../outbox/facts-mail.ts'
import type { Message } from './send-delivery.ts'

const STEP_WORDS = {
  'matter-warning': { mark: '▲', zh: '诉求、投诉临期', en: 'a request is due soon' },
  'matter-breach': { mark: '■', zh: '诉求、投诉超期', en: 'a request is overdue' },
} as const

/** What an alert of a matter that belongs to no project says, over each channel. It names nobody. */
export function matterMessage(alert: MatterAlertRecord, publicUrl: string): Message {
  const link = `${publicUrl}/app/requests/${alert.matterId}`
  return {
    mail: () => matterMail(alert, link),
    webhookBody: (delivery) => matterWebhookBody(delivery, alert, link),
    lines: () => [matterLine(alert, link)],
  }
}

/** What asks for it by that day. */
function groundOf({ rule, part }: MatterAlertRecord): string {
  return rule === '' ? '指定办理期限' : ruleTitle(rule, 'zh-CN', part === '' ? null : part)
}

function matterLine(alert: MatterAlertRecord, link: string): ChatLine {
  const { mark, zh } = STEP_WORDS[alert.step]
  const tail = `${alert.number} · ${groundOf(alert)} · 应于 ${alert.due} · ${alert.unit}`
  return { lead: `${mark} ${zh}`, title: alert.title, link, tail }
}

function matterMail(alert: MatterAlertRecord, link: string): MailText {
  const { mark, zh, en } = STEP_WORDS[alert.step]
  const { title, number, unit, district, due } = alert
  return factsMail({
    subject: `【采招亮灯】${zh}:${title}(应于 ${due})`,
    heading: `${mark} ${zh}`,
    lines: [
      ['事项', title],
      ['编号', number],
      ['承办单位', unit],
      ['时限', groundOf(alert)],
      ['应于', due],
    ],
    link,
    opens: '查看事项',
    english: `Tenderlight: ${en} (${due}).`,
    district,
  })
}

/** The body of a webhook call for a matter, as JSON text. Fields are only ever added; `version` counts any other change. */
function matterWebhookBody(deliveryId: string, alert: MatterAlertRecord, link: string): string {
  const { id, step, raisedOn, matterId, number, kind, title, rule, part, due, unit, district } = alert
  return JSON.stringify({
    version: 1,
    type: 'request-alert',
    delivery: deliveryId,
    alert: { id, step, raisedOn },
    request: { key: matterId, number, kind, title, rule, part, due, unit, district },
    link,
  })
}

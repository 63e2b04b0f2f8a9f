import type { ReportAlertRecord } from '@tenderlight/db/repositories/report-alerts'
import type { ChatLine } from '../../channels/chat-line.ts'
import type { MailText } from '../../channels/mail-text.ts'
import { factsMail } from '../../outbox/facts-mail.ts'
import type { Message } from './send-delivery.ts'

const STEP_WORDS = {
  'report-issued': { zh: '印发', day: '印发日期', en: 'a report was issued' },
  'report-withdrawn': { zh: '撤回', day: '撤回日期', en: 'a report was withdrawn' },
} as const

/** What an alert of a report says, over each channel. */
export function reportMessage(alert: ReportAlertRecord, publicUrl: string): Message {
  const link = `${publicUrl}/app/reports/issued/${alert.reportId}`
  return {
    mail: () => reportMail(alert, link),
    webhookBody: (delivery) => reportWebhookBody(delivery, alert, link),
    lines: () => [reportLine(alert, link)],
  }
}

function reportLine({ number, on, step, title }: ReportAlertRecord, link: string): ChatLine {
  const { day, zh } = STEP_WORDS[step]
  return { lead: zh, title, link, tail: `${number} · ${day} ${on}` }
}

function reportMail(alert: ReportAlertRecord, link: string): MailText {
  const { zh, day, en } = STEP_WORDS[alert.step]
  const { title, number, on, reason, unit, district } = alert
  return factsMail({
    subject: `【采招亮灯】${zh}:${title}(${number})`,
    heading: `${zh}:${title}`,
    lines: [
      ['发文字号', number],
      [day, on],
      ['涉及单位', unit],
      ...(reason === null ? [] : [['撤回原因', reason] as const]),
    ],
    link,
    opens: '查看全文',
    english: `Tenderlight: ${en} (${number}).`,
    district,
  })
}

/** The body of a webhook call for a report, as JSON text. Fields are only ever added; `version` counts any other change. */
function reportWebhookBody(deliveryId: string, alert: ReportAlertRecord, link: string): string {
  const { id, step, raisedOn, reportId, number, title, on, reason, unit, district } = alert
  return JSON.stringify({
    version: 1,
    type: 'report-alert',
    delivery: deliveryId,
    alert: { id, step, raisedOn },
    report: { key: reportId, number, title, on, reason, unit, district },
    link,
  })
}

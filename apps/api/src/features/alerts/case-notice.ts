import type { CaseStage } from '@tenderlight/compliance/cases/case'
import type { CaseAlertRecord } from '@tenderlight/db/repositories/case-alerts'
import type { ChatLine } from '../../channels/chat-line.ts'
import type { MailText } from '../../channels/mail-text.ts'
import { factsMail } from '../../outbox/facts-mail.ts'
import type { Message } from './send-delivery.ts'

const STEP_WORDS = {
  'case-warning': { mark: '▲', zh: '督办临期', en: 'a supervision case is due soon' },
  'case-breach': { mark: '■', zh: '督办超期', en: 'a supervision case is overdue' },
  'case-escalated': { mark: '■', zh: '督办上报', en: 'a supervision case was escalated' },
} as const

const STAGE_WORDS: Readonly<Record<CaseStage, string>> = {
  'to-issue': '待发函',
  'to-answer': '待答复',
  rectifying: '整改中',
  'to-review': '待复核',
  'to-feed-back': '待反馈',
  'to-strike-off': '待销号',
  closed: '已办结',
}

/** What an alert of a case says, over each channel. */
export function caseMessage(alert: CaseAlertRecord, publicUrl: string): Message {
  const link = `${publicUrl}/app/cases/${alert.caseId}`
  return {
    mail: () => caseMail(alert, link),
    webhookBody: (delivery) => caseWebhookBody(delivery, alert, link),
    lines: () => [caseLine(alert, link)],
  }
}

function dayOf({ step, due }: CaseAlertRecord): readonly [string, string] {
  return step === 'case-escalated' ? ['上报日期', due] : ['应于', due]
}

function caseLine(alert: CaseAlertRecord, link: string): ChatLine {
  const { mark, zh } = STEP_WORDS[alert.step]
  const tail = `${STAGE_WORDS[alert.stage]} · ${dayOf(alert).join(' ')} · ${alert.unit}`
  return { lead: `${mark} ${zh}`, title: alert.title, link, tail }
}

function caseMail(alert: CaseAlertRecord, link: string): MailText {
  const { mark, zh, en } = STEP_WORDS[alert.step]
  const { title, number, unit, district, stage } = alert
  return factsMail({
    subject: `【采招亮灯】${zh}:${title}(${dayOf(alert).join(' ')})`,
    heading: `${mark} ${zh}`,
    lines: [
      ['督办事项', title],
      ...(number === null ? [] : [['发文字号', number] as const]),
      ['督办单位', unit],
      ['环节', STAGE_WORDS[stage]],
      dayOf(alert),
    ],
    link,
    opens: '查看督办',
    english: `Tenderlight: ${en} (${alert.due}).`,
    district,
  })
}

/** The body of a webhook call for a case, as JSON text. Fields are only ever added; `version` counts any other change. */
function caseWebhookBody(deliveryId: string, alert: CaseAlertRecord, link: string): string {
  const { id, step, raisedOn, caseId, number, title, stage, due, unit, district } = alert
  return JSON.stringify({
    version: 1,
    type: 'case-alert',
    delivery: deliveryId,
    alert: { id, step, raisedOn },
    case: { key: caseId, number, title, stage, due, unit, district },
    link,
  })
}

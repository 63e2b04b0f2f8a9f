import { countOf } from '@tenderlight/compliance/say/count-of'
import { escapeHtml } from '../../channels/escape-html.ts'
import type { MailText } from '../../channels/mail-text.ts'
import { countsIn } from './alert-digest-notice.ts'
import type { AlertDigestNotice } from './alert-digest-notice.ts'
import { alertLine } from './alert-lines.ts'

/** More stand in the product. */
const SHOWN = 200

/** The mail of a day: Chinese first, one line of English, plain text and the same in simple HTML. */
export function alertDigestMail(notice: AlertDigestNotice): MailText {
  const { alerts, district, raisedOn, link } = notice
  const heading = `${raisedOn} 提醒汇总:${countsIn(notice)}`
  const lines = alerts.slice(0, SHOWN).map(alertLine)
  const rest = alerts.length > SHOWN ? [`其余 ${alerts.length - SHOWN} 项见系统。`] : []
  const english = `Tenderlight: ${countOf(alerts.length, 'alert')} of ${raisedOn}.`
  const footer = `${district} · 采招亮灯。本邮件由系统自动发送,请勿回复。接收地址可在系统“提醒 - 接收方式”中修改。`
  return {
    subject: `【采招亮灯】${heading}`,
    text: [
      heading,
      '',
      ...lines.map(({ lead, title, tail, link: to }) => `${lead} ${title} ${tail}\n  ${to}`),
      ...rest,
      '',
      `查看: ${link}`,
      '',
      english,
      '',
      footer,
      '',
    ].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.6">',
      `<h1 style="font-size:18px">${escapeHtml(heading)}</h1>`,
      '<ul>',
      ...lines.map(
        ({ lead, title, tail, link: to }) =>
          `<li>${escapeHtml(lead)} <a href="${escapeHtml(to)}">${escapeHtml(title)}</a> ${escapeHtml(tail)}</li>`,
      ),
      '</ul>',
      ...rest.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<p><a href="${escapeHtml(link)}">查看全部 · Open</a></p>`,
      `<p lang="en">${escapeHtml(english)}</p>`,
      `<p style="color:#667;font-size:13px">${escapeHtml(footer)}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}

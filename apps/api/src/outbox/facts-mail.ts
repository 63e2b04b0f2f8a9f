import { escapeHtml } from '../channels/escape-html.ts'
import type { MailText } from '../channels/mail-text.ts'

/** What a mail about one thing says. */
export interface FactsMail {
  readonly subject: string
  readonly heading: string
  /** Name and value of each fact. */
  readonly lines: readonly (readonly [name: string, value: string])[]
  readonly link: string
  /** What the link opens. */
  readonly opens: string
  readonly english: string
  readonly district: string
}

/** A mail of facts: Chinese first, one line of English, plain text and the same in simple HTML. */
export function factsMail({ subject, heading, lines, link, opens, english, district }: FactsMail): MailText {
  const footer = `${district} · 采招亮灯。本邮件由系统自动发送,请勿回复。接收地址可在系统“提醒 - 接收方式”中修改。`
  const rows = lines.map(([name, value]) => `${name}: ${value}`)
  return {
    subject,
    text: [heading, '', ...rows, `查看: ${link}`, '', english, '', footer, ''].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.6">',
      `<h1 style="font-size:18px">${escapeHtml(heading)}</h1>`,
      '<table cellpadding="4" style="border-collapse:collapse">',
      ...lines.map(
        ([name, value]) =>
          `<tr><th scope="row" style="text-align:left;vertical-align:top;white-space:nowrap">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
      ),
      '</table>',
      `<p><a href="${escapeHtml(link)}">${escapeHtml(opens)} · Open</a></p>`,
      `<p lang="en">${escapeHtml(english)}</p>`,
      `<p style="color:#667;font-size:13px">${escapeHtml(footer)}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}

import { countOf } from '@tenderlight/compliance/say/count-of'
import { eventName, ruleTitle } from '@tenderlight/compliance/say'
import type { ListedChange } from '@tenderlight/db/repositories/calendar-changes'
import type { MailText } from '../channels/mail-text.ts'
import { escapeHtml } from '../channels/escape-html.ts'
import type { DigestNotice } from './digest-notice.ts'

/** The mail for a digest: Chinese first, one line of English, plain text and the same in simple HTML. */
export function digestMail(notice: DigestNotice): MailText {
  const { moved, settled, changes, link, district } = notice
  const counts = countsOf(notice)
  const heading = `工作日历变更:${counts}`
  const more = moved + settled - changes.length
  const rows = changes.map((change) => rowOf(change, notice.isBureau))
  const rest = more > 0 ? [`其余 ${more} 项见系统。`] : []
  const english = `Tenderlight: the working-day calendar changed; ${countOf(moved, 'date')} moved, ${settled} confirmed.`
  const footer = `${district} · 采招亮灯。本邮件由系统自动发送,请勿回复。接收地址可在系统“提醒 - 接收方式”中修改。`
  const why = `日历版本 ${notice.calendar},自 ${notice.raisedOn} 起按此计算。`
  return {
    subject: `【采招亮灯】${heading}`,
    text: [heading, why, '', ...rows, ...rest, '', `查看: ${link}`, '', english, '', footer, ''].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.6">',
      `<h1 style="font-size:18px">${escapeHtml(heading)}</h1>`,
      `<p>${escapeHtml(why)}</p>`,
      '<ul>',
      ...rows.map((row) => `<li>${escapeHtml(row)}</li>`),
      '</ul>',
      ...rest.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<p><a href="${escapeHtml(link)}">查看全部 · Open</a></p>`,
      `<p lang="en">${escapeHtml(english)}</p>`,
      `<p style="color:#667;font-size:13px">${escapeHtml(footer)}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}

function countsOf({ moved, settled }: DigestNotice): string {
  return [
    ...(moved > 0 ? [`${moved} 项时限改期`] : []),
    ...(settled > 0 ? [`${settled} 项时限只改变“暂定”标记`] : []),
  ].join(',')
}

/** One change on one line: 应于 2027-01-04(暂定) → 2027-01-05. */
function rowOf(change: ListedChange, withUnit: boolean): string {
  const matter =
    change.target_event === null ? ruleTitle(change.rule, 'zh-CN') : eventName(change.target_event, 'zh-CN')
  const project = `${change.title ?? change.number}(${change.number})`
  const place = withUnit ? `${change.unit} · ` : ''
  return `${place}${project} ${matter}:应于 ${dayOf(change.from_due, change.from_provisional)} → ${dayOf(change.to_due, change.to_provisional)}`
}

const dayOf = (day: string, provisional: boolean): string => (provisional ? `${day}(暂定)` : day)

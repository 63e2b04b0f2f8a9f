import { eventName, ruleTitle } from '@tenderlight/compliance/say'
import type { AlertNotice } from './alert-notice.ts'
import { adviceOf, LEVEL_WORDS, matterOf, stateOf, STEP_WORDS, titleOf } from './alert-wording.ts'
import { escapeHtml } from '../../channels/escape-html.ts'
import type { MailText } from '../../channels/mail-text.ts'

/** The mail for an alert: Chinese first, one line of English, plain text and the same in simple HTML. */
export function alertMail(notice: AlertNotice): MailText {
  const words = STEP_WORDS[notice.step]
  const lines = linesOf(notice)
  const english = `Tenderlight: ${matterOf(notice, 'en')}, ${words.en} (due ${notice.due}, ${LEVEL_WORDS[notice.level].en}).`
  const heading = `${words.mark} ${matterOf(notice, 'zh-CN')} ${words.zh}`
  const footer = `${notice.district} · 采招亮灯。本邮件由系统自动发送,请勿回复。接收地址可在系统“提醒 - 接收方式”中修改。`
  return {
    subject: `【采招亮灯】${matterOf(notice, 'zh-CN')} ${words.zh}:${titleOf(notice)}(应于 ${notice.due})`,
    text: [
      heading,
      '',
      ...lines.map(([name, value]) => `${name}: ${value}`),
      `查看: ${notice.link}`,
      '',
      english,
      '',
      footer,
      '',
    ].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.6">',
      `<h1 style="font-size:18px">${escapeHtml(heading)}</h1>`,
      '<table cellpadding="4" style="border-collapse:collapse">',
      ...lines.map(
        ([name, value]) =>
          `<tr><th scope="row" style="text-align:left;vertical-align:top;white-space:nowrap">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
      ),
      '</table>',
      `<p><a href="${escapeHtml(notice.link)}">查看项目 · Open</a></p>`,
      `<p lang="en">${escapeHtml(english)}</p>`,
      `<p style="color:#667;font-size:13px">${escapeHtml(footer)}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}

function linesOf(notice: AlertNotice): [name: string, value: string][] {
  const { procurement, trigger, citation } = notice
  const from = trigger.event === null ? trigger.on : `${trigger.on} ${eventName(trigger.event, 'zh-CN')}`
  return [
    ['项目', procurement.title === null ? procurement.id : `${procurement.title} (${procurement.id})`],
    ['采购单位', notice.unit],
    ['事项', ruleTitle(notice.rule, 'zh-CN')],
    ['级别', LEVEL_WORDS[notice.level].zh],
    ['起算', from],
    ['应于', notice.provisional ? `${notice.due} (暂定:该年放假安排尚未公布)` : notice.due],
    ['情况', stateOf(notice)],
    ...(citation === null ? [] : [['依据', basisOf(citation)] satisfies [string, string]]),
    ['办理', adviceOf(notice)],
  ]
}

function basisOf(citation: NonNullable<AlertNotice['citation']>): string {
  const mark = citation.verification === 'unverified' ? ' (待核)' : ''
  return `${citation.instrument} ${citation.clause}${mark}`
}

import { countOf } from '@tenderlight/compliance/say/count-of'
import { escapeHtml } from '../channels/escape-html.ts'
import type { MailText } from '../channels/mail-text.ts'
import { dueArticle, dueLink, dueTitle, dueWhy } from '../work/due-words.ts'
import { isCounted } from '../work/is-counted.ts'
import { isDue } from '../work/is-due.ts'
import { limitedTitle, waitingWords } from '../work/waiting-words.ts'
import type { WaitingWords } from '../work/waiting-words.ts'
import type { DatedItem, WeeklyNotice } from './weekly-notice.ts'

/** More stand on the page. */
const SHOWN = 20

interface Section {
  readonly title: string
  readonly lines: readonly WaitingWords[]
}

/** The mail at the beginning of a week: Chinese first, one line of English, plain text and the same in simple HTML. */
export function weeklyMail(notice: WeeklyNotice): MailText {
  const { overdue, due, waiting, district, publicUrl, asOf, through } = notice
  const heading = `本周待办:${countsOf(notice)}`
  const span = `${asOf} 至 ${through}`
  const sections: readonly Section[] = [
    { title: `■ 已超期 ${overdue.length}`, lines: overdue.map((item) => lineOf(item, notice)) },
    { title: `▲ 本周到期 ${due.length}`, lines: due.map((item) => lineOf(item, notice)) },
    { title: `待处理 ${waiting.length}`, lines: waiting.map((item) => waitingWords(item, publicUrl)) },
  ].filter(({ lines }) => lines.length > 0)
  const link = `${publicUrl}/app/worklist`
  const english = `Tenderlight: this week ${countOf(due.length, 'thing')} due, ${overdue.length} overdue, ${waiting.length} waiting for you.`
  const footer = `${district} · 采招亮灯。本邮件按您本人的设置每周发送一次,没有待办的一周不发。停发请到系统“我的账号 - 待办订阅”:${publicUrl}/app/account`
  return {
    subject: `【采招亮灯】${heading}(${span})`,
    text: [heading, span, '', ...sections.flatMap(asText), `全部待办: ${link}`, '', english, '', footer, ''].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.6">',
      `<h1 style="font-size:18px">${escapeHtml(heading)}</h1>`,
      `<p>${span}</p>`,
      ...sections.flatMap(asHtml),
      `<p><a href="${escapeHtml(link)}">打开待办 · Open the worklist</a></p>`,
      `<p lang="en">${escapeHtml(english)}</p>`,
      `<p style="color:#667;font-size:13px">${escapeHtml(footer)}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}

function countsOf({ overdue, due, waiting }: WeeklyNotice): string {
  return [
    ...(overdue.length > 0 ? [`已超期 ${overdue.length} 项`] : []),
    ...(due.length > 0 ? [`本周到期 ${due.length} 项`] : []),
    ...(waiting.length > 0 ? [`待处理 ${waiting.length} 项`] : []),
  ].join(',')
}

function lineOf(item: DatedItem, { publicUrl, coveredThrough }: WeeklyNotice): WaitingWords {
  const day = isCounted(item) && item.due > coveredThrough ? `${item.due}(暂定)` : item.due
  if (!isDue(item)) return { ...waitingWords(item, publicUrl), head: `${day} ${limitedTitle(item)}` }
  const article = dueArticle(item)
  return {
    head: `${day} ${dueTitle(item)}`,
    why: `${dueWhy(item)}${article === undefined ? '' : `。依据:${article}`}。${item.unit.name}`,
    link: dueLink(item, publicUrl),
  }
}

function asText({ title, lines }: Section): string[] {
  const rows = lines.slice(0, SHOWN).flatMap(({ head, why, link }) => [`- ${head}`, `  ${why}`, `  ${link}`])
  return [title, ...rows, ...rest(lines), '']
}

function asHtml({ title, lines }: Section): string[] {
  return [
    `<h2 style="font-size:15px">${escapeHtml(title)}</h2>`,
    '<ul>',
    ...lines
      .slice(0, SHOWN)
      .map(
        ({ head, why, link }) =>
          `<li><a href="${escapeHtml(link)}">${escapeHtml(head)}</a><br><span style="color:#667;font-size:13px">${escapeHtml(why)}</span></li>`,
      ),
    '</ul>',
    ...rest(lines).map((line) => `<p>${line}</p>`),
  ]
}

const rest = (lines: readonly WaitingWords[]): string[] =>
  lines.length > SHOWN ? [`其余 ${lines.length - SHOWN} 项见系统。`] : []

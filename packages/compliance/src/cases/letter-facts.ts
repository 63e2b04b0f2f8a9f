import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Finding } from '../finding.ts'
import { clockOf } from '../clock.ts'
import { eventName, ruleTitle, sayFinding } from '../say.ts'
import { LEVEL_WORDS } from '../say/words.ts'

/** A day as letters write it: 2026年3月1日. */
export function letterDay(day: CivilDate): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ':': '：', ';': '；', '(': '（', ')': '）' }

/** A sentence of the screen as it stands in a letter: days written out, signs of full width; the commas inside figures stay. */
export function asLetterText(text: string): string {
  return text
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/gu, (_, year: string, month: string, day: string) => {
      return `${year}年${Number(month)}月${Number(day)}日`
    })
    .replace(/[:;()]/gu, (sign) => FULL_WIDTH[sign] ?? sign)
    .replace(/,(?!\d{3}(?!\d))/gu, '，')
}

/** What is asked for, by the rule's name: 合同签订期限（法定）. */
export function letterItem({ rule, part, level }: Finding): string {
  return asLetterText(`${ruleTitle(rule, 'zh-CN', part)}（${LEVEL_WORDS[level]['zh-CN']}）`)
}

/** The instrument and its clause; an item of a plan is only a number there. */
export function letterBasis({ citation: { instrument, clause } }: Finding): string {
  if (/^[—-]?$/u.test(clause)) return asLetterText(instrument)
  const item = /^(\d+)(\D*)$/u.exec(clause)
  return asLetterText(`${instrument}${item === null ? clause : `第${item[1] ?? ''}项${item[2] ?? ''}`}`)
}

/** The fact with its days, as of `today`: from when the term runs, which was its last day, what is on record. No word about anyone. */
export function letterFact(finding: Finding, today: CivilDate): string {
  const { trigger, due } = finding
  const clock = clockOf(finding)
  const runs = clock !== undefined && clock.counting !== 'gap' && trigger !== null && due !== null
  const breached = finding.late !== null
  if (!runs || (!breached && finding.verdict !== 'pending')) return `${asLetterText(sayFinding(finding, 'zh-CN'))}。`
  const from = `“${eventName(trigger.event, 'zh-CN')}”日期为${letterDay(trigger.on)}`
  const last = `“${eventName(clock.to, 'zh-CN')}”的期限至${letterDay(due)}`
  return asLetterText(`${from}，${last}；${onRecord(finding, today)}。`)
}

function onRecord({ late, met, unit }: Finding, today: CivilDate): string {
  const done = met === null ? `截至${letterDay(today)}尚未登记办理日期` : `登记的办理日期为${letterDay(met)}`
  if (late === null) return done
  // On the rest days right after the last day no working day has passed yet.
  const working = unit !== 'days' && late.workingDays > 0
  return `${done}，超过期限${working ? `${late.workingDays}个工作日` : `${late.calendarDays}天`}`
}

import { eventName, ruleTitle } from '@tenderlight/compliance/say'
import type { AlertNotice } from './alert-notice.ts'
import { adviceOf, LEVEL_WORDS, matterOf, stateOf, STEP_WORDS, titleOf } from './alert-wording.ts'
import type { MailText } from '../../channels/mail-text.ts'
import { factsMail } from '../../outbox/facts-mail.ts'

/** The mail for an alert: Chinese first, one line of English, plain text and the same in simple HTML. */
export function alertMail(notice: AlertNotice): MailText {
  const words = STEP_WORDS[notice.step]
  const english = `Tenderlight: ${matterOf(notice, 'en')}, ${words.en} (due ${notice.due}, ${LEVEL_WORDS[notice.level].en}).`
  return factsMail({
    subject: `【采招亮灯】${matterOf(notice, 'zh-CN')} ${words.zh}:${titleOf(notice)}(应于 ${notice.due})`,
    heading: `${words.mark} ${matterOf(notice, 'zh-CN')} ${words.zh}`,
    lines: linesOf(notice),
    link: notice.link,
    opens: '查看项目',
    english,
    district: notice.district,
  })
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

import type { ChatLine } from '../../channels/chat-line.ts'
import type { DigestNotice } from '../../outbox/digest-notice.ts'
import type { AlertNotice } from './alert-notice.ts'
import { LEVEL_WORDS, matterOf, STEP_WORDS, titleOf } from './alert-wording.ts'

/** An alert on one line of a chat, or of the mail of a day. */
export function alertLine(notice: AlertNotice): ChatLine {
  const { step, nth, due, unit, level, link } = notice
  const { mark, zh } = STEP_WORDS[step]
  const after = step === 'reminder' ? `(满 ${nth} 个工作日)` : ''
  return {
    lead: `${mark} ${zh}${after}`,
    title: titleOf(notice),
    link,
    tail: `${matterOf(notice, 'zh-CN')} 应于 ${due} · ${LEVEL_WORDS[level].zh} · ${unit}`,
  }
}

/** What a calendar moved, on one line of a chat. */
export function digestLine({ moved, settled, calendar, unit, link }: DigestNotice): ChatLine {
  return {
    lead: '工作日历变更',
    title: `${moved} 项改期,${settled} 项只变“暂定”标记`,
    link,
    tail: `日历 ${calendar} · ${unit}`,
  }
}

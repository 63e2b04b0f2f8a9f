import type { CivilDate } from '@tenderlight/law/civil-date'
import { civilDateOf } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import {
  gpChallengeReply,
  gpComplaintDecide,
  gpComplaintExamine,
  gpComplaintFile,
  gpComplaintPause,
} from '@tenderlight/law/parameters/matters'
import type { ExaminationTerms } from '@tenderlight/law/parameters/matters'
import type { Matter } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { termOf } from '../kinds/term.ts'
import type { Scope } from '../rule.ts'
import { filedDay, postingDoubt } from './filed-day.ts'
import { matterDeadline } from './matter-deadline.ts'
import type { MatterClock, Start } from './matter-deadline.ts'
import { ofMatter } from './matter-rule.ts'

const GP = { level: 'law', regime: 'government-procurement', kinds: ['complaint'] } as const
/** 检验、检测、鉴定、专家评审 and 补正 do not count (94号令第二十六条). */
const TOLLED = { suspendedBy: 'matter', uncounted: ['inspection', 'correction'] } as const

export const complaintFiled = matterDeadline({
  ...GP,
  title: { zh: '供应商 15 个工作日内提起投诉', en: 'Complaint made within 15 working days' },
  requires: {
    zh: '质疑供应商在质疑答复期满后 15 个工作日内提起投诉;提前答复的,仍自 7 个工作日的答复期满起算。',
    en: 'A complaint is made within 15 working days after the period to answer the challenge ends, however early the answer came.',
  },
  figure: gpComplaintFile,
  clocks: [
    {
      from: 'matter-reply-due',
      to: 'matter-filed',
      counting: 'working-days',
      lateLight: 'yellow',
      right: true,
      start: replyDueOn,
      metOn: filedDay,
      doubt: postingDoubt,
    },
  ],
  alsoNeeds: [ofMatter('after'), ofMatter('posted'), 'challengeOn'],
})

/** The end of the period in which the challenge before the complaint had to be answered. */
function replyDueOn(complaint: Matter, procurement: Procurement, { calendar }: Scope): Start {
  if (complaint.replyDueOn !== undefined) return complaint.replyDueOn
  const received = challengedOn(complaint, procurement)
  if (received === undefined) return { missing: [ofMatter('after')] }
  const days = valueOn(gpChallengeReply, received)?.value
  const term = days === undefined ? undefined : termOf(calendar, received, days, 'working-days')
  return term === undefined ? undefined : civilDateOf(term.due)
}

/** When the challenge was received that came before: the one it names, else the only one on record. */
function challengedOn({ after }: Matter, { matters = [], challengeOn }: Procurement): CivilDate | undefined {
  const challenges = matters.filter(({ kind }) => kind === 'challenge')
  if (after !== undefined) return challenges.find(({ id }) => id === after)?.receivedOn
  if (challenges.length === 0) return challengeOn
  return challenges.length === 1 ? challenges[0]?.receivedOn : undefined
}

/** A step of the finance bureau, or of the respondent: late, it is warned of. */
function step(
  part: keyof ExaminationTerms,
  clock: Pick<MatterClock<ExaminationTerms>, 'from' | 'to'> & Partial<MatterClock<ExaminationTerms>>,
): MatterClock<ExaminationTerms> {
  return { part, counting: 'working-days', lateLight: 'yellow', within: (terms) => terms[part], ...clock }
}

const examineSteps: readonly MatterClock<ExaminationTerms>[] = [
  step('examine', {
    from: 'matter-received',
    to: 'matter-examined',
    // What follows the examination shows that it had ended by then.
    metOn: ({ examinedOn, defectsToldOn, refusedOn, acceptedOn, forwardedOn, decidedOn }) =>
      examinedOn ??
      [defectsToldOn, refusedOn, acceptedOn, forwardedOn, decidedOn].filter((on) => on !== undefined).toSorted()[0],
    doubt: ({ examinedOn }) => (examinedOn === undefined ? [ofMatter('examinedOn')] : []),
  }),
  step('defects', {
    from: 'matter-received',
    to: 'matter-defects-told',
    when: ({ defectsToldOn }) => defectsToldOn !== undefined,
  }),
  step('refuse', {
    from: 'matter-examined',
    to: 'matter-refused',
    when: ({ refusedOn }) => refusedOn !== undefined,
  }),
  step('forward', {
    from: 'matter-received',
    to: 'matter-forwarded',
    suspendedBy: 'matter',
    uncounted: ['correction'],
    when: ({ refusedOn }) => refusedOn === undefined,
    followedBy: ['respondedOn', 'decidedOn'],
  }),
  step('respond', {
    from: 'matter-forwarded',
    to: 'matter-responded',
    when: ({ forwardedOn }) => forwardedOn !== undefined,
  }),
]

export const complaintExamined = matterDeadline({
  ...GP,
  title: { zh: '投诉的审查、告知、转送与说明', en: 'Steps after a complaint' },
  requires: {
    zh: '财政部门收到投诉书后 5 个工作日内审查;需补正的同期一次性告知;不予受理的 3 个工作日内告知;受理的 8 个工作日内转送;被投诉人 5 个工作日内说明。',
    en: 'The finance bureau examines a complaint within 5 working days and tells its defects once within the same days, tells a refusal within 3, forwards within 8; the respondent answers within 5.',
  },
  figure: gpComplaintExamine,
  clocks: examineSteps,
  alsoNeeds: [ofMatter('notCounted')],
})

export const complaintDecided = matterDeadline({
  ...GP,
  title: { zh: '30 个工作日内作出投诉处理决定', en: 'Complaint decided within 30 working days' },
  requires: {
    zh: '财政部门自收到投诉之日起 30 个工作日内作出处理决定;检验、检测、鉴定、专家评审和补正所需时间不计入。',
    en: 'The finance bureau decides within 30 working days of receiving the complaint; inspections, expert reviews and corrections do not count.',
  },
  figure: gpComplaintDecide,
  clocks: [
    {
      from: 'matter-received',
      to: 'matter-decided',
      counting: 'working-days',
      ...TOLLED,
      when: ({ refusedOn }) => refusedOn === undefined,
    },
  ],
  alsoNeeds: [ofMatter('notCounted')],
})

export const complaintPaused = matterDeadline({
  ...GP,
  title: { zh: '暂停采购活动不超过 30 日', en: 'Procurement paused for at most 30 days' },
  requires: {
    zh: '处理投诉期间,财政部门书面通知暂停采购活动的,暂停时间最长 30 日。',
    en: 'While it handles a complaint the finance bureau may pause the procurement for at most 30 days.',
  },
  figure: gpComplaintPause,
  clocks: [
    {
      from: 'matter-paused',
      to: 'matter-resumed',
      counting: 'days',
      when: ({ pausedOn }) => pausedOn !== undefined,
    },
  ],
})

import { tenderComplaintAccept, tenderComplaintDecide, tenderComplaintFile } from '@tenderlight/law/parameters/matters'
import { matterDeadline } from './matter-deadline.ts'
import { ofMatter } from './matter-rule.ts'

const TENDERING = { level: 'law', regime: 'tendering', kinds: ['complaint'] } as const

export const tenderComplaintFiled = matterDeadline({
  ...TENDERING,
  title: { zh: '10 日内向监督部门投诉', en: 'Complaint to the supervisor within 10 days' },
  requires: {
    zh: '投标人或其他利害关系人自知道或应当知道之日起 10 日内投诉;对文件、开标、评标结果的投诉先提出异议,异议答复期间不计算在内。',
    en: 'Bidders and others concerned complain within 10 days of knowing; about documents, opening or result an objection comes first, and the days until its answer do not count.',
  },
  figure: tenderComplaintFile,
  clocks: [
    {
      from: 'matter-known',
      to: 'matter-filed',
      counting: 'days',
      suspendedBy: 'matter',
      uncounted: ['objection-reply'],
      lateLight: 'yellow',
      right: true,
      metOn: ({ filedOn, receivedOn }) => filedOn ?? receivedOn,
      // An objection that came first would have stopped the clock.
      doubt: ({ about, after }) => (after === undefined && about !== 'process' ? [ofMatter('after')] : []),
    },
  ],
  alsoNeeds: [ofMatter('about'), ofMatter('after'), ofMatter('notCounted')],
})

export const tenderComplaintAccepted = matterDeadline({
  ...TENDERING,
  title: { zh: '3 个工作日内决定是否受理投诉', en: 'Complaint accepted or refused within 3 working days' },
  requires: {
    zh: '行政监督部门自收到投诉之日起 3 个工作日内决定是否受理。',
    en: 'The supervising department decides within 3 working days of receipt whether it accepts a complaint.',
  },
  figure: tenderComplaintAccept,
  clocks: [
    {
      from: 'matter-received',
      to: 'matter-accepted',
      counting: 'working-days',
      metOn: ({ acceptedOn, refusedOn }) => acceptedOn ?? refusedOn,
      followedBy: ['decidedOn'],
    },
  ],
  alsoNeeds: [ofMatter('refusedOn')],
})

export const tenderComplaintDecided = matterDeadline({
  ...TENDERING,
  title: { zh: '受理后 30 个工作日内作出投诉处理决定', en: 'Complaint decided within 30 working days of acceptance' },
  requires: {
    zh: '行政监督部门自受理投诉之日起 30 个工作日内作出书面处理决定;检验、检测、鉴定、专家评审所需时间不计算在内。',
    en: 'The supervising department decides in writing within 30 working days of accepting a complaint; inspections and expert reviews do not count.',
  },
  figure: tenderComplaintDecide,
  clocks: [
    {
      from: 'matter-accepted',
      to: 'matter-decided',
      counting: 'working-days',
      suspendedBy: 'matter',
      uncounted: ['inspection'],
      when: ({ refusedOn }) => refusedOn === undefined,
    },
  ],
  alsoNeeds: [ofMatter('notCounted')],
})

import {
  PREQUALIFICATION_CLARIFIED,
  gpClarification,
  gpDocumentSupply,
  gpNoticePeriod,
  gpPrequalification,
  platformPublishes,
} from '@tenderlight/law/parameters/tender'
import { deadline } from '../kinds/deadline.ts'
import { minimumGap } from '../kinds/minimum-gap.ts'
import type { Rule } from '../rule.ts'
import { affectsBids, byTender } from './tender-methods.ts'

const GP = { regime: 'government-procurement', stage: 'tender', level: 'law' } as const
const WORKING_DAY_GAP = { counting: 'gap', unit: 'working-days' } as const

/** 条例第三十一条 counts from the first issue of the documents; where the record holds none, the announcement stands for it. */
export const documentsSupplied = minimumGap({
  ...GP,
  title: { zh: '采购文件提供期限不少于 5 个工作日', en: 'Documents supplied for at least 5 working days' },
  requires: {
    zh: '招标文件、资格预审文件的提供期限不少于 5 个工作日。',
    en: 'Tender and prequalification documents are supplied for at least 5 working days.',
  },
  figure: gpDocumentSupply,
  gaps: [
    {
      ...WORKING_DAY_GAP,
      part: 'documents',
      from: 'announcement',
      rather: 'documents-issued',
      to: 'documents-ended',
      asked: ['documentsEndedOn'],
      appliesTo: byTender,
    },
    {
      ...WORKING_DAY_GAP,
      part: 'prequalification',
      from: 'prequalification',
      to: 'prequalification-documents-ended',
      asked: ['prequalificationDocumentsEndedOn'],
    },
  ],
  alsoNeeds: ['method'],
})

/** No breach of its own in the catalogue: the period ends by law on its fifth working day, and a challenge counts from there. */
export const noticeStands = minimumGap({
  ...GP,
  title: { zh: '公告期限 5 个工作日', en: 'The announcement stands for 5 working days' },
  requires: {
    zh: '招标公告、资格预审公告的公告期限为 5 个工作日;对采购文件的质疑期自公告期限届满起算。',
    en: 'Announcements of tenders and prequalifications stand for 5 working days; the period to challenge the documents counts from the end.',
  },
  figure: gpNoticePeriod,
  gaps: [
    {
      ...WORKING_DAY_GAP,
      from: 'announcement',
      rather: 'prequalification',
      to: 'notice-period-ended',
      asked: ['noticePeriodEndedOn'],
    },
  ],
  appliesTo: byTender,
  light: 'yellow',
  alsoNeeds: ['method'],
})

export const clarified = minimumGap({
  ...GP,
  title: { zh: '澄清修改距投标截止不少于 15 日', en: 'Clarified at least 15 days before the bids are due' },
  requires: {
    zh: '可能影响投标文件编制的澄清或修改,在投标截止至少 15 日前书面通知;不足 15 日的,顺延投标截止时间。',
    en: 'A clarification that may affect the bids is sent at least 15 days before they are due; otherwise the deadline moves.',
  },
  figure: gpClarification,
  gaps: [
    {
      from: 'clarification',
      to: 'bid-deadline',
      counting: 'gap',
      asked: ['clarifiedOn'],
      appliesTo: affectsBids,
    },
  ],
  appliesTo: byTender,
  alsoNeeds: ['method', 'clarificationAffectsBids'],
})

export const prequalified = minimumGap({
  ...GP,
  title: { zh: '资格预审申请不少于 5 个工作日', en: 'At least 5 working days to apply for prequalification' },
  requires: {
    zh: '提交资格预审申请文件的时间自公告发布之日起不少于 5 个工作日;澄清修改在申请截止至少 3 日前通知。',
    en: 'Applicants have at least 5 working days from the announcement; clarifications come at least 3 days before the close.',
  },
  figure: gpPrequalification,
  gaps: [
    {
      ...WORKING_DAY_GAP,
      part: 'application',
      least: ({ application }) => application,
      from: 'prequalification',
      to: 'prequalification-deadline',
      asked: ['prequalificationOn', 'prequalificationDeadlineOn'],
    },
    {
      part: 'clarification',
      from: 'prequalification-clarification',
      to: 'prequalification-deadline',
      counting: 'gap',
      least: ({ clarification }) => clarification,
      cited: PREQUALIFICATION_CLARIFIED,
      asked: ['prequalificationClarifiedOn'],
      appliesTo: affectsBids,
    },
  ],
  alsoNeeds: ['clarificationAffectsBids'],
})

/** The platform's own duty: lateness warns. */
const platformInTime = deadline({
  ...GP,
  title: { zh: '平台 1 个工作日内发布公告', en: 'The platform publishes within 1 working day' },
  requires: {
    zh: '中国政府采购网及其省级分网自收到政府采购信息起 1 个工作日内发布。',
    en: 'The national procurement site and its provincial branches publish within 1 working day of receipt.',
  },
  figure: platformPublishes,
  clocks: [{ from: 'notice-submitted', to: 'announcement', counting: 'working-days', lateLight: 'yellow' }],
  appliesTo: ({ noticeSubmittedOn }) => noticeSubmittedOn !== undefined,
})

/** Judged once the record says when the platform received the notice. */
export const platformPublished: Rule = { ...platformInTime, silentWithout: ['noticeSubmittedOn'] }

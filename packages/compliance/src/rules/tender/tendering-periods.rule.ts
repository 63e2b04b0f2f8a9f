import { tenderClarification, tenderDocumentSale, tenderPrequalification } from '@tenderlight/law/parameters/tender'
import { minimumGap } from '../kinds/minimum-gap.ts'
import { affectsBids } from './tender-methods.ts'

const TENDERING = { regime: 'tendering', stage: 'tender', level: 'law' } as const

export const documentsSold = minimumGap({
  ...TENDERING,
  title: { zh: '招标文件发售期不少于 5 日', en: 'Documents sold for at least 5 days' },
  requires: {
    zh: '资格预审文件、招标文件的发售期不少于 5 日。',
    en: 'Prequalification and tender documents are sold for at least 5 days.',
  },
  figure: tenderDocumentSale,
  gaps: [
    {
      part: 'documents',
      from: 'announcement',
      rather: 'documents-issued',
      to: 'documents-ended',
      counting: 'gap',
      asked: ['documentsEndedOn'],
    },
    {
      part: 'prequalification',
      from: 'prequalification',
      to: 'prequalification-documents-ended',
      counting: 'gap',
      asked: ['prequalificationDocumentsEndedOn'],
    },
  ],
})

/** Counted from the end of the sale, not from the announcement as in government procurement. */
export const tenderPrequalified = minimumGap({
  ...TENDERING,
  title: { zh: '资格预审申请不少于 5 日', en: 'At least 5 days to apply for prequalification' },
  requires: {
    zh: '依法必须招标的项目,提交资格预审申请文件的时间自资格预审文件停止发售之日起不少于 5 日。',
    en: 'In compulsory tenders applicants have at least 5 days from the end of the sale of the prequalification documents.',
  },
  figure: tenderPrequalification,
  gaps: [
    {
      from: 'prequalification-documents-ended',
      to: 'prequalification-deadline',
      counting: 'gap',
      asked: ['prequalificationDocumentsEndedOn', 'prequalificationDeadlineOn'],
    },
  ],
})

export const tenderClarified = minimumGap({
  ...TENDERING,
  title: { zh: '澄清修改距截止不少于 15 日(资格预审 3 日)', en: 'Clarified at least 15 (3) days before the deadline' },
  requires: {
    zh: '可能影响投标文件编制的澄清或修改,在投标截止至少 15 日前书面通知,资格预审文件的在申请截止至少 3 日前;不足的顺延。',
    en: 'A clarification that may affect bids comes at least 15 days, one that may affect applications 3 days before the deadline, or the deadline moves.',
  },
  figure: tenderClarification,
  gaps: [
    {
      part: 'bids',
      from: 'clarification',
      to: 'bid-deadline',
      counting: 'gap',
      least: ({ bids }) => bids,
      asked: ['clarifiedOn'],
      appliesTo: affectsBids,
    },
    {
      part: 'prequalification',
      from: 'prequalification-clarification',
      to: 'prequalification-deadline',
      counting: 'gap',
      least: ({ prequalification }) => prequalification,
      asked: ['prequalificationClarifiedOn'],
      appliesTo: affectsBids,
    },
  ],
  alsoNeeds: ['clarificationAffectsBids'],
})

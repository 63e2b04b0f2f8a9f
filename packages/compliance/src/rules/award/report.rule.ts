import { tenderReport, zhejiangTenderNotice } from '@tenderlight/law/parameters/award'
import type { Procurement } from '../../procurement/procurement.ts'
import { deadline } from '../kinds/deadline.ts'
import type { Rule } from '../rule.ts'
import { isCompulsory } from '../thresholds/compulsory.ts'

const TENDERING = { regime: 'tendering', stage: 'award', level: 'law' } as const
const REPORT = { from: 'result-determined', to: 'supervision-report', counting: 'days' } as const
const NOTICE = { from: 'result-determined', to: 'award-notice', counting: 'days' } as const
const RESULTS = { from: 'result-determined', to: 'result-published', counting: 'days' } as const

/**
 * No column of a ledger holds the report: there it is judged once it is on record. A register that shows a compulsory
 * tender is asked for it.
 */
const reported = (procurement: Procurement): boolean =>
  procurement.supervisionReportOn !== undefined || (procurement.heldBy === 'register' && isCompulsory(procurement))

const reportInTime = deadline({
  ...TENDERING,
  title: { zh: '招标投标情况书面报告', en: 'Report on the tender' },
  requires: {
    zh: '依法必须招标的项目,自确定中标人之日起 15 日内向有关行政监督部门提交书面报告。',
    en: 'In compulsory tenders a written report goes to the supervising department within 15 days of choosing the winner.',
  },
  figure: tenderReport,
  clocks: [REPORT],
  appliesTo: reported,
  alsoNeeds: ['tenderObject', 'stateFunded', 'estimate', 'budget'],
})

export const supervisorTold: Rule = { ...reportInTime, silentWithout: ['supervisionReportOn', 'tenderObject'] }

export const zhejiangAwardTold = deadline({
  ...TENDERING,
  title: { zh: '15 日内发通知书、公告结果、报告(省)', en: 'Notice, results and report within 15 days (province)' },
  requires: {
    zh: '浙江省:依法必须招标的项目,自确定中标人之日起 15 日内发出中标通知书、告知结果并提交书面报告。',
    en: 'Zhejiang: within 15 days of choosing the winner the award notice goes out, the results are told and the report is handed in.',
  },
  figure: zhejiangTenderNotice,
  clocks: [
    { ...NOTICE, part: 'notice' },
    { ...RESULTS, part: 'results' },
    { ...REPORT, part: 'report' },
  ],
  appliesTo: (procurement, part) => {
    if (part === 'report') return reported(procurement)
    return part === 'notice' || procurement.resultPublishedOn !== undefined
  },
})

import type { CheckAnswer, CheckOutcome } from './check-result.ts'
import type { Exclusion } from './own-notices.ts'
import type { NoticeKind } from './platform-line.ts'
import type { Text } from '../rules/rule.ts'

export const OUTCOME_WORDS: Readonly<Record<CheckOutcome, Text>> = {
  missing: { zh: '漏发', en: 'Missing there' },
  late: { zh: '迟发', en: 'Later there' },
  'other-date': { zh: '日期不一致', en: 'Different day' },
  'other-budget': { zh: '预算不一致', en: 'Different budget' },
  unrecorded: { zh: '本系统未登记', en: 'Not on record here' },
  unknown: { zh: '本系统无此项目', en: 'No such project here' },
  ambiguous: { zh: '无法确定项目', en: 'Project not told' },
  excluded: { zh: '按规定不计', en: 'Not counted' },
  untold: { zh: '采购方式未登记', en: 'Method not on record' },
}

export const NOTICE_WORDS: Readonly<Record<NoticeKind, Text>> = {
  intention: { zh: '采购意向', en: 'Intention' },
  announcement: { zh: '采购公告', en: 'Announcement' },
  result: { zh: '结果公告', en: 'Result' },
  contract: { zh: '合同公告', en: 'Contract' },
}

export const EXCLUSION_WORDS: Readonly<Record<Exclusion, Text>> = {
  'single-source': { zh: '单一来源', en: 'Single source' },
  renewal: { zh: '续签', en: 'Renewal' },
  'contract-entered-directly': { zh: '合同直录', en: 'Contract entered directly' },
  'e-mall': { zh: '电子卖场', en: 'E-mall' },
  'framework-supply': { zh: '框架协议供货', en: 'Framework supply' },
}

export const ANSWER_WORDS: Readonly<Record<CheckAnswer, Text>> = {
  explained: { zh: '已说明', en: 'Explained' },
  corrected: { zh: '已更正', en: 'Corrected' },
  matched: { zh: '已认定项目', en: 'Matched' },
}

import type { Matter, MatterKind, MatterSubject, NotCounted } from '@tenderlight/compliance/procurement/matter'
import type { Text } from '@tenderlight/compliance/rules/rule'

/** What the codes of a matter are called: shown, and understood where a file writes them instead of the code. */

export const KIND_WORDS: Readonly<Record<MatterKind, Text>> = {
  enquiry: { zh: '询问', en: 'enquiry' },
  challenge: { zh: '质疑', en: 'challenge' },
  complaint: { zh: '投诉', en: 'complaint' },
  objection: { zh: '异议', en: 'objection' },
  'arrears-complaint': { zh: '拖欠投诉', en: 'arrears complaint' },
  'size-verification': { zh: '规模认定', en: 'size verification' },
  request: { zh: '诉求', en: 'request' },
  letter: { zh: '信访件', en: 'letter' },
  'contact-change': { zh: '联系人变更', en: 'contact change' },
}

export const SUBJECT_WORDS: Readonly<Record<MatterSubject, Text>> = {
  'prequalification-documents': { zh: '资格预审文件', en: 'prequalification documents' },
  documents: { zh: '采购文件', en: 'documents' },
  opening: { zh: '开标', en: 'opening' },
  process: { zh: '采购过程', en: 'process' },
  result: { zh: '采购结果', en: 'result' },
}

export const REGIME_WORDS: Readonly<Record<NonNullable<Matter['regime']>, Text>> = {
  'government-procurement': { zh: '政府采购', en: 'government procurement' },
  tendering: { zh: '招标投标', en: 'tendering' },
}

export const WHY_WORDS: Readonly<Record<NotCounted['why'], Text>> = {
  inspection: { zh: '检验、检测、鉴定、专家评审', en: 'inspection' },
  correction: { zh: '补正', en: 'correction' },
  'objection-reply': { zh: '异议答复', en: 'objection reply' },
}

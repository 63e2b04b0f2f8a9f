import type { Text } from '../rules/rule.ts'
import type { IntakeStep } from './steps.ts'

const WORDS: Readonly<Record<IntakeStep, Text>> = {
  received: { zh: '登记受理', en: 'Received' },
  classed: { zh: '分类', en: 'Sorted' },
  routed: { zh: '转办', en: 'Handed over' },
  examined: { zh: '审查', en: 'Examined' },
  'defects-told': { zh: '补正告知', en: 'Defects told' },
  corrected: { zh: '收到补正', en: 'Defects made good' },
  accepted: { zh: '予以受理', en: 'Accepted' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  transferred: { zh: '转交处理部门', en: 'Transferred' },
  forwarded: { zh: '转送被投诉人', en: 'Forwarded to the respondent' },
  responded: { zh: '被投诉人说明', en: 'Respondent explained' },
  extended: { zh: '批准延长', en: 'Extended with approval' },
  'inspection-began': { zh: '检验鉴定开始', en: 'Inspection began' },
  'inspection-ended': { zh: '检验鉴定结束', en: 'Inspection ended' },
  paused: { zh: '暂停采购活动', en: 'Procurement paused' },
  resumed: { zh: '恢复采购活动', en: 'Procurement resumed' },
  planned: { zh: '提出方案', en: 'Solution proposed' },
  replied: { zh: '书面答复', en: 'Answered in writing' },
  decided: { zh: '作出处理决定', en: 'Decided' },
  'satisfaction-asked': { zh: '征询满意度', en: 'Asked whether content' },
  satisfaction: { zh: '满意度评价', en: 'Answer about satisfaction' },
  'struck-off': { zh: '销号', en: 'Struck off' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  note: { zh: '备注', en: 'Note' },
}

/** What a step is called. */
export function stepWords(step: IntakeStep): Text {
  return WORDS[step]
}

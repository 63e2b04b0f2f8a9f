import { Refused } from '../../problem.ts'

function refused(zh: string, en: string, toDoZh: string, toDoEn: string): Refused {
  return new Refused('performance-refused', { zh, en, toDoZh, toDoEn })
}

export function reasonMissing(): Refused {
  return refused(
    '修改或删除已登记的内容需要写明原因。',
    'A reason is needed to change or remove what is on record.',
    '请填写原因后再保存。',
    'Give the reason and save again.',
  )
}

/** Milestones and acceptance belong to a contract. */
export function noContract(): Refused {
  return refused(
    '本项目尚未登记合同签订日期。',
    'No contract of this project is on record as signed.',
    '请先在“登记步骤”中登记合同签订。',
    'Record the signing of the contract first.',
  )
}

export function doneAlready(name: string): Refused {
  return refused(
    `履约节点“${name}”已登记完成。`,
    `The milestone “${name}” is on record as done.`,
    '如日期有误,请修改该节点并写明原因。',
    'Where the day is wrong, change the milestone and say why.',
  )
}

export function nothingToDisclose(kind: 'progress' | 'acceptance' | 'change' | 'name'): Refused {
  const [zh, en, toDoZh, toDoEn] = NOTHING[kind]
  return refused(zh, en, toDoZh, toDoEn)
}

const NOTHING = {
  progress: [
    '尚未登记履约节点,没有可公开的进度。',
    'No milestone is on record: there is no progress to publish.',
    '请先登记履约节点。',
    'Enter the milestones first.',
  ],
  acceptance: [
    '尚未登记验收日期和逐项验收结果,不能公开验收信息。',
    'The day of acceptance or the results by standard are not on record.',
    '请先登记履约验收日期,并逐项填写验收结果。',
    'Record the acceptance and the result of each standard first.',
  ],
  change: [
    '没有填写变更内容。',
    'What changed is not filled in.',
    '请填写变更日期、内容和原因。',
    'Give the day of the change, what changed and why.',
  ],
  name: [
    '项目名称或采购单位没有登记,不能公开。',
    'The project’s title or its unit is not on record.',
    '请先补充项目名称和采购单位。',
    'Complete title and unit first.',
  ],
} as const

/** What is to be corrected is not there, of another kind, or was corrected. */
export function notToCorrect(number: string): Refused {
  return refused(
    `编号 ${number} 不是本项目同类的公开信息,或已被更正。`,
    `${number} is no disclosure of this kind of this project, or was corrected already.`,
    '请刷新页面,更正最新的一份。',
    'Reload the page and correct the newest one.',
  )
}

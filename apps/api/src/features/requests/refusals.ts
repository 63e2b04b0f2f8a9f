import type { StepProblem } from '@tenderlight/compliance/intake/check-steps'
import { stepWords } from '@tenderlight/compliance/intake/step-words'
import { Refused } from '../../problem.ts'

const refused = (zh: string, en: string, toDoZh: string, toDoEn: string): Refused =>
  new Refused('request-refused', { zh, en, toDoZh, toDoEn })

/** A step that does not fit those ahead of it. */
export function cannotFollow(problem: StepProblem): Refused {
  const { zh, en } = stepWords(problem.kind)
  switch (problem.problem) {
    case 'not-next':
      return refused(
        `按目前的办理情况,不能登记“${zh}”。`,
        `“${en}” cannot be recorded as things stand.`,
        '请刷新页面,按所列的下一步办理;前面的步骤有误的,先更正。',
        'Reload the page and take one of the steps that it offers; correct an earlier one if it is wrong.',
      )
    case 'in-future':
      return refused(
        `“${zh}”的日期 ${problem.on} 晚于今天。`,
        `The day of “${en}”, ${problem.on}, has not come yet.`,
        '请填写实际发生的日期。',
        'Enter the day on which it happened.',
      )
    case 'too-early':
      return refused(
        `“${zh}”的日期 ${problem.on} 早于前一步的 ${problem.earliest}。`,
        `The day of “${en}”, ${problem.on}, comes before that of the step ahead, ${problem.earliest}.`,
        '请核对日期;前一步的日期有误的,先更正前一步。',
        'Check the day; if the earlier step’s day is wrong, correct that first.',
      )
  }
}

export function notOnDesk(what: 'channel' | 'class' | 'layer' | 'level' | 'handler'): Refused {
  const words = {
    channel: ['受理渠道', 'channel'],
    class: ['诉求类别', 'class'],
    layer: ['协调层级', 'layer'],
    level: ['诉求等级', 'level'],
    handler: ['承办单位', 'organisation'],
  } as const
  const [zh, en] = words[what]
  return refused(
    `所选的${zh}不在本区县的设置中。`,
    `The ${en} that was chosen is not among those of the district.`,
    '请刷新页面后重新选择。',
    'Reload the page and choose again.',
  )
}

/** The project and what is raised about it are of two laws. */
export function otherRegime(): Refused {
  return refused(
    '该项目适用的制度与此类事项不符:政府采购项目为询问、质疑、投诉,招标投标项目为异议、投诉。',
    'The project runs under another law: enquiries, challenges and complaints in government procurement, objections and complaints in tendering.',
    '请核对事项类型或所属项目。',
    'Check the kind, or the project.',
  )
}

export function notOfProject(): Refused {
  return refused(
    '诉求、信访件和联系人变更不登记在项目下。',
    'Requests, letters and changes of contacts belong to no project.',
    '请在“诉求与投诉”中单独登记。',
    'Take it in under “Requests and complaints”.',
  )
}

export function notBefore(): Refused {
  return refused(
    '所选的前置质疑或异议不属于同一项目。',
    'What was chosen as having come before is no challenge or objection of the same project.',
    '请重新选择,或留空。',
    'Choose again, or leave it open.',
  )
}

/** The office looks after requests; what changes a project's record is for the bureau and the unit. */
export function notForOffice(): Refused {
  return refused(
    '项目的质疑、投诉由采购人、代理机构或财政局登记。',
    'Challenges and complaints about projects are recorded by the buyer, its agency or the bureau.',
    '请转财政局采购监管科登记。',
    'Hand it to the finance bureau.',
  )
}

export function dueTooEarly(): Refused {
  return refused(
    '办理期限早于转办日期。',
    'The last day to answer comes before the day on which it was handed over.',
    '请核对办理期限。',
    'Check the last day.',
  )
}

export function attachedBefore(): Refused {
  return refused(
    '同一文件已附在该事项上。',
    'The same file is attached already.',
    '无需重复上传。',
    'There is nothing to upload again.',
  )
}

/** Files are attached and taken back by whoever handles the matter, until it is closed. */
export function notAttachable(): Refused {
  return refused(
    '该事项已办结或者不由您办理,不能上传、撤回附件。',
    'It is closed, or not yours to handle: files can neither be attached nor taken back.',
    '请由承办单位或财政局在办结前上传。',
    'Whoever handles it, or the bureau, attaches files before it is closed.',
  )
}

/** Of the portal: as many files as a request takes, or as much as all of them may have. */
export function portalFull(most: number): Refused {
  return refused(
    `通过门户最多上传 ${most} 个附件,或者门户附件总量已满。`,
    `The portal takes ${most} files of a request, or has no room left for files.`,
    '请把其余材料交给承办单位。',
    'Hand the rest to whoever handles the request.',
  )
}

import type { CivilDate } from '@tenderlight/law/civil-date'
import { Refused } from '../../problem.ts'

const refused = (zh: string, en: string, toDoZh: string, toDoEn: string): Refused =>
  new Refused('case-refused', { zh, en, toDoZh, toDoEn })

export const cannotFollow = (): Refused =>
  refused(
    '督办当前所处环节不能办理这一步。',
    'This cannot be done where the case stands now.',
    '请刷新后按页面所列的可办事项办理。',
    'Reload the page and choose among what can be done now.',
  )

export const noBreach = (): Refused =>
  refused(
    '所选事项中有的已不再超期或者已符合要求。',
    'One of the matters chosen is no longer overdue, or is met by now.',
    '请刷新列表后重新选择。',
    'Reload the list and choose again.',
  )

export const notTheUnits = (): Refused =>
  refused(
    '所选事项中有的不属于采购单位的办理责任。',
    'One of the matters chosen is not the unit’s to do.',
    '请只选择由采购单位办理的事项。',
    'Choose what the unit has to do itself.',
  )

export const inCaseAlready = (): Refused =>
  refused(
    '所选事项中有的已在督办中,尚未办结。',
    'An open case is about one of the matters chosen already.',
    '请在该件督办中继续办理,或去掉该事项。',
    'Go on in that case, or leave the matter out.',
  )

export const requestInCase = (): Refused =>
  refused(
    '该诉求、投诉已有一件未办结的督办。',
    'An open case was opened from this request already.',
    '请在该件督办中继续办理;办结后仍需督办的,再另行发起。',
    'Go on in that case; after it is closed another may be opened.',
  )

export const noPrefix = (): Refused =>
  refused(
    '未设定发文代字,不能发函。',
    'The prefix of letters is not set, so that no letter can be issued.',
    '请先在“督办与监管设置”中设定发文代字。',
    'Set it in the settings of the desk first.',
  )

export const noDraft = (): Refused =>
  refused(
    '尚未拟稿,没有可签发的督办函。',
    'There is no draft of a letter to be issued.',
    '请先拟稿,再由另一名监管人员签发。',
    'Draft the letter first; another supervisor then issues it.',
  )

export const dayIsOver = (on: CivilDate): Refused =>
  refused(
    `所填日期 ${on} 早于今天。`,
    `${on} is over already.`,
    '请改为今天或以后的日期。',
    'Choose today or a later day.',
  )

export const noLongerTerm = (due: CivilDate): Refused =>
  refused(
    `延期后的日期应晚于现期限 ${due}。`,
    `The new last day has to be later than ${due}.`,
    '请填写晚于现期限的日期。',
    'Choose a later day.',
  )

export const stillOpen = (count: number): Refused =>
  refused(
    `仍有 ${count} 项事项在记录上未办理或者不符合要求,销号须写明理由。`,
    `${count} of its matters are still not in order on record: to strike the case off, give the reason.`,
    '请写明理由,或退回继续整改。',
    'Give the reason, or have the unit go on.',
  )

export const notYourStep = (): Refused =>
  refused(
    '只能给本方已办理的环节上传附件。',
    'Files can be attached to steps of your own side alone.',
    '请先提交答复或者整改情况,再上传附件。',
    'Submit the answer first, and attach its files to it then.',
  )

export const attachedBefore = (): Refused =>
  refused(
    '同一文件已附在这一环节。',
    'The same file is attached to this step already.',
    '无需重复上传。',
    'There is nothing to upload again.',
  )

export const nobodyToTell = (): Refused =>
  refused(
    '未设定分管负责人,不能上报。',
    'No head of the bureau is named, so that the case cannot go to one.',
    '请先在“督办与监管设置”中设定分管负责人,或上报营商办。',
    'Name the heads in the settings of the desk first, or choose the office.',
  )

import { Refused } from '../../problem.ts'

const refused = (zh: string, en: string, toDoZh: string, toDoEn: string): Refused =>
  new Refused('handover-refused', { zh, en, toDoZh, toDoEn })

export function channelOff(): Refused {
  return refused(
    '尚未设置平台通道,或通道已停用,不能推送。',
    'No channel to the platform is set, or it is off: nothing can be pushed.',
    '请监管人员或管理员在“平台通道”中设置并启用。',
    'Have a supervisor or an administrator set it and switch it on.',
  )
}

export function notFailed(): Refused {
  return refused(
    '该公告没有推送失败,也没有被退回,不需要重新推送。',
    'This push neither failed nor was rejected: there is nothing to push again.',
    '请刷新页面查看最新状态。',
    'Reload the page to see where it stands.',
  )
}

export function pushedSince(): Refused {
  return refused(
    '该公告已另行重新推送,以新的推送为准。',
    'This notice was pushed again since; the newer push counts.',
    '请在列表中打开新的推送再办理。',
    'Open the newer push in the list.',
  )
}

export function notToPush(asked: number, found: number): Refused {
  return refused(
    `所选 ${asked} 条公告中,${asked - found} 条已经推送过,或不在本单位范围内,本次没有推送。`,
    `Of ${asked} chosen notices ${asked - found} were pushed already or are out of reach; none was pushed now.`,
    '请刷新页面后重新选择。',
    'Reload the page and choose again.',
  )
}

export function reasonMissing(): Refused {
  return refused(
    '登记退回,须写明平台的退回原因。',
    'To record that it was rejected, say what the platform said.',
    '请按平台的答复填写。',
    'Enter what it answered.',
  )
}

export function beforePublication(on: string, publishedOn: string): Refused {
  return refused(
    `答复日期 ${on} 早于公告发布日期 ${publishedOn}。`,
    `The answer of ${on} would be earlier than the notice, which was published on ${publishedOn}.`,
    '请核对日期。',
    'Check the day.',
  )
}

import { Refused } from '../../problem.ts'

const refused = (zh: string, en: string, toDoZh: string, toDoEn: string): Refused =>
  new Refused('datacheck-refused', { zh, en, toDoZh, toDoEn })

export function noLines(): Refused {
  return refused(
    '清单中没有可以核查的条目。',
    'The list has no entry that can be checked.',
    '请核对文件,或按读取问题更正后重新上传。',
    'Check the file, or correct what could not be read and upload it again.',
  )
}

export function kindNotTold(): Refused {
  return refused(
    '清单没有写明是哪一类公告。',
    'The list does not say what kind of notices it has.',
    '请选择“清单内容”后重新读取。',
    'Choose what the list has and read it again.',
  )
}

export function spanTurned(): Refused {
  return refused(
    '起始日期晚于截止日期。',
    'The list begins after it ends.',
    '请更正清单期间后重新读取。',
    'Correct the days of the list and read it again.',
  )
}

export function siteUnset(): Refused {
  return refused(
    '尚未设定省网清单地址。',
    'No address of the province’s list is set.',
    '请在“督办与监管设置”中设定,或上传下载好的清单。',
    'Set one in the desk’s settings, or upload a file of the list.',
  )
}

/** `zh` and `en`: what came instead of a list. */
export function siteFailed(zh: string, en: string): Refused {
  return refused(
    `未能从省网获取清单:${zh}。`,
    `The list could not be fetched: ${en}.`,
    '请稍后重试,或在省网下载清单后上传。',
    'Try again later, or download the list from the site and upload it.',
  )
}

export function notToBeMatched(): Refused {
  return refused(
    '只有“本系统无此项目”和“无法确定项目”的条目可以认定为某个项目。',
    'Only entries without a project, or of which it is not told which, can be said to be of one.',
    '请改为填写说明。',
    'Give an explanation instead.',
  )
}

export function noSuchProject(number: string): Refused {
  return refused(
    `没有找到编号为“${number}”的项目。`,
    `There is no project with the number ${number}.`,
    '请核对项目编号。',
    'Check the number.',
  )
}

export function severalProjects(number: string): Refused {
  return refused(
    `编号“${number}”在几个单位都有项目,不能确定是哪一个。`,
    `Several units have a project with the number ${number}.`,
    '请从候选项目中选择,或填写说明。',
    'Choose among the projects offered, or give an explanation.',
  )
}

import { Refused } from '../../problem.ts'

export function noSuchStep(): Refused {
  return new Refused('evidence-refused', {
    zh: '该环节尚未登记,或登记已撤回。',
    en: 'This step is not on record, or was withdrawn.',
    toDoZh: '请先登记该环节的日期,再附证据。',
    toDoEn: 'Record the day of the step first.',
  })
}

export function attachedBefore(): Refused {
  return new Refused('evidence-refused', {
    zh: '同一文件已附在该环节。',
    en: 'The same file is attached to this step.',
    toDoZh: '无需重复上传。',
    toDoEn: 'There is nothing more to do.',
  })
}

import { Refused } from '../../problem.ts'

export function alreadyIssued(number: string): Refused {
  return new Refused('financing-refused', {
    zh: `该合同已出具证明 ${number}。`,
    en: `Certificate ${number} of the contract holds.`,
    toDoZh: '如需重新出具,请先撤回原证明。',
    toDoEn: 'To issue another one, withdraw it first.',
  })
}

export function noContract(): Refused {
  return new Refused('financing-refused', {
    zh: '该项目尚未登记合同签订。',
    en: 'No contract of this project is on record.',
    toDoZh: '请先登记合同签订日期,再登记融资申请。',
    toDoEn: 'Record the day of the contract first.',
  })
}

import { formatYuan } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { Refused } from '../../problem.ts'

function refused(zh: string, en: string, toDoZh: string, toDoEn: string): Refused {
  return new Refused('payment-refused', { zh, en, toDoZh, toDoEn })
}

/** Amounts of a refusal, in fen. */
export interface Over {
  readonly most: Fen
  /** What the others take of it. */
  readonly others: Fen
  readonly asked: Fen
}

/** More than the contract with its supplements is planned or paid. */
export function overContract(what: 'planned' | 'paid', { most, others, asked }: Over): Refused {
  const over = others + asked - most
  const zh = what === 'planned' ? '分期合计' : '付款合计'
  const en = what === 'planned' ? 'The instalments together' : 'The payments together'
  return refused(
    `${zh}超出合同金额:合同金额(含补充合同)${formatYuan(most)} 元,其他各笔 ${formatYuan(others)} 元,本次 ${formatYuan(asked)} 元,超出 ${formatYuan(over)} 元。`,
    `${en} are more than the contract: contract with supplements ${formatYuan(most)} yuan, others ${formatYuan(others)}, this ${formatYuan(asked)}, over by ${formatYuan(over)}. `,
    '请核对金额;签有补充合同的,请先登记补充合同金额。',
    'Check the amount; where a supplement was signed, enter its amount first.',
  )
}

/** More than an instalment has left is paid of it, or it is planned smaller than what was paid. */
export function overInstalment(name: string, { most, others, asked }: Over): Refused {
  const over = others + asked - most
  return refused(
    `“${name}”付款超出本期金额:本期 ${formatYuan(most)} 元,已付 ${formatYuan(others)} 元,本次 ${formatYuan(asked)} 元,超出 ${formatYuan(over)} 元。`,
    `“${name}” would be paid more than it is: instalment ${formatYuan(most)} yuan, paid ${formatYuan(others)}, this ${formatYuan(asked)}, over by ${formatYuan(over)}. `,
    '请核对金额,或先调整分期安排。',
    'Check the amount, or change the plan first.',
  )
}

export function noContractAmount(): Refused {
  return refused(
    '本项目尚未登记合同金额,不能安排分期付款。',
    'The project has no contract amount on record, so no instalment can be planned. ',
    '请先登记合同签订日期和合同金额。',
    'Enter the signing of the contract with its amount first.',
  )
}

export function hasPayments(name: string): Refused {
  return refused(
    `“${name}”已有付款记录,不能删除。`,
    `“${name}” has payments on record and cannot be removed. `,
    '如付款登记有误,请先更正付款。',
    'Where a payment is wrong, correct it first.',
  )
}

export function reasonMissing(): Refused {
  return refused(
    '修改或删除已登记的分期需要写明原因。',
    'A reason is needed to change or remove an instalment that is on record. ',
    '请填写原因后再保存。',
    'Give the reason and save again.',
  )
}

export function dayMissing(name: string): Refused {
  return refused(
    `“${name}”按约定日期支付,但没有填写日期。`,
    `“${name}” is payable on an agreed day, which is missing. `,
    '请填写约定的付款日期。',
    'Enter the agreed day.',
  )
}

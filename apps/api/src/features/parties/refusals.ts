import { formatYuan } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { Refused } from '../../problem.ts'

function refused(zh: string, en: string, toDoZh: string, toDoEn: string): Refused {
  return new Refused('party-refused', { zh, en, toDoZh, toDoEn })
}

/** The parts that are on record are more than the contract. */
export function overContract(parts: Fen, contract: Fen): Refused {
  return refused(
    `各方承担金额合计 ${formatYuan(parts)} 元,超出合同金额 ${formatYuan(contract)} 元。`,
    `The parts together are ${formatYuan(parts)} yuan, more than the contract of ${formatYuan(contract)}.`,
    '请对照联合协议、分包意向协议核对金额;签有补充合同的,请先登记补充合同金额。',
    'Check the amounts against the agreement; where a supplement was signed, enter its amount first.',
  )
}

/** `lot`: the package, where it is about one. */
export function winners(count: number, lot?: string): Refused {
  const [zh, en] = lot === undefined ? ['', ''] : [`采购包“${lot}”`, `Package “${lot}”: `]
  return refused(
    count === 0 ? `${zh}没有登记中标(成交)供应商。` : `${zh}登记了 ${count} 家中标(成交)供应商。`,
    count === 0 ? `${en}There is no winner among them.` : `${en}There are ${count} winners among them.`,
    '请登记一家中标供应商;联合体的牵头方登记为中标供应商,其他成员登记为联合体成员。',
    'Enter one winner; of a consortium the lead is the winner, the others are its members.',
  )
}

export function twice(name: string): Refused {
  return refused(
    `“${name}”登记了两次。`,
    `“${name}” is entered twice.`,
    '同一家企业只登记一次,金额合并填写。',
    'Enter an enterprise once, with what it carries out in all.',
  )
}

export function unknownLot(lot: string): Refused {
  return refused(
    `本项目没有名为“${lot}”的采购包。`,
    `This project has no package called “${lot}”.`,
    '请从本项目的采购包中选择;包名已更正的,请重新选择。',
    'Choose one of its packages; where a package was renamed, choose it again.',
  )
}

/** The parts of a package are more than it came to. */
export function overLot(lot: string, parts: Fen, amount: Fen): Refused {
  return refused(
    `采购包“${lot}”各方承担金额合计 ${formatYuan(parts)} 元,超出该包成交金额 ${formatYuan(amount)} 元。`,
    `The parts of package “${lot}” together are ${formatYuan(parts)} yuan, more than its award of ${formatYuan(amount)}.`,
    '请核对各方承担的金额和该包的成交金额。',
    'Check the parts against the award of the package.',
  )
}

/** The packages came to more than the contract. */
export function lotsOverContract(lots: Fen, contract: Fen): Refused {
  return refused(
    `各采购包成交金额合计 ${formatYuan(lots)} 元,超出合同金额 ${formatYuan(contract)} 元。`,
    `The packages together came to ${formatYuan(lots)} yuan, more than the contract of ${formatYuan(contract)}.`,
    '请核对各包金额;签有补充合同的,请先登记补充合同金额。',
    'Check the amounts; where a supplement was signed, enter its amount first.',
  )
}

export function reasonMissing(): Refused {
  return refused(
    '修改或删除已登记的内容需要写明原因。',
    'A reason is needed to change or remove what is on record.',
    '请填写原因后再保存。',
    'Give the reason and save again.',
  )
}

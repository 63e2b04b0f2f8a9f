import type { Lot, LotProblem } from '@tenderlight/compliance/reservation/lots'
import { formatYuan } from '@tenderlight/law/money'
import { Refused } from '../../problem.ts'

/** Packages that contradict themselves or the budget. */
export function lotsRefused(problem: LotProblem, lots: readonly Lot[]): Refused {
  const refused = (zh: string, en: string, toDoZh: string, toDoEn: string) =>
    new Refused('lots-refused', { zh, en, toDoZh, toDoEn })
  const title = 'lot' in problem ? (lots[problem.lot]?.title ?? '') : ''
  switch (problem.kind) {
    case 'sum': {
      const [sum, budget] = [formatYuan(problem.lots), formatYuan(problem.budget)]
      return refused(
        `各采购包预算合计 ${sum} 元,与项目预算 ${budget} 元不一致。`,
        `The packages together are ${sum} yuan, the budget is ${budget}.`,
        '请核对各包预算,合计应等于项目预算。',
        'Make the packages add up to the budget.',
      )
    }
    case 'over-budget': {
      const [reserved, budget] = [formatYuan(problem.reserved), formatYuan(problem.budget)]
      return refused(
        `“${title}”预留 ${reserved} 元,超出该包预算 ${budget} 元。`,
        `“${title}” reserves ${reserved} yuan of ${budget}.`,
        '请核对该包的预留金额。',
        'Check what the package reserves.',
      )
    }
    case 'over-reserved': {
      const [smallMicro, reserved] = [formatYuan(problem.smallMicro), formatYuan(problem.reserved)]
      return refused(
        `“${title}”小微企业份额 ${smallMicro} 元,超出该包预留的 ${reserved} 元。`,
        `“${title}” reserves ${smallMicro} yuan for small and micro enterprises, more than the ${reserved} for all.`,
        '请核对小微企业份额,不得超出该包预留金额。',
        'Keep it within what the package reserves.',
      )
    }
    case 'same-title':
      return refused(
        `有两个采购包都叫“${title}”。`,
        `Two packages are called “${title}”.`,
        '请为每个采购包填写不同的名称。',
        'Give each package a name of its own.',
      )
  }
}

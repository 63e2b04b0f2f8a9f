import type { Procurement } from '../../procurement/procurement.ts'
import { breach, cannotTell, compliant } from './opinion.ts'
import type { Opinion, Question } from './opinion.ts'

const YUAN = 100

/** An amount that may not exceed so many tenths of a percent of a base. */
function cap(rule: string, amount: number | undefined, base: number | undefined, perMille: number): Opinion[] {
  if (amount === undefined) return []
  if (amount === 0) return [compliant(rule)]
  if (base === undefined) return [cannotTell(rule)]
  return [BigInt(amount) * 1000n <= BigInt(base) * BigInt(perMille) ? compliant(rule) : breach(rule)]
}

/** 鸠江 item 79: better left uncharged; never a breach. */
function encouraged(rule: string, deposit: number | undefined, most: number): Opinion[] {
  if (deposit === undefined || deposit > most) return []
  return [deposit === 0 ? compliant(rule) : { rule, verdict: 'suggestion', light: 'grey', due: null }]
}

function purchase(row: Procurement, jurisdiction: string): Opinion[] {
  const opinions = [
    ...cap('cn.gp.bid-bond.cap', row.bidDeposit, row.budget, 20),
    ...cap('cn.gp.perf-bond.cap', row.performanceBond, row.contractAmount, 100),
  ]
  if (jurisdiction !== 'jiujiang') return opinions
  if (row.bidDeposit !== undefined) {
    opinions.push(row.bidDeposit === 0 ? compliant('anhui.gp.bid-bond-zero') : breach('anhui.gp.bid-bond-zero'))
  }
  if (row.category === 'goods' || row.category === 'services') {
    opinions.push(...cap('anhui.gp.perf-bond', row.performanceBond, row.contractAmount, 25))
  }
  return opinions
}

function tender(row: Procurement, jurisdiction: string): Opinion[] {
  const opinions = cap('cn.tender.bid-bond.cap', row.bidDeposit, row.controlPrice ?? row.budget, 20)
  if (jurisdiction === 'jiujiang') {
    opinions.push(
      ...encouraged('jiujiang.tender.bid-bond.waive-all', row.bidDeposit, 100_000 * YUAN),
      ...encouraged('jiujiang.tender.bid-bond.waive-sme', row.bidDeposit, 200_000 * YUAN),
    )
  }
  return opinions
}

/** Every rule about deposits and bonds that applies to the row. */
export function depositOpinions(question: Question): Opinion[] {
  const { row, jurisdiction } = question
  if (row.regime === undefined) return []
  return row.regime === 'government-procurement' ? purchase(row, jurisdiction) : tender(row, jurisdiction)
}

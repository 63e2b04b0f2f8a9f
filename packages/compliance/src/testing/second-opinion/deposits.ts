import type { Procurement } from '../../procurement/procurement.ts'
import { breach, cannotTell, compliant, notStarted } from './opinion.ts'
import type { Opinion, Question } from './opinion.ts'

const YUAN = 100

/** An amount that a rule limits. Unknown before the day on which it is settled it is awaited, unknown after it cannot be told. */
function limited(
  rule: string,
  amount: number | undefined,
  settledOn: string | undefined,
  allowed: (amount: number) => boolean | undefined,
): Opinion {
  if (amount === undefined) return settledOn === undefined ? notStarted(rule) : cannotTell(rule)
  const answer = amount === 0 ? true : allowed(amount)
  if (answer === undefined) return cannotTell(rule)
  return answer ? compliant(rule) : breach(rule)
}

/** Whether an amount is at most so many tenths of a percent of a base; undefined without a base. */
const atMost = (perMille: number, base: number | undefined) => (amount: number) =>
  base === undefined ? undefined : BigInt(amount) * 1000n <= BigInt(base) * BigInt(perMille)

/** 鸠江 item 79: better left uncharged; never a breach. */
function encouraged(rule: string, deposit: number | undefined, most: number): Opinion[] {
  if (deposit === undefined || deposit > most) return []
  return [deposit === 0 ? compliant(rule) : { rule, verdict: 'suggestion', light: 'grey', due: null }]
}

function purchase(row: Procurement, jurisdiction: string): Opinion[] {
  const { bidDeposit, announcementOn, performanceBond, contractAmount, contractSignedOn } = row
  const opinions = [
    limited('cn.gp.bid-bond.cap', bidDeposit, announcementOn, atMost(20, row.budget)),
    limited('cn.gp.perf-bond.cap', performanceBond, contractSignedOn, atMost(100, contractAmount)),
  ]
  if (jurisdiction !== 'jiujiang') return opinions
  opinions.push(limited('anhui.gp.bid-bond-zero', bidDeposit, announcementOn, () => false))
  if (row.category === 'goods' || row.category === 'services') {
    opinions.push(limited('anhui.gp.perf-bond', performanceBond, contractSignedOn, atMost(25, contractAmount)))
  }
  return opinions
}

/** 30号令 and 27号令 add a highest amount for building works and goods. */
const MOST_FOR_WORKS_AND_GOODS = 800_000 * YUAN

function tender(row: Procurement, jurisdiction: string): Opinion[] {
  const { bidDeposit, announcementOn } = row
  const estimate = row.budget ?? row.controlPrice
  const opinions = [
    limited('cn.tender.bid-bond.cap', bidDeposit, announcementOn, (amount) => {
      if (row.category !== 'services' && amount > MOST_FOR_WORKS_AND_GOODS) return false
      return atMost(20, estimate)(amount)
    }),
    ...encouraged('cn.tender.bid-bond.encourage', bidDeposit, Number.POSITIVE_INFINITY),
  ]
  if (jurisdiction === 'jiujiang') {
    opinions.push(
      ...encouraged('jiujiang.tender.bid-bond.waive-all', bidDeposit, 100_000 * YUAN),
      ...encouraged('jiujiang.tender.bid-bond.waive-sme', bidDeposit, 200_000 * YUAN),
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

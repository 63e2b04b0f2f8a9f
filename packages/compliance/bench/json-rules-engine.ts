import { Engine } from 'json-rules-engine'
import { EIGHT, SHARE_FROM } from './eight-rules.ts'
import type { Facts, RuleId } from './eight-rules.ts'

interface Condition {
  readonly fact: string
  readonly operator: string
  readonly value: unknown
}

const GP: Condition = { fact: 'regime', operator: 'equal', value: 'government-procurement' }
const above = (fact: string, than: string): Condition => ({ fact, operator: 'greaterThan', value: { fact: than } })
const below = (fact: string, than: string): Condition => ({ fact, operator: 'lessThan', value: { fact: than } })

/** When each rule is broken. The condition that decides most records stands first: the rest is not looked at. */
const BROKEN: Readonly<Record<RuleId, readonly (Condition | { readonly any: readonly Condition[] })[]>> = {
  'jiujiang.gp.contract.sign': [GP, above('signedBy', 'signDue')],
  'cn.gp.contract.sign': [GP, above('signedBy', 'signDueByLaw')],
  'jiujiang.gp.contract.publish': [GP, above('publishedBy', 'afterSigningDue')],
  'jiujiang.gp.contract.file': [GP, above('filedBy', 'afterSigningDue')],
  'jiujiang.gp.award.within': [GP, above('noticeBy', 'noticeDue')],
  'jiujiang.gp.award.same-day': [GP, above('noticeBy', 'resultOn')],
  'cn.gp.bid-bond.cap': [GP, above('deposit', 'depositCap')],
  'jiujiang.gp.sme.reserve-above': [
    GP,
    { fact: 'hasShare', operator: 'equal', value: 1 },
    { fact: 'category', operator: 'notEqual', value: 'works' },
    { fact: 'budget', operator: 'greaterThan', value: SHARE_FROM },
    { any: [below('reserved', 'reservedNeeded'), below('smallMicro', 'smallMicroNeeded')] },
  ],
}

/** One engine for all records, as its documentation recommends; every rule of one priority, so that they run together. */
export function jsonRulesEngine(): (facts: Facts) => Promise<readonly RuleId[]> {
  const engine = new Engine(
    EIGHT.map((id) => ({ conditions: { all: BROKEN[id].map((one) => ({ ...one })) as never }, event: { type: id } })),
  )
  return async (facts) => {
    const { events } = await engine.run(facts)
    const broken = new Set(events.map(({ type }) => type))
    return EIGHT.filter((id) => broken.has(id))
  }
}

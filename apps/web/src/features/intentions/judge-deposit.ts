import { waivable } from '@tenderlight/compliance/deposits/savings'
import type { Waivable } from '@tenderlight/compliance/deposits/savings'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { worstLight } from '@tenderlight/compliance/finding'
import type { Finding, Light } from '@tenderlight/compliance/finding'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { ruleById } from '@tenderlight/compliance/rules/all'
import type { Fen } from '@tenderlight/law/money'

export interface Deposit {
  readonly light: Light
  /** The largest lawful amount; undefined while it cannot be told (no budget yet). */
  readonly cap: Fen | undefined
  /** The rule that binds. */
  readonly binding: Finding | undefined
  readonly findings: readonly Finding[]
  /** A waiver that is encouraged, and what it would leave to bidders. */
  readonly waivable: Waivable | undefined
}

const isCap = ({ rule }: Finding) => rule.includes('bid-bond') && ruleById(rule)?.kind === 'cap'

/** The largest lawful bid deposit, and whether what is asked for stays within it. */
export function judgeDeposit(planned: Procurement, context: Context): Deposit {
  const asked = evaluate({ ...planned, bidDeposit: planned.bidDeposit ?? 0 }, context)
  const caps = asked.filter(isCap)
  // With a deposit of one fen, every cap says its figure.
  const figures = evaluate({ ...planned, bidDeposit: 1 }, context).filter(
    (finding) => isCap(finding) && finding.required !== undefined,
  )
  const binding = figures.toSorted((a, b) => (a.required ?? 0) - (b.required ?? 0))[0]
  return {
    light: worstLight(caps.map(({ light }) => light)),
    cap: binding?.required,
    binding,
    findings: caps,
    waivable: waivable(planned, asked),
  }
}

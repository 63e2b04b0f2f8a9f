import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Verdict } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'

/** How often a rule said what; `judged` is all of it. A rule with several clocks speaks once for each. */
export interface RuleTally {
  readonly judged: number
  readonly compliant: number
  readonly breach: number
  readonly pending: number
  readonly exempt: number
  readonly cannotTell: number
  readonly suggestion: number
}

/** By rule; a rule that said nothing is not among them. */
export type RuleTallies = Readonly<Record<string, RuleTally>>

const FIELDS: Readonly<Record<Verdict, Exclude<keyof RuleTally, 'judged'>>> = {
  compliant: 'compliant',
  breach: 'breach',
  pending: 'pending',
  exempt: 'exempt',
  'cannot-tell': 'cannotTell',
  suggestion: 'suggestion',
}

const NOTHING: RuleTally = {
  judged: 0,
  compliant: 0,
  breach: 0,
  pending: 0,
  exempt: 0,
  cannotTell: 0,
  suggestion: 0,
}

type Counting = { -readonly [F in keyof RuleTally]: RuleTally[F] }

/** Judges every procurement by every rule, and counts what each rule said. */
export function tallyRules(procurements: Iterable<Procurement>, context: Context): RuleTallies {
  const tallies = new Map<string, Counting>()
  for (const procurement of procurements) {
    for (const { rule, verdict } of evaluate(procurement, context)) {
      const tally = tallies.get(rule) ?? { ...NOTHING }
      tally.judged += 1
      tally[FIELDS[verdict]] += 1
      tallies.set(rule, tally)
    }
  }
  return Object.fromEntries([...tallies].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

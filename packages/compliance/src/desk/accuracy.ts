import type { RuleTallies } from './rule-tally.ts'

/** From so many findings of a rule on, the share of wrong ones says something; below, chance decides. */
export const ENOUGH_FINDINGS = 5

/** What became of the objections to a rule's findings; those taken back are not among them. */
export interface Objected {
  readonly rule: string
  /** Not decided yet. */
  readonly waiting: number
  /** Decided: something was wrong. */
  readonly upheld: number
  /** Decided: nothing was wrong. */
  readonly dismissed: number
  /** Findings that were found wrong; several objections to one finding count once. */
  readonly wrong: number
}

/** How often a rule was found wrong, of how many findings. */
export interface RuleAccuracy extends Objected {
  /** Findings that the rule gave, by the last count; those found wrong at least. Null: nothing was counted yet. */
  readonly judged: number | null
  /** `wrong` of `judged` in basis points, rounded up, so that one wrong finding is never none; null: too few to tell, or not counted. */
  readonly rate: number | null
}

/**
 * The rules that gave findings or were objected to: those found wrong most often first, then those with most objections, then
 * by id. `tallies`: the last count; null: there is none.
 */
export function accuracyOf(tallies: RuleTallies | null, objected: readonly Objected[]): RuleAccuracy[] {
  const byRule = new Map(objected.map((one) => [one.rule, one]))
  const rules = new Set([...Object.keys(tallies ?? {}), ...byRule.keys()])
  return [...rules]
    .map((rule): RuleAccuracy => {
      const said = byRule.get(rule) ?? { rule, waiting: 0, upheld: 0, dismissed: 0, wrong: 0 }
      // A finding that was found wrong may not be given any more: it was a finding all the same.
      const judged = tallies === null ? null : Math.max(tallies[rule]?.judged ?? 0, said.wrong)
      const tells = judged !== null && judged >= ENOUGH_FINDINGS
      return { ...said, judged, rate: tells ? Math.ceil((said.wrong * 10_000) / judged) : null }
    })
    .toSorted(
      (a, b) =>
        b.wrong - a.wrong || objectionsTo(b) - objectionsTo(a) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
}

const objectionsTo = ({ waiting, upheld, dismissed }: Objected): number => waiting + upheld + dismissed

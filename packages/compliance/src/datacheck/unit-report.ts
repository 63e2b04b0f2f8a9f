import { CHECK_OUTCOMES, CHECK_PROBLEMS } from './check-result.ts'
import type { CheckOutcome } from './check-result.ts'
import type { Comparison } from './compare-list.ts'

/** What a check found about one unit, with what it is counted of. */
export interface UnitCheck {
  /** Null: lines of which it is not told whose they are. */
  readonly organisationId: string | null
  /** Notices of the unit that were compared, or looked for and not found; what is not counted is not among them. */
  readonly checked: number
  /** Of them: those of which the list says the same. */
  readonly agreed: number
  readonly outcomes: Readonly<Record<CheckOutcome, number>>
}

/** The report per unit, those with something to say about them only; most problems first, then by key. */
export function unitReport({ results, checked }: Pick<Comparison, 'results' | 'checked'>): readonly UnitCheck[] {
  const ids = new Set([...results, ...checked].map(({ organisationId }) => organisationId))
  return Array.from(ids, (organisationId): UnitCheck => {
    const own = checked.filter((one) => one.organisationId === organisationId)
    const found = results.filter((one) => one.organisationId === organisationId)
    return {
      organisationId,
      checked: own.length,
      agreed: own.filter(({ agrees }) => agrees).length,
      outcomes: countOutcomes(found),
    }
  }).toSorted(
    (a, b) => problemsOf(b) - problemsOf(a) || (a.organisationId ?? '~').localeCompare(b.organisationId ?? '~'),
  )
}

/** How many results there are of each outcome. */
export function countOutcomes(results: Comparison['results']): Readonly<Record<CheckOutcome, number>> {
  const none = Object.fromEntries(CHECK_OUTCOMES.map((outcome) => [outcome, 0])) as Record<CheckOutcome, number>
  for (const { outcome } of results) none[outcome] += 1
  return none
}

/** What of a unit is a problem; what is not counted is none. */
export function problemsOf({ outcomes }: Pick<UnitCheck, 'outcomes'>): number {
  return CHECK_PROBLEMS.reduce((sum, problem) => sum + outcomes[problem], 0)
}

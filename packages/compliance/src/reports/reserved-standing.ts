import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../procurement/procurement.ts'
import { madeOnce } from './made-once.ts'
import { judgeShares } from '../years/judge-unit-year.ts'
import type { YearContext } from '../years/unit-year.ts'
import type { Base, YearFinding } from '../years/year-finding.ts'

/** The bases of the shares that a year reserves. */
const SHARES = [
  'gp-budget',
  'above-limit',
  'works-above-limit',
  'district-above-limit',
  'district-works',
] as const satisfies readonly Base[]
export type ShareBase = (typeof SHARES)[number]

/** A department's year: a unit with those below it. */
export interface DepartmentYear {
  readonly unit: string
  readonly name: string
  /** The same list while nothing of it changed: then nothing is judged again. */
  readonly procurements: readonly Procurement[]
  /** The whole budget of the year; undefined: none is on record. */
  readonly gpBudgetTotal: Fen | undefined
}

/** What a rule says of one of a department's shares. */
export interface ShareStanding {
  readonly unit: string
  readonly name: string
  readonly finding: YearFinding & { readonly base: ShareBase }
  /** met: reached, or not due yet and reached so far. short: below what is asked, for good or so far. */
  readonly standing: 'met' | 'short' | 'cannot-tell'
}

const judgedOnce = madeOnce<readonly YearFinding[]>()

/** The shares of each department against the figures of the rulebook that bind it, in the rulebook's order. Pure. */
export function shareStandings(
  departments: readonly DepartmentYear[],
  year: number,
  context: YearContext,
): readonly ShareStanding[] {
  return departments.flatMap(({ gpBudgetTotal, name, procurements, unit }) => {
    const known = gpBudgetTotal === undefined ? {} : { gpBudgetTotal }
    const parts = [name, year, gpBudgetTotal, ...Object.entries(context).flat()]
    const findings = judgedOnce(procurements, parts, () =>
      judgeShares({ unit: name, year, procurements, ...known }, context),
    )
    return findings.flatMap((finding) => {
      const base = SHARES.find((one) => one === finding.base)
      return base === undefined ? [] : [{ unit, name, finding: { ...finding, base }, standing: standingOf(finding) }]
    })
  })
}

function standingOf({ light, verdict }: YearFinding): ShareStanding['standing'] {
  if (verdict === 'breach' || (verdict === 'pending' && light === 'yellow')) return 'short'
  return verdict === 'cannot-tell' ? 'cannot-tell' : 'met'
}

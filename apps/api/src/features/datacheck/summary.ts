import { CHECK_OUTCOMES } from '@tenderlight/compliance/datacheck/check-result'
import type { CheckOutcome } from '@tenderlight/compliance/datacheck/check-result'
import type { CheckSummary, UnitCheckShown } from '@tenderlight/contracts/datacheck'
import type { listDataChecks, unitsOfChecks } from '@tenderlight/db/repositories/data-checks'

type CheckRow = Awaited<ReturnType<typeof listDataChecks>>[number]
export type UnitRow = Awaited<ReturnType<typeof unitsOfChecks>>[number]

/** A check with what it found about the units that the reader may see. */
export function summaryOf(check: CheckRow, units: readonly UnitRow[]): CheckSummary {
  const { id, from, through, kinds, source, filename, url, lines, madeAt, madeBy } = check
  const sum = (of: (unit: UnitRow) => number) => units.reduce((total, unit) => total + of(unit), 0)
  const counted = CHECK_OUTCOMES.map((outcome) => [outcome, sum((unit) => unit.outcomes[outcome])] as const)
  return {
    id,
    from,
    through,
    kinds,
    source,
    filename,
    url,
    lines,
    madeAt: madeAt.toISOString(),
    madeBy: madeBy ?? '',
    checked: sum(({ checked }) => checked),
    agreed: sum(({ agreed }) => agreed),
    outcomes: Object.fromEntries(counted) as Record<CheckOutcome, number>,
  }
}

export function unitShown({ organisationId, name, checked, agreed, outcomes }: UnitRow): UnitCheckShown {
  const unit = organisationId === null ? null : { id: organisationId, name: name ?? '' }
  return { unit, checked, agreed, outcomes: { ...outcomes } }
}

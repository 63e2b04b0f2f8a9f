import type { Finding, Measured } from '../finding.ts'

const UNITS: ReadonlySet<Measured['unit']> = new Set(['fen', 'basis-points', 'days', 'working-days', 'count'])

const when = (isFault: boolean, fault: string): readonly string[] => (isFault ? [fault] : [])

/** What a finding's amounts say that they may not: figures without a unit, a shortfall that is not the difference. */
export function figureFaults(finding: Finding): readonly string[] {
  const { verdict, unit, required, actual, shortfall, inside, missing } = finding
  const lacking = shortfall === undefined ? undefined : shortfall + (inside?.shortfall ?? 0)
  return [
    ...when((unit === undefined) !== (required === undefined), 'a unit without a figure, or a figure without a unit'),
    ...when((actual === undefined) !== (shortfall === undefined), 'what is there without what is lacking'),
    ...when(actual !== undefined && required === undefined, 'what is there without what is required'),
    ...when(unit !== undefined && !UNITS.has(unit), `unit ${unit}`),
    ...(unit === undefined || required === undefined || actual === undefined || shortfall === undefined
      ? []
      : measuredFaults({ unit, required, actual, shortfall })),
    ...(inside === undefined ? [] : [...measuredFaults(inside), ...when(inside.unit !== unit, 'two units')]),
    // A project with too few bidders that was stopped kept the rule.
    ...when(verdict === 'compliant' && unit !== 'count' && (lacking ?? 0) > 0, 'kept, and short'),
    ...when(verdict === 'breach' && missing !== undefined && (actual ?? 0) > (required ?? 0), 'more, and missing'),
    // From a threshold on other law holds: it is reached without going beyond it.
    ...when(verdict === 'breach' && lacking === 0 && required !== actual, 'broken, and nothing lacks'),
  ]
}

/** Whole numbers; short of a least or beyond a most by exactly the difference. */
function measuredFaults({ unit, required, actual, shortfall }: Measured): readonly string[] {
  const over = actual - required
  // A number that must not be reached is one too much when it is.
  const isReached = unit === 'count' && over >= 0 && shortfall === over + 1
  const isDifference = shortfall === 0 || shortfall === Math.abs(over) || isReached
  return [
    ...when(!UNITS.has(unit), `unit ${unit}`),
    ...when(![required, actual, shortfall].every(Number.isSafeInteger), 'no whole numbers'),
    ...when(shortfall < 0 || !isDifference, `${required} and ${actual} differ by no ${shortfall}`),
  ]
}

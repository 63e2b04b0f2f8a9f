import { clockOf } from '../../../clock.ts'
import type { Context } from '../../../evaluate.ts'
import { evaluate } from '../../../evaluate.ts'
import type { Finding } from '../../../finding.ts'
import type { Procurement } from '../../../procurement/procurement.ts'
import type { Opinion } from '../opinion.ts'

/** A running clock may be green or yellow: where its warning window begins is a matter of the product. */
function line({ verdict, light, due }: Opinion | Finding): string {
  const running = verdict === 'pending' && light !== 'grey'
  return `${verdict} ${running ? 'running' : light} ${due ?? '–'}`
}

/** What says nothing yet: a fact is missing, the clock has not started, or the end of a least distance is not on record. */
function isSilent(finding: Finding): boolean {
  const { verdict, light } = finding
  if (verdict === 'pending') return light === 'grey' || clockOf(finding)?.counting === 'gap'
  return verdict === 'cannot-tell'
}

/**
 * What the two say differently about the rules in `covered`. The second evaluator speaks only where the dates and
 * amounts of a rule are on record; there the first has to say the same, and elsewhere nothing definite.
 */
export function rareDifferences(
  row: Procurement,
  context: Context,
  opinions: readonly Opinion[],
  covered: ReadonlySet<string>,
): string[] {
  const findings = evaluate(row, context)
  return [...covered].flatMap((rule) => {
    const first = findings.filter((finding) => finding.rule === rule && !isSilent(finding)).map(line)
    const second = opinions.filter((opinion) => opinion.rule === rule).map(line)
    const [one, other] = [first.toSorted().join(' | '), second.toSorted().join(' | ')]
    return one === other
      ? []
      : [`${rule}: evaluate says ${one || 'nothing'}, the second evaluator ${other || 'nothing'}`]
  })
}

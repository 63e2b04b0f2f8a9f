import type { Context } from '../../evaluate.ts'
import { evaluate } from '../../evaluate.ts'
import type { Finding } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Opinion } from './opinion.ts'
import { EVERYDAY } from './everyday.ts'
import { secondOpinion } from './second-opinion.ts'

/** What one evaluator says of a rule, in one line. */
export interface Said {
  readonly key: string
  readonly says: string
}

export interface Comparison {
  /** What both say. */
  readonly agreed: readonly Said[]
  /** What they say differently, or one of them alone. */
  readonly differing: readonly string[]
}

const keyOf = ({ rule, part }: { rule: string; part?: string }): string =>
  part === undefined ? rule : `${rule}#${part}`

/** A running clock may be green or yellow: where its warning window begins is a matter of the product, not of the law. */
function line({ verdict, light, due }: Opinion | Finding): string {
  const running = verdict === 'pending' && light !== 'grey'
  return `${verdict} ${running ? 'running' : light} ${due ?? '–'}`
}

/** Where it is not known which law a row runs under, a rule of one law may only say that this is missing. */
function asksForRegime(finding: Finding, row: Procurement): boolean {
  return row.regime === undefined && finding.verdict === 'cannot-tell' && finding.missing?.includes('regime') === true
}

/** Asks both evaluators what the everyday rules say about `row`; `secondToday` is the day the second one is told, for a test of the comparison itself. */
export function compare(row: Procurement, context: Context, secondToday: string = context.today): Comparison {
  const { jurisdiction } = context
  const first = new Map(
    evaluate(row, context)
      .filter((finding) => EVERYDAY.has(finding.rule) && !asksForRegime(finding, row))
      .map((finding) => [keyOf(finding), line(finding)]),
  )
  const second = new Map(
    secondOpinion(row, { today: secondToday, jurisdiction }).map((opinion) => [keyOf(opinion), line(opinion)]),
  )
  const agreed: Said[] = []
  const differing: string[] = []
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    const [one, other] = [first.get(key), second.get(key)]
    if (one !== undefined && one === other) agreed.push({ key, says: one })
    else differing.push(`${key}: evaluate says ${one ?? 'nothing'}, the second evaluator ${other ?? 'nothing'}`)
  }
  return { agreed, differing }
}

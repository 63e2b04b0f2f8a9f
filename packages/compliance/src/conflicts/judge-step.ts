import type { Statement } from '../rules/rule.ts'
import { aimOf } from './aim.ts'
import { compareFigures } from './compare.ts'
import type { Comparison } from './compare.ts'
import type { Figure } from './figure.ts'
import { notesOf } from './notes.ts'
import type { ReportContext, Uncompared } from './provisions.ts'
import type { Regulated } from './same-step.ts'
import type { Direction, Provision, Relation, Step } from './step.ts'

/** Says of each provision how it stands to law, which is strictest, and what to aim for. */
export function judgeStep(
  { key, title, direction }: Regulated,
  regime: Statement['regime'],
  uncompared: readonly Uncompared[],
  context: ReportContext,
): Step {
  const provisions = uncompared.map((provision): Provision => {
    const relation = relationOf(provision, uncompared, direction, context)
    return {
      ...provision,
      ...(relation === undefined ? {} : { relation }),
      strictest: isStrictest(provision, uncompared, direction, context),
    }
  })
  const tiers = new Set(provisions.map(({ tier }) => tier))
  const looser = provisions.some(({ relation }) => relation === 'looser')
  const step = { key, regime, title, direction, provisions, shared: tiers.size > 1, looser }
  return { ...step, aim: aimOf(step), notes: notesOf(step, context) }
}

/** Owed on the day of the report: in force, switched on, no advice. */
export function binds({ status, level }: Pick<Provision, 'status' | 'level'>): boolean {
  return status === 'in-force' && level !== 'encouragement'
}

const isList = ({ codes }: Figure): boolean => codes.length > 0

function compare(one: Uncompared, other: Uncompared, direction: Direction, { calendar }: ReportContext): Comparison {
  if (one.figure === null || other.figure === null) return undefined
  return compareFigures(one.figure, other.figure, direction, calendar)
}

function relationOf(
  provision: Uncompared,
  all: readonly Uncompared[],
  direction: Direction,
  context: ReportContext,
): Relation | undefined {
  if (provision.tier === 'country') return undefined
  if (provision.level === 'encouragement') return 'advice'
  if (provision.status !== 'in-force') return 'none'
  const above = all.filter((other) => other.level === 'law' && other.tier !== provision.tier && binds(other))
  if (above.length === 0) return 'alone'
  const comparisons = above.flatMap((other) => compare(provision, other, direction, context) ?? [])
  if (comparisons.length === 0) return 'none'
  // Against the strictest of the law above: what is looser than one of them is looser than law.
  for (const relation of ['looser', 'depends', 'same'] as const) if (comparisons.includes(relation)) return relation
  return 'stricter'
}

/** Nothing else that binds is stricter, and there is something to compare with. A list beside a number is no rival to it. */
function isStrictest(
  provision: Uncompared,
  all: readonly Uncompared[],
  direction: Direction,
  context: ReportContext,
): boolean {
  const { figure } = provision
  if (!binds(provision) || figure === null || direction === 'not-compared') return false
  const isRival = (other: Figure | null) => isList(figure) || (other !== null && !isList(other))
  const others = all.filter((other) => other !== provision && binds(other) && isRival(other.figure))
  const comparisons = others.flatMap((other) => compare(provision, other, direction, context) ?? [])
  return others.length === 0 || (comparisons.length > 0 && !comparisons.includes('looser'))
}

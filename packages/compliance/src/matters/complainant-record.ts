import { addMonths } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { gpComplaintAbuse } from '@tenderlight/law/parameters/matters'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Matter } from '../procurement/matter.ts'
import { cannotTell, found } from '../rules/found.ts'

/** The most complaints within the period, with the first and last of them. */
interface Run {
  readonly count: number
  readonly from: CivilDate | undefined
  readonly through: CivilDate | undefined
}

/**
 * Whether the complaints of `by` that were decided through today come to the number within the months that put a
 * complainant on the record of bad conduct (94号令第三十七条; 三次以上 includes three). A complaint of which the record does
 * not say whether it proved true makes it `cannot-tell` where it would tip the balance. undefined: nothing of theirs is
 * decided, or no such limit is in force.
 */
export function complainantRecord(
  by: string,
  matters: readonly Matter[],
  context: Pick<Context, 'today' | 'calendar'>,
): Finding | undefined {
  const value = valueOn(gpComplaintAbuse, context.today)
  const decided = matters.filter(
    (matter) =>
      matter.kind === 'complaint' &&
      matter.by === by &&
      matter.regime !== 'tendering' &&
      matter.decidedOn !== undefined &&
      matter.decidedOn <= context.today,
  )
  if (value === undefined || decided.length === 0) return undefined
  const { complaints, months } = value.value
  const ground = { figure: gpComplaintAbuse, level: 'law', value, scope: context } as const
  const unproven = mostWithin(
    decided.filter(({ proven }) => proven === false),
    months,
  )
  const possible = mostWithin(
    decided.filter(({ proven }) => proven !== true),
    months,
  )
  const measured = {
    unit: 'count',
    required: complaints,
    actual: unproven.count,
    shortfall: Math.max(0, unproven.count - complaints + 1),
    trigger: unproven.from === undefined ? null : ({ event: 'matter-decided', on: unproven.from } as const),
    met: unproven.through ?? null,
  } as const
  if (unproven.count >= complaints) return found(ground, 'breach', 'yellow', measured)
  if (possible.count >= complaints) return cannotTell(ground, ['matter.proven'], measured)
  return found(ground, 'compliant', 'green', measured)
}

/** The run of the most decisions that begins with one of them and ends on its corresponding day months later; the latest such. */
function mostWithin(matters: readonly Matter[], months: number): Run {
  const days = matters.flatMap(({ decidedOn }) => decidedOn ?? []).toSorted()
  return days.reduce<Run>(
    (most, from) => {
      const run = days.filter((day) => day >= from && day <= addMonths(from, months))
      return run.length >= most.count ? { count: run.length, from, through: run.at(-1) } : most
    },
    { count: 0, from: undefined, through: undefined },
  )
}

import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { xialuArrearsClear } from '@tenderlight/law/parameters/payment'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { found } from '../rules/found.ts'
import { isProvisional, latenessOf } from '../rules/kinds/term.ts'

/** One case of arrears to an enterprise on its way through the loop 发现—整改—复核—反馈—销号. */
export interface ArrearsCase {
  readonly id: string
  readonly foundOn: CivilDate
  readonly rectifiedOn?: CivilDate
  readonly reviewedOn?: CivilDate
  readonly fedBackOn?: CivilDate
  readonly struckOffOn?: CivilDate
}

const STEPS = ['rectifiedOn', 'reviewedOn', 'fedBackOn'] as const

/**
 * Whether a case is off the list by the district's day, with every step of the loop on record. A goal: yellow where it was
 * missed, or where the case was struck off with a step left out. undefined: the case came up after the goal's day.
 */
export function judgeArrearsCase(one: ArrearsCase, context: Pick<Context, 'today' | 'calendar'>): Finding | undefined {
  const value = valueOn(xialuArrearsClear, context.today)
  if (value === undefined || one.foundOn > value.value.by) return undefined
  const due = value.value.by
  const ground = { figure: xialuArrearsClear, level: 'commitment', value, scope: context, matter: one.id } as const
  const met = one.struckOffOn ?? null
  const [last, day] = [dayNumber(due), dayNumber(met ?? context.today)]
  const late = day > last ? latenessOf(context.calendar, last, day) : null
  const missing = met === null ? [] : STEPS.filter((step) => one[step] === undefined)
  const details = {
    aimFor: due,
    due,
    met,
    late,
    provisional: late !== null && isProvisional(context.calendar, day),
    ...(missing.length === 0 ? {} : { missing }),
  }
  if (late !== null || missing.length > 0) return found(ground, 'breach', 'yellow', details)
  return found(ground, met === null ? 'pending' : 'compliant', 'green', details)
}

import { addDays, civilDate, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { payDisclosure } from '@tenderlight/law/parameters/payment'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { cannotTell, found } from '../rules/found.ts'
import { isProvisional, latenessOf } from '../rules/kinds/term.ts'

/** What a unit owed small and medium enterprises at the end of a year, and when it said so. */
export interface ArrearsYear {
  readonly year: number
  /** Contracts with them that were overdue at the end of the year; 0: there is nothing to publish. */
  readonly overdueContracts?: number | undefined
  readonly publishedOn?: CivilDate | undefined
}

/**
 * Whether the overdue contracts of a year were published before 31 March of the next (802号令第十八条). 前 is read as
 * including the day; whoever reads it strictly aims for the day before, and on the day itself the light is yellow.
 * undefined: nothing was overdue, or no such duty was in force.
 */
export function judgeDisclosure(unit: ArrearsYear, context: Pick<Context, 'today' | 'calendar'>): Finding | undefined {
  const { year, overdueContracts, publishedOn } = unit
  const value = valueOn(payDisclosure, civilDate(`${year + 1}-01-01`))
  if (value === undefined || overdueContracts === 0) return undefined
  const due = civilDate(`${year + 1}-${two(value.value.month)}-${two(value.value.day)}`)
  const ground = { figure: payDisclosure, level: 'law', value, scope: context } as const
  const day = publishedOn ?? context.today
  const [last, on] = [dayNumber(due), dayNumber(day)]
  const late = on > last ? latenessOf(context.calendar, last, on) : null
  const details = {
    aimFor: addDays(due, -1),
    due,
    met: publishedOn ?? null,
    late,
    provisional: late !== null && isProvisional(context.calendar, on),
  }
  if (publishedOn === undefined && overdueContracts === undefined)
    return cannotTell(ground, ['overdueContracts'], details)
  if (late !== null) return found(ground, 'breach', 'red', details)
  if (publishedOn !== undefined) return found(ground, 'compliant', publishedOn === due ? 'yellow' : 'green', details)
  return found(ground, 'pending', on >= last - WARNING_DAYS ? 'yellow' : 'green', details)
}

/** A quarter of the three months from the end of the year. */
const WARNING_DAYS = 22

const two = (value: number): string => `${value}`.padStart(2, '0')

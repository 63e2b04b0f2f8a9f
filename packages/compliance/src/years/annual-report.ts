import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { annualReport } from '@tenderlight/law/parameters/year'
import type { Finding } from '../finding.ts'
import { cannotTell, found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { isProvisional, latenessOf } from '../rules/kinds/term.ts'
import { firstDayOf, lastDayOf } from './unit-year.ts'
import type { AnnualReport, UnitYear, YearContext } from './unit-year.ts'
import type { YearFinding } from './year-finding.ts'

/** The shares of the measures whose shortfall the report has to explain. */
const EXPLAINED: ReadonlySet<string> = new Set(['cn.gp.sme.reserve-above', 'cn.gp.sme.works-reserve'])

/**
 * Whether the year was reported and a shortfall explained. The day is the finance bureau's; where it set none, a report
 * that is missing is owed at the latest by the end of the following year.
 * undefined: the year is not over, or no report was owed yet. Of a year {@link withItsOwn}.
 */
export function judgeAnnualReport(
  year: UnitYear,
  context: YearContext,
  sums: readonly YearFinding[],
): YearFinding | undefined {
  const value = valueOn(annualReport, firstDayOf(year.year + 1))
  if (value === undefined) return undefined
  const ground: Ground = { figure: annualReport, level: 'law', value, scope: context }
  const finding = judged(ground, year, context, sums)
  return finding === undefined ? undefined : { ...finding, procurements: year.procurements.map(({ id }) => id) }
}

function judged(
  ground: Ground,
  { year, report, reportDueOn }: UnitYear,
  context: YearContext,
  sums: readonly YearFinding[],
): Finding | undefined {
  const { today } = context
  if (report === undefined || report === null) {
    if (today <= lastDayOf(year)) return undefined
    if (report === undefined) return cannotTell(ground, ['report'])
    const due = reportDueOn ?? lastDayOf(year + 1)
    if (today > due) {
      const provisional = isProvisional(context.calendar, dayNumber(today))
      return found(ground, 'breach', 'red', {
        due,
        late: lateBy(context, due, today),
        provisional,
        missing: ['report'],
      })
    }
    return reportDueOn === undefined ? cannotTell(ground, ['reportDueOn']) : found(ground, 'pending', 'green', { due })
  }
  const met = report.publishedOn
  if (reportDueOn !== undefined && met > reportDueOn) {
    const late = lateBy(context, reportDueOn, met)
    const provisional = isProvisional(context.calendar, dayNumber(met))
    return found(ground, 'breach', 'red', { due: reportDueOn, met, late, provisional })
  }
  return explained(ground, report, sums, reportDueOn)
}

const lateBy = ({ calendar }: YearContext, due: CivilDate, on: CivilDate) =>
  latenessOf(calendar, dayNumber(due), dayNumber(on))

function explained(
  ground: Ground,
  { publishedOn: met, explanation }: AnnualReport,
  sums: readonly YearFinding[],
  due: CivilDate | undefined,
): Finding {
  const details = { met, due: due ?? null }
  if ((explanation ?? '').trim() !== '') return found(ground, 'compliant', 'green', details)
  const own = sums.filter(({ rule }) => EXPLAINED.has(rule))
  if (own.some(({ verdict, light }) => verdict === 'breach' || (verdict === 'pending' && light === 'yellow'))) {
    return found(ground, 'breach', 'red', { ...details, missing: ['report.explanation'] })
  }
  const open = own.flatMap(({ missing }) => missing ?? [])
  return open.length > 0
    ? cannotTell(ground, [...new Set(open)], details)
    : found(ground, 'compliant', 'green', details)
}

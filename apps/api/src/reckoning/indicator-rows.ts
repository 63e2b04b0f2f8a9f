import type { YearFigures } from '@tenderlight/compliance/desk/indicator-figures'
import type { IndicatorChoice } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import type { Db } from '@tenderlight/db/connect'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import { budgetBasis } from '@tenderlight/db/repositories/budget-lines'
import { askedBasis } from '@tenderlight/db/repositories/matter-list'
import type { Figure } from '@tenderlight/db/repositories/figures'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** What the district chose as close, few or often on a day; what it did not choose, or cannot be read, is the product's own. */
export async function choiceOf(db: Db, districtId: string, day: CivilDate): Promise<IndicatorChoice> {
  const standing = (await standingDesk(db, districtId, 'indicator-options', day)).get('')
  return (standing === undefined ? undefined : readContent('indicator-options', standing.content).content) ?? {}
}

/** What indicators are made of: the records, what was asked about requests, the budgets, and what was chosen. */
export async function indicatorsBasis(
  db: Db,
  districtId: string,
  basis: string,
  options: IndicatorChoice,
): Promise<string> {
  const beside = [await askedBasis(db, districtId), await budgetBasis(db, districtId)].join('/')
  const chosen = Object.entries(options).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [basis, beside, ...(chosen.length === 0 ? [] : [JSON.stringify(chosen)])].join(' ')
}

/** Under which key the figures of a year are kept, and under which what stands behind an indicator of it. */
export const yearKey = (year: number | null): string => (year === null ? 'all' : `${year}`)
export const behindKey = (year: number | null, indicator: string): string => `${yearKey(year)}/${indicator}`

/** The figures of a year as they are kept: one row that the page reads at once, and one for what is behind each indicator. */
export function rowsOfYear(
  { behind, indicators, year }: YearFigures,
  made: Pick<Figure, 'day' | 'basis' | 'madeAt' | 'tookMs'>,
): readonly Figure[] {
  return [
    { kind: 'indicators', key: yearKey(year), content: { indicators }, ...made },
    ...Object.entries(behind).map(([id, content]): Figure => ({
      kind: 'indicators',
      key: behindKey(year, id),
      content,
      ...made,
    })),
  ]
}

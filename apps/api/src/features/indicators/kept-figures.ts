import { indicatorBehind, indicatorFigure } from '@tenderlight/contracts/indicators'
import type { IndicatorsOutput } from '@tenderlight/contracts/indicators'
import { newestFigure } from '@tenderlight/db/repositories/figures'
import type { Figure } from '@tenderlight/db/repositories/figures'
import type { CivilDate } from '@tenderlight/law/civil-date'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { behindKey, choiceOf, indicatorsBasis, yearKey } from '../../reckoning/indicator-rows.ts'
import type { Actor } from '../../session/actor.ts'

const overview = z.object({ indicators: z.array(indicatorFigure) })

/** The years that figures are kept of, the one that runs first. */
export function keptYears(today: CivilDate): readonly (number | null)[] {
  const year = Number(today.slice(0, 4))
  return [year, year - 1, null]
}

/** The newest figures of a year; undefined while none were made. */
export async function keptIndicators({ db }: Pick<Deps, 'db'>, { districtId }: Actor, year: number | null) {
  const figure = await newestFigure(db, districtId, 'indicators', yearKey(year))
  return figure === undefined ? undefined : { figure, ...overview.parse(figure.content) }
}

/** What stands behind an indicator in those figures; undefined where it was not counted. */
export async function keptBehind({ db }: Pick<Deps, 'db'>, { districtId }: Actor, year: number | null, id: string) {
  const figure = await newestFigure(db, districtId, 'indicators', behindKey(year, id))
  return figure === undefined ? undefined : indicatorBehind.parse(figure.content)
}

/** When a figure was made, and whether it would be the same if it were made now. */
export async function madeOf(
  { db, reckoner }: Pick<Deps, 'db' | 'reckoner'>,
  { districtId }: Actor,
  today: CivilDate,
  { basis, day, madeAt }: Figure,
): Promise<NonNullable<IndicatorsOutput['made']>> {
  const options = await choiceOf(db, districtId, today)
  const current = await indicatorsBasis(db, districtId, await reckoner.basis(districtId, db), options)
  return { at: madeAt.toISOString(), day, isFresh: day === today && basis === current }
}

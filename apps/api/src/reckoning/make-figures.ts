import type { Db } from '@tenderlight/db/connect'
import { budgetTotals } from '@tenderlight/db/repositories/budget-lines'
import { keepFigures, newestFigure } from '@tenderlight/db/repositories/figures'
import type { Figure } from '@tenderlight/db/repositories/figures'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { DistrictOf } from '../record/context.ts'
import { askedMatters } from './asked-matters.ts'
import { keepBoardOfDay } from './day-board.ts'
import { choiceOf, indicatorsBasis, rowsOfYear } from './indicator-rows.ts'
import type { Reckoner } from './reckon.ts'

export interface FiguresDeps {
  /** In the scope `reckoning` of the district. */
  readonly db: Db
  readonly reckoner: Reckoner
  now(this: void): Date
}

/**
 * Makes the figures of a district anew where anything changed that they are made of, a day included: what is not due yet
 * today may be tomorrow. Returns whether any were made.
 */
export async function makeFigures(deps: FiguresDeps, district: DistrictOf): Promise<boolean> {
  const day = todayInChina(deps.now())
  await keepBoardOfDay(deps, district.districtId)
  const tallied = await makeTally(deps, district, day)
  return (await makeIndicators(deps, district, day)) || tallied
}

async function makeTally({ db, now, reckoner }: FiguresDeps, district: DistrictOf, day: CivilDate): Promise<boolean> {
  const { districtId } = district
  const began = now()
  const known = await newestFigure(db, districtId, 'rule-tally')
  if (known?.day === day && known.basis === (await reckoner.basis(districtId))) return false
  const { basis, tallies } = await reckoner.tally(district, day)
  const made = { day, basis, ...sinceThen(began, now()) }
  await keep(db, districtId, [{ kind: 'rule-tally', key: '', content: tallies, ...made }])
  return true
}

/** The indicators of this year, of the last one and of all years, with what stands behind each. */
async function makeIndicators(
  { db, now, reckoner }: FiguresDeps,
  district: DistrictOf,
  day: CivilDate,
): Promise<boolean> {
  const { districtId } = district
  const began = now()
  const options = await choiceOf(db, districtId, day)
  const known = await newestFigure(db, districtId, 'indicators', 'all')
  const current = await indicatorsBasis(db, districtId, await reckoner.basis(districtId), options)
  if (known?.day === day && known.basis === current) return false
  const year = Number(day.slice(0, 4))
  // Asked first: what is written in between is seen the next time.
  const matters = await askedMatters(db, districtId)
  const budgets = await budgetTotals(db, districtId)
  const asked = { years: [null, year, year - 1], options, matters, budgets }
  const { basis, years } = await reckoner.indicators(district, day, asked)
  const made = { day, basis: await indicatorsBasis(db, districtId, basis, options), ...sinceThen(began, now()) }
  await keep(
    db,
    districtId,
    years.flatMap((figures) => rowsOfYear(figures, made)),
  )
  return true
}

const sinceThen = (began: Date, madeAt: Date) => ({ madeAt, tookMs: Math.max(0, madeAt.getTime() - began.getTime()) })

const keep = (db: Db, districtId: string, figures: readonly Figure[]): Promise<void> =>
  db.transaction().execute((trx) => keepFigures(trx, districtId, figures))

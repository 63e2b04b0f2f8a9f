import type { Db } from '@tenderlight/db/connect'
import { keepFigures, newestFigure } from '@tenderlight/db/repositories/figures'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { DistrictOf } from '../record/context.ts'
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
export async function makeFigures({ db, reckoner, now }: FiguresDeps, district: DistrictOf): Promise<boolean> {
  const { districtId } = district
  const began = now()
  const day = todayInChina(began)
  const known = await newestFigure(db, districtId, 'rule-tally')
  if (known?.day === day && known.basis === (await reckoner.basis(districtId))) return false
  const { basis, tallies } = await reckoner.tally(district, day)
  const madeAt = now()
  const tookMs = Math.max(0, madeAt.getTime() - began.getTime())
  await db
    .transaction()
    .execute((trx) =>
      keepFigures(trx, districtId, [{ kind: 'rule-tally', key: '', day, basis, madeAt, tookMs, content: tallies }]),
    )
  return true
}

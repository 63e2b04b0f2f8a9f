import type { Db } from '@tenderlight/db/connect'
import { countsByStage } from '@tenderlight/db/repositories/board-counts'
import { keepDay, newestFigure } from '@tenderlight/db/repositories/figures'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Reckoner } from './reckon.ts'
import type { PastBoard } from './past-board.ts'

/** What the board showed, as it is kept of every evening. */
export type DayBoard = Pick<PastBoard, 'counts'>

interface DayDeps {
  /** In the scope `reckoning` of the district. */
  readonly db: Db
  readonly reckoner: Pick<Reckoner, 'basis'>
  now(this: void): Date
}

/**
 * Keeps what the board shows now in place of what it showed earlier on this day: what stands when the day is over is what it showed on
 * its evening. Nothing where nothing has changed. Returns whether anything was kept.
 */
export async function keepBoardOfDay({ db, reckoner, now }: DayDeps, districtId: string): Promise<boolean> {
  const began = now()
  const day = todayInChina(began)
  const basis = await reckoner.basis(districtId)
  const known = await newestFigure(db, districtId, 'day')
  if (known?.day === day && known.basis === basis) return false
  const counts = async (level: 'law' | 'commitment') => countsByStage(db, { districtId, level, today: day }, 'unit')
  const content: DayBoard = { counts: { law: await counts('law'), commitment: await counts('commitment') } }
  const madeAt = now()
  const tookMs = Math.max(0, madeAt.getTime() - began.getTime())
  await db.transaction().execute((trx) => keepDay(trx, districtId, { day, basis, madeAt, tookMs, content }))
  return true
}

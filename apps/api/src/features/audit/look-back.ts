import type { lookBackInput, lookBackOutput, PastCount } from '@tenderlight/contracts/look-back'
import { figureOfDay } from '@tenderlight/db/repositories/figures'
import { countRecordsUntil } from '@tenderlight/db/repositories/histories'
import type { StageCount } from '@tenderlight/db/repositories/board-counts'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextKnownAt, endOfDay } from '../../record/context-known-at.ts'
import { projectionVersion } from '../../record/projection-version.ts'
import type { DayBoard } from '../../reckoning/day-board.ts'
import type { PastBoard } from '../../reckoning/past-board.ts'
import type { Actor } from '../../session/actor.ts'
import { knownThen } from './known-then.ts'

/**
 * The board of a day that is over by what was known at its end, and what was kept of the board on that evening. The first question about
 * a day begins to make it beside the requests; until it is there the answer says how far it is. Throws `Refused` `bad-input` for a day
 * that is not over.
 */
export async function lookBack(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { day }: z.output<typeof lookBackInput>,
): Promise<z.input<typeof lookBackOutput>> {
  if (day >= today) throw new Refused('bad-input', { field: 'day' })
  const { db } = deps
  const { districtId: district } = actor
  const known = await knownThen(deps, actor)
  const basis = projectionVersion(contextKnownAt(known, day))
  const shown = await figureOfDay(db, district, { kind: 'day', day })
  // Only the product itself writes these, in the shape in which it reads them.
  const evening =
    shown === undefined ? null : { madeAt: shown.madeAt.toISOString(), ...countsOf(shown.content as DayBoard) }
  const units = (await listOrganisations(db, district)).map(({ id, name }) => ({ id, name }))
  const kept = await figureOfDay(db, district, { kind: 'past-board', day, basis })
  if (kept === undefined) {
    const total = await countRecordsUntil(db, district, endOfDay(day))
    const loading = deps.reckoner.lookBack({ district, day, basis, known, now: deps.now, total })
    return { day, loading, known: null, shown: evening, units }
  }
  const board = kept.content as PastBoard
  return {
    day,
    loading: null,
    known: {
      madeAt: kept.madeAt.toISOString(),
      tookMs: kept.tookMs,
      procurements: board.procurements,
      ...countsOf(board),
      red: [...board.red],
    },
    shown: evening,
    units,
  }
}

function countsOf({ counts: { law, commitment } }: Pick<PastBoard, 'counts'>) {
  return { counts: { law: law.map(counted), commitment: commitment.map(counted) } }
}

const counted = ({ key: unit, ...count }: StageCount): PastCount => ({ ...count, unit })

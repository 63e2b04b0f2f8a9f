import { yellowClocks } from '@tenderlight/db/repositories/board'
import { countsByStage } from '@tenderlight/db/repositories/board-counts'
import type { StageCount } from '@tenderlight/db/repositories/board-counts'
import { endedOf, endedRows } from '@tenderlight/db/repositories/board-ended'
import type { Ended } from '@tenderlight/db/repositories/board-ended'
import type { BoardBy, BoardScope } from '@tenderlight/db/repositories/board-scope'
import { turnedRedSince, turningCounts } from '@tenderlight/db/repositories/board-turning'
import type { Db } from '@tenderlight/db/connect'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../deps.ts'
import type { Actor } from '../session/actor.ts'
import { endedTallies, openClocks, stageCounts, turningTallies } from './count-tallies.ts'
import type { UnitTallies } from './tally-keeper.ts'

/** The counts of a board, wherever they are from. */
export interface BoardSource {
  stages(this: void, by: BoardBy): Promise<StageCount[]>
  ended(this: void, by: BoardBy, since: CivilDate): Promise<Ended>
  turnedRedSince(this: void, since: CivilDate): Promise<number>
  turningCounts(this: void, until: CivilDate): Promise<{ due: CivilDate; clocks: number }[]>
  /** Yellow clocks: of each a warning was to be sent. */
  yellow(this: void): Promise<number>
}

type Asking = Pick<Deps, 'db' | 'tallies'>
type Asker = Pick<Actor, 'districtId' | 'reach'>

/** The counts of what `scope` is about: added up from the tallies that are kept, else asked of the database. */
export async function boardSource(deps: Asking, asker: Asker, scope: BoardScope): Promise<BoardSource> {
  return (await boardSources(deps, asker, scope.unit))(scope)
}

/** As {@link boardSource}, for several scopes of the district or of one unit: what is kept is looked up once. */
export async function boardSources(
  { db, tallies }: Asking,
  { districtId, reach }: Asker,
  unit: string | undefined,
): Promise<(scope: BoardScope) => BoardSource> {
  const kept = await tallies.of(db, { districtId, reach, unit })
  return (scope) => (kept === undefined ? askedSource(db, scope) : keptSource(kept, scope))
}

export function askedSource(db: Db, scope: BoardScope): BoardSource {
  return {
    stages: (by) => countsByStage(db, scope, by),
    ended: async (by, since) => endedOf(await endedRows(db, scope, by), since),
    turnedRedSince: (since) => turnedRedSince(db, scope, since),
    turningCounts: (until) => turningCounts(db, scope, until),
    yellow: () => yellowClocks(db, scope),
  }
}

export function keptSource(kept: readonly UnitTallies[], scope: BoardScope): BoardSource {
  return {
    stages: async (by) => stageCounts(kept, scope, by),
    ended: async (by, since) => endedOf(endedTallies(kept, scope, by), since),
    turnedRedSince: async (since) => openClocks(kept, scope, 'red', since),
    turningCounts: async (until) => turningTallies(kept, scope, until),
    yellow: async () => openClocks(kept, scope, 'yellow'),
  }
}

import { keptResult, madeWith } from '@tenderlight/contracts/simulation'
import type { OpenedTrial } from '@tenderlight/contracts/simulation'
import { findSimulation } from '@tenderlight/db/repositories/simulations'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { savedRow } from './saved-trials.ts'

/** A kept trial with what came of it then; nothing is reckoned. Throws `Refused` `not-found`. */
export async function openTrial({ db }: Pick<Deps, 'db'>, actor: Actor, id: string): Promise<OpenedTrial> {
  const kept = await findSimulation(db, actor.districtId, id)
  if (kept === undefined) throw new Refused('not-found')
  return { ...savedRow(kept, actor), madeWith: madeWith.parse(kept.madeWith), result: keptResult.parse(kept.result) }
}

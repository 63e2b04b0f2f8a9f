import type { lineOfOutput } from '@tenderlight/contracts/budget'
import { lineOfProcurement } from '@tenderlight/db/repositories/budget-use'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * The line that a procurement takes of, with what all others take: the figures with which more would be refused, and nothing
 * of any other line or project. Throws `Refused` `not-found`.
 */
export async function lineOf(deps: Deps, actor: Actor, key: string): Promise<z.input<typeof lineOfOutput>> {
  const { id } = await reach(deps.db, actor, key)
  return { line: (await lineOfProcurement(deps.db, actor.districtId, id)) ?? null }
}

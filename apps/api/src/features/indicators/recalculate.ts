import type { Deps } from '../../deps.ts'
import { enqueueLater } from '../../outbox/enqueue-job.ts'
import { FIGURES_QUEUE } from '../../outbox/queues.ts'
import type { Actor } from '../../session/actor.ts'

/** Asks for the figures of the actor's district to be made anew now; what did not change is not made again. Changes no record. */
export async function recalculate({ db }: Pick<Deps, 'db'>, { districtId }: Actor): Promise<{ asked: true }> {
  await db.transaction().execute((trx) => enqueueLater(trx, FIGURES_QUEUE, { districtId }, 0))
  return { asked: true }
}

import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { enqueueJob, enqueueLater } from '../../outbox/enqueue-job.ts'
import { FIGURES_QUEUE, SWEEP_QUEUE } from '../../outbox/queues.ts'
import type { SweepJob } from '../../outbox/queues.ts'

/** How long after the first of several changes the figures of a district are made anew; a large one is reckoned for half a minute. */
const FIGURES_WAIT_SECONDS = 300

/**
 * Asks, as part of `trx`, for a look at the clocks that a change may have moved: those of one procurement or, after an
 * import, of the district. The worker raises what newly fell due within seconds of the commit, and the
 * figures over the district are made anew some minutes later; whoever cannot wait asks for them on their page.
 */
export async function enqueueSweep(
  trx: Transaction<Schema>,
  scope: { readonly districtId: string; readonly procurementId?: string | undefined },
): Promise<void> {
  const job: SweepJob =
    scope.procurementId === undefined
      ? { districtId: scope.districtId }
      : { districtId: scope.districtId, procurementId: scope.procurementId }
  await enqueueJob(trx, SWEEP_QUEUE, job)
  await enqueueLater(trx, FIGURES_QUEUE, { districtId: scope.districtId }, FIGURES_WAIT_SECONDS)
}

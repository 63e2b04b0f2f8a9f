import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { enqueueFigures } from '../../outbox/enqueue-figures.ts'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { SWEEP_QUEUE } from '../../outbox/queues.ts'
import type { SweepJob } from '../../outbox/queues.ts'

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
  await enqueueFigures(trx, scope.districtId)
}

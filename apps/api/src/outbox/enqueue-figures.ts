import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { enqueueLater } from './enqueue-job.ts'
import { FIGURES_QUEUE } from './queues.ts'

/** How long after the first of several changes the figures of a district are made anew; a large one is reckoned for half a minute. */
const WAIT_SECONDS = 300

/** Asks, as part of `trx`, for the figures over a district to be made anew some minutes after what changed. */
export async function enqueueFigures(trx: Transaction<Schema>, districtId: string): Promise<void> {
  await enqueueLater(trx, FIGURES_QUEUE, { districtId }, WAIT_SECONDS)
}

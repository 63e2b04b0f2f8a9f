import type { Db } from '@tenderlight/db/connect'
import { audiences } from '@tenderlight/db/repositories/audience'
import { raiseDigests } from '@tenderlight/db/repositories/calendar-digests'
import { queueDeliveries } from '@tenderlight/db/repositories/deliveries'
import { todayInChina } from '@tenderlight/law/civil-date'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { DELIVER_QUEUE } from '../../outbox/queues.ts'
import { deliveriesTo } from '../../outbox/recipients.ts'

export interface TellDeps {
  readonly db: Db
  /** Whether the installation can send mail. */
  readonly canMail: boolean
  now(): Date
}

/**
 * Tells each unit of a district what a calendar moved, once: one digest a unit and calendar and one of all units for
 * the finance bureau, with their deliveries and the job that sends them, in one transaction. Nothing to tell: nothing
 * happens. Returns the number of digests.
 */
export function tellMoves(deps: TellDeps, districtId: string): Promise<number> {
  const at = deps.now()
  const today = todayInChina(at)
  return deps.db.transaction().execute(async (trx) => {
    const digests = await raiseDigests(trx, districtId, { on: today, at })
    if (digests.length === 0) return 0
    const everybody = await audiences(trx, districtId, today)
    const deliveries = digests.flatMap(({ id, organisationId }) =>
      deliveriesTo(
        everybody.filter((one) => one.organisationId === organisationId),
        { digestId: id },
        deps.canMail,
      ),
    )
    await queueDeliveries(trx, districtId, deliveries, at)
    await enqueueJob(trx, DELIVER_QUEUE, { districtId })
    return digests.length
  })
}

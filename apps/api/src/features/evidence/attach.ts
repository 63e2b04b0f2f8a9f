import { randomUUID } from 'node:crypto'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { attachQuery, EvidenceFile } from '@tenderlight/contracts/evidence'
import { isRefunded } from '@tenderlight/db/repositories/deposits'
import { evidenceOf, findEvidence, insertEvidence, standingFact } from '@tenderlight/db/repositories/evidence'
import type { EvidenceRow, ListedEvidence } from '@tenderlight/db/repositories/evidence'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { lookAsEvidence, takeIn } from '../../evidence/take-in.ts'
import { Refused } from '../../problem.ts'
import { procurementHolder } from '../../record/holder.ts'
import type { Actor } from '../../session/actor.ts'
import { shownFile } from './list.ts'
import { attachedBefore, noSuchStep } from './refusals.ts'

type Asked = z.output<typeof attachQuery>

/**
 * Attaches a file to a step that is on record: taken in piece by piece, checked by its content, stored under its digest,
 * and only then on record. What is cut off or refused leaves nothing. Throws `Refused`: `not-found`, `evidence-refused`.
 */
export function attach(deps: Deps, actor: Actor, asked: Asked, arriving: Arriving): Promise<EvidenceFile> {
  const { districtId, personId } = actor
  return takeIn(deps, arriving, {
    holder: procurementHolder(actor, asked.key),
    name: asked.name,
    look: lookAsEvidence,
    refuse: async (trx, stored, { digest }) => {
      const proves = await provenBy(trx, districtId, stored, asked)
      const others = await evidenceOf(trx, districtId, stored.id)
      const isSame = (one: ListedEvidence) => one.event === asked.event && one.part_id === proves.part_id
      if (others.some((one) => one.digest === digest && isSame(one) && one.withdrawn_at === null)) {
        throw attachedBefore()
      }
    },
    record: async (trx, stored, kind, { name, bytes, digest }) => {
      const row: EvidenceRow = {
        district_id: districtId,
        id: randomUUID(),
        organisation_id: stored.organisationId,
        procurement_id: stored.id,
        ...(await provenBy(trx, districtId, stored, asked)),
        event: asked.event,
        filename: name,
        kind,
        bytes,
        digest,
        note: asked.note === undefined || asked.note === '' ? null : asked.note,
        recorded_at: deps.now(),
        recorded_by: personId,
      }
      await insertEvidence(trx, row)
      const after = { event: row.event, filename: row.filename, bytes, digest }
      const change = { kind: 'evidence', id: row.id, label: stored.number, after } as const
      await appendLog(trx, byActor(actor), row.recorded_at, change)
      const listed = await findEvidence(trx, districtId, row.id)
      if (listed === undefined) throw new Refused('not-found')
      return shownFile(listed)
    },
  })
}

/** Steps that consist of what each bidder got back. */
const REFUNDS: ReadonlySet<EventName> = new Set<EventName>(['loser-deposit-refunded', 'winner-deposit-refunded'])

/** The fact of the step that stands or, of what is paid in instalments, refunded by bidder or delivered by milestone, or supplemented, the one part. Throws `Refused` where there is none. */
async function provenBy(
  trx: Transaction<Schema>,
  districtId: string,
  { id, record: { instalments, milestones, supplementList } }: StoredProcurement,
  { event, part }: Asked,
): Promise<Pick<EvidenceRow, 'fact_id' | 'part_id'>> {
  if (part !== undefined) {
    const isPaid = instalments?.some(({ payments }) => payments.some((payment) => payment.id === part)) === true
    const isReached = milestones?.some((one) => one.id === part && one.doneOn !== undefined) === true
    const isRefund = REFUNDS.has(event) && (await isRefunded(trx, districtId, id, part))
    const isSupplement = supplementList?.some((one) => one.id === part) === true
    const isProven =
      event === 'payment'
        ? isPaid
        : event === 'delivery'
          ? isReached
          : event === 'contract-signed'
            ? isSupplement
            : isRefund
    if (!isProven) throw noSuchStep()
    return { fact_id: null, part_id: part }
  }
  const fact = await standingFact(trx, districtId, id, event)
  if (fact === undefined) throw noSuchStep()
  return { fact_id: fact, part_id: null }
}

import { randomUUID } from 'node:crypto'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { attachQuery, EvidenceFile } from '@tenderlight/contracts/evidence'
import { isRefunded } from '@tenderlight/db/repositories/deposits'
import {
  addToTotal,
  evidenceOf,
  findEvidence,
  insertEvidence,
  standingFact,
} from '@tenderlight/db/repositories/evidence'
import type { EvidenceRow, ListedEvidence } from '@tenderlight/db/repositories/evidence'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { isOnRecord } from '@tenderlight/db/repositories/stored-contents'
import type { Schema } from '@tenderlight/db/schema'
import { checkEvidence } from '@tenderlight/exchange/evidence/check-evidence'
import type { EvidenceKind } from '@tenderlight/exchange/evidence/check-evidence'
import { evidenceName } from '@tenderlight/exchange/evidence/evidence-name'
import { UnusableEvidence } from '@tenderlight/exchange/evidence/unusable-evidence'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { contentKey } from '../../evidence/evidence-store.ts'
import type { EvidenceKeeping } from '../../evidence/evidence-store.ts'
import { districtFull, keptNowhere, notTaken, tooLarge } from '../../evidence/file-refusals.ts'
import { lookAtFile } from '../../evidence/file-source.ts'
import { DraftTooLarge, withDraft } from '../../evidence/receive-draft.ts'
import type { Draft } from '../../evidence/receive-draft.ts'
import { Refused } from '../../problem.ts'
import { reach, reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { shownFile } from './list.ts'
import { attachedBefore, noSuchStep } from './refusals.ts'

type Asked = z.output<typeof attachQuery>

/**
 * Attaches a file to a step that is on record: taken in piece by piece, checked by its content, stored under its digest,
 * and only then on record. What is cut off or refused leaves nothing. Throws `Refused`: `not-found`, `evidence-refused`.
 */
export async function attach(deps: Deps, actor: Actor, asked: Asked, arriving: Arriving): Promise<EvidenceFile> {
  const keeping = deps.evidence
  if (keeping === null) throw keptNowhere()
  const { name, extension } = orNotTaken(() => evidenceName(asked.name))
  // Who may not, and what is too large, is told before it has arrived.
  await reach(deps.db, actor, asked.key)
  if ((arriving.announcedBytes ?? 0) > keeping.mostBytes) throw tooLarge(keeping.mostBytes)
  const use = async (draft: Draft) => {
    const kind = orNotTaken(() => lookAtFile(draft.path, (source) => checkEvidence(source, extension)))
    return keep(deps, keeping, actor, { ...asked, name }, draft, kind)
  }
  return withDraft(arriving.body, keeping, use).catch((error: unknown) => {
    throw error instanceof DraftTooLarge ? tooLarge(keeping.mostBytes) : error
  })
}

function orNotTaken<T>(check: () => T): T {
  try {
    return check()
  } catch (error) {
    throw error instanceof UnusableEvidence ? notTaken(error) : error
  }
}

async function keep(
  deps: Deps,
  keeping: EvidenceKeeping,
  actor: Actor,
  asked: Asked,
  draft: Draft,
  kind: EvidenceKind,
): Promise<EvidenceFile> {
  const { districtId, personId } = actor
  const { path, bytes, digest } = draft
  const key = contentKey({ district_id: districtId, procurement_id: asked.key, digest })
  // Sent ahead, so that nobody waits for a distant storage while the record is locked.
  await keeping.store.put(key, path)
  try {
    return await deps.db.transaction().execute(async (trx) => {
      const stored = await reachLocked(trx, actor, asked.key)
      const proves = await provenBy(trx, districtId, stored, asked)
      const others = await evidenceOf(trx, districtId, stored.id)
      const isSame = (one: ListedEvidence) => one.event === asked.event && one.part_id === proves.part_id
      if (others.some((one) => one.digest === digest && isSame(one) && one.withdrawn_at === null)) {
        throw attachedBefore()
      }
      if (!(await addToTotal(trx, districtId, bytes, keeping.mostDistrictBytes))) {
        throw districtFull(keeping.mostDistrictBytes)
      }
      // Somebody whose upload of the same content failed may have cleared it away.
      if (!(await keeping.store.has(key))) await keeping.store.put(key, path)
      const row: EvidenceRow = {
        district_id: districtId,
        id: randomUUID(),
        organisation_id: stored.organisationId,
        procurement_id: stored.id,
        ...proves,
        event: asked.event,
        filename: asked.name,
        kind,
        bytes,
        digest,
        note: asked.note === undefined || asked.note === '' ? null : asked.note,
        recorded_at: deps.now(),
        recorded_by: personId,
      }
      await insertEvidence(trx, row)
      const after = { event: row.event, filename: row.filename, bytes, digest }
      await appendLog(trx, byActor(actor), row.recorded_at, {
        kind: 'evidence',
        id: row.id,
        label: stored.number,
        after,
      })
      const listed = await findEvidence(trx, districtId, row.id)
      if (listed === undefined) throw new Refused('not-found')
      return shownFile(listed)
    })
  } catch (error) {
    await clearAway(deps, keeping, actor, asked.key, digest).catch(() => undefined)
    throw error
  }
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

/** Removes a content that was stored and is not on record; whoever attaches the same waits for the record meanwhile. */
async function clearAway(deps: Deps, { store }: EvidenceKeeping, actor: Actor, procurement: string, digest: string) {
  await deps.db.transaction().execute(async (trx) => {
    const { id } = await reachLocked(trx, actor, procurement)
    const content = { district_id: actor.districtId, procurement_id: id, digest }
    if (!(await isOnRecord(trx, content))) await store.remove(contentKey(content))
  })
}

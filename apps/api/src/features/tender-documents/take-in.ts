import { addToTotal } from '@tenderlight/db/repositories/evidence'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { isOnRecord } from '@tenderlight/db/repositories/stored-contents'
import type { Schema } from '@tenderlight/db/schema'
import { UnusableEvidence } from '@tenderlight/exchange/evidence/unusable-evidence'
import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { contentKey } from '../../evidence/evidence-store.ts'
import type { EvidenceKeeping } from '../../evidence/evidence-store.ts'
import { districtFull, keptNowhere, notTaken, tooLarge } from '../../evidence/file-refusals.ts'
import { DraftTooLarge, withDraft } from '../../evidence/receive-draft.ts'
import type { Draft } from '../../evidence/receive-draft.ts'
import { reach, reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

/** What is done with a file that arrives for a procurement. */
export interface Taking<Looked, Done> {
  readonly key: string
  /** Looks at the whole file before anything is kept; what it throws is what the sender hears. */
  readonly look: (draft: Draft) => Promise<Looked>
  /** Refuses what is on record already, before its bytes are counted. */
  readonly refuse?: (trx: Transaction<Schema>, stored: StoredProcurement, draft: Draft) => Promise<void>
  /** Puts it on record; the procurement is locked. */
  readonly record: (trx: Transaction<Schema>, stored: StoredProcurement, looked: Looked, draft: Draft) => Promise<Done>
}

/**
 * Takes a file in as evidence is: piece by piece, looked at, stored under its digest, counted against the district's limit, and only then on record.
 * What is cut off or refused leaves nothing. Throws `Refused`: `not-found`, `evidence-refused`, and what `look` and `record` throw.
 */
export async function takeIn<Looked, Done>(
  deps: Deps,
  actor: Actor,
  { body, announcedBytes }: Arriving,
  taking: Taking<Looked, Done>,
): Promise<Done> {
  const keeping = deps.evidence
  if (keeping === null) throw keptNowhere()
  // Who may not, and what is too large, is told before it has arrived.
  await reach(deps.db, actor, taking.key)
  if ((announcedBytes ?? 0) > keeping.mostBytes) throw tooLarge(keeping.mostBytes)
  try {
    return await withDraft(body, keeping, async (draft) =>
      keep(deps, keeping, actor, taking, draft, await taking.look(draft)),
    )
  } catch (error) {
    if (error instanceof DraftTooLarge) throw tooLarge(keeping.mostBytes)
    throw error instanceof UnusableEvidence ? notTaken(error) : error
  }
}

async function keep<Looked, Done>(
  deps: Deps,
  keeping: EvidenceKeeping,
  actor: Actor,
  { key, refuse, record }: Taking<Looked, Done>,
  draft: Draft,
  looked: Looked,
): Promise<Done> {
  const { store, mostDistrictBytes } = keeping
  const content = { district_id: actor.districtId, procurement_id: key, digest: draft.digest }
  // Sent ahead, so that nobody waits for a distant storage while the record is locked.
  await store.put(contentKey(content), draft.path)
  try {
    return await deps.db.transaction().execute(async (trx) => {
      const stored = await reachLocked(trx, actor, key)
      await refuse?.(trx, stored, draft)
      if (!(await addToTotal(trx, actor.districtId, draft.bytes, mostDistrictBytes))) {
        throw districtFull(mostDistrictBytes)
      }
      // Somebody whose upload of the same content failed may have cleared it away.
      if (!(await store.has(contentKey(content)))) await store.put(contentKey(content), draft.path)
      return record(trx, stored, looked, draft)
    })
  } catch (error) {
    await clearAway(deps, keeping, actor, content).catch(() => undefined)
    throw error
  }
}

/** Removes a content that was stored and is not on record; whoever sends the same waits for the record meanwhile. */
async function clearAway(
  deps: Deps,
  { store }: EvidenceKeeping,
  actor: Actor,
  content: Parameters<typeof isOnRecord>[1],
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await reachLocked(trx, actor, content.procurement_id)
    if (!(await isOnRecord(trx, content))) await store.remove(contentKey(content))
  })
}

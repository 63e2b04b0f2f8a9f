import { addToTotal } from '@tenderlight/db/repositories/evidence'
import { isOnRecord } from '@tenderlight/db/repositories/stored-contents'
import type { Schema } from '@tenderlight/db/schema'
import { checkEvidence } from '@tenderlight/exchange/evidence/check-evidence'
import type { EvidenceKind } from '@tenderlight/exchange/evidence/check-evidence'
import { evidenceName } from '@tenderlight/exchange/evidence/evidence-name'
import { UnusableEvidence } from '@tenderlight/exchange/evidence/unusable-evidence'
import type { Kysely, Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Arriving } from './arriving.ts'
import { contentKey } from './evidence-store.ts'
import type { EvidenceKeeping } from './evidence-store.ts'
import { districtFull, keptNowhere, notTaken, tooLarge } from './file-refusals.ts'
import { lookAtFile } from './file-source.ts'
import { DraftTooLarge, withDraft } from './receive-draft.ts'
import type { Draft } from './receive-draft.ts'

/** What a file is attached to: a procurement, a case, a matter. */
export interface Holder<Held> {
  readonly districtId: string
  /** Its key, which is the folder of its contents. */
  readonly id: string
  /** Refuses whoever does not reach it, before anything has arrived. */
  readonly reach: (db: Kysely<Schema>) => Promise<unknown>
  /** The same, locked for the transaction; of its state nothing is asked. */
  readonly lock: (trx: Transaction<Schema>) => Promise<Held>
}

/** The name of a file that is sent, as it is kept, and its ending in small letters. */
export type Named = ReturnType<typeof evidenceName>

/** A file that arrived whole, with its name. */
export type Arrived = Draft & { readonly name: string }

/** What is done with a file that arrives for something. */
export interface Taking<Held, Looked, Done> {
  readonly holder: Holder<Held>
  /** What the sender calls the file. */
  readonly name: string
  /** Looks at the whole file before anything is kept; what it throws is what the sender hears. */
  readonly look: (draft: Draft, named: Named) => Looked | Promise<Looked>
  /** Refuses what cannot be attached, or is already, before its bytes are counted; the holder is locked. */
  readonly refuse?: (trx: Transaction<Schema>, held: Held, arrived: Arrived) => Promise<void>
  /** Puts it on record; the holder is locked. */
  readonly record: (trx: Transaction<Schema>, held: Held, looked: Looked, arrived: Arrived) => Promise<Done>
}

/**
 * Takes a file in: piece by piece, looked at, stored under its digest, counted against the district's limit, and only then on record.
 * What is cut off or refused leaves nothing. Throws `Refused`: `evidence-refused`, and what `reach`, `look`, `refuse` and `record` throw.
 */
export async function takeIn<Held, Looked, Done>(
  deps: Deps,
  { body, announcedBytes }: Arriving,
  taking: Taking<Held, Looked, Done>,
): Promise<Done> {
  const keeping = deps.evidence
  if (keeping === null) throw keptNowhere()
  try {
    const named = evidenceName(taking.name)
    // Who may not, and what is too large, is told before it has arrived.
    await taking.holder.reach(deps.db)
    if ((announcedBytes ?? 0) > keeping.mostBytes) throw tooLarge(keeping.mostBytes)
    return await withDraft(body, keeping, async (draft) =>
      keep(deps, keeping, taking, { ...draft, name: named.name }, await taking.look(draft, named)),
    )
  } catch (error) {
    if (error instanceof DraftTooLarge) throw tooLarge(keeping.mostBytes)
    throw error instanceof UnusableEvidence ? notTaken(error) : error
  }
}

/** What a file is by its content, if that is taken as evidence and is what its name says. Throws `UnusableEvidence`. */
export function lookAsEvidence({ path }: Draft, { extension }: Named): EvidenceKind {
  return lookAtFile(path, (source) => checkEvidence(source, extension))
}

async function keep<Held, Looked, Done>(
  deps: Deps,
  keeping: EvidenceKeeping,
  { holder, refuse, record }: Taking<Held, Looked, Done>,
  arrived: Arrived,
  looked: Looked,
): Promise<Done> {
  const { store, mostDistrictBytes } = keeping
  const content = { district_id: holder.districtId, procurement_id: holder.id, digest: arrived.digest }
  // Sent ahead, so that nobody waits for a distant storage while the holder is locked.
  await store.put(contentKey(content), arrived.path)
  try {
    return await deps.db.transaction().execute(async (trx) => {
      const held = await holder.lock(trx)
      await refuse?.(trx, held, arrived)
      if (!(await addToTotal(trx, holder.districtId, arrived.bytes, mostDistrictBytes))) {
        throw districtFull(mostDistrictBytes)
      }
      // Somebody whose upload of the same content failed may have cleared it away.
      if (!(await store.has(contentKey(content)))) await store.put(contentKey(content), arrived.path)
      return record(trx, held, looked, arrived)
    })
  } catch (error) {
    await clearAway(deps, keeping, holder, content).catch(() => undefined)
    throw error
  }
}

/** Removes a content that was stored and is not on record; whoever sends the same waits for the holder meanwhile. */
async function clearAway(
  deps: Deps,
  { store }: EvidenceKeeping,
  holder: Holder<unknown>,
  content: Parameters<typeof isOnRecord>[1],
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await holder.lock(trx)
    if (!(await isOnRecord(trx, content))) await store.remove(contentKey(content))
  })
}

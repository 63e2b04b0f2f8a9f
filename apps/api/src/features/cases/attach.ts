import { randomUUID } from 'node:crypto'
import type { caseFileQuery } from '@tenderlight/contracts/case-acts'
import type { CaseFile } from '@tenderlight/contracts/cases'
import { caseFilesOf, findCaseFile, insertCaseFile } from '@tenderlight/db/repositories/case-files'
import { addToTotal } from '@tenderlight/db/repositories/evidence'
import { isOnRecord } from '@tenderlight/db/repositories/stored-contents'
import { checkEvidence } from '@tenderlight/exchange/evidence/check-evidence'
import type { EvidenceKind } from '@tenderlight/exchange/evidence/check-evidence'
import { evidenceName } from '@tenderlight/exchange/evidence/evidence-name'
import { UnusableEvidence } from '@tenderlight/exchange/evidence/unusable-evidence'
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
import type { Actor } from '../../session/actor.ts'
import { ownSteps } from './acts.ts'
import { reachCase } from './hold-case.ts'
import { attachedBefore, cannotFollow, notYourStep } from './refusals.ts'
import { shownFile } from './show.ts'

type Asked = z.output<typeof caseFileQuery>

/**
 * Attaches a file to a step of the actor's own side: checked by its content, stored under its digest, and only then on record.
 * Throws `Refused`: `not-found`, `case-refused`, `evidence-refused`.
 */
export async function attachToCase(deps: Deps, actor: Actor, asked: Asked, arriving: Arriving): Promise<CaseFile> {
  const keeping = deps.evidence
  if (keeping === null) throw keptNowhere()
  const { name, extension } = orNotTaken(() => evidenceName(asked.name))
  // Who may not, and what is too large, is told before it has arrived.
  checkStep(await reachCase(deps.db, actor, asked.id), actor, asked.step)
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

function checkStep(held: Awaited<ReturnType<typeof reachCase>>, actor: Actor, step: number): void {
  if (held.state.stage === 'closed') throw cannotFollow()
  if (!ownSteps(held, actor).includes(step)) throw notYourStep()
}

async function keep(
  deps: Deps,
  keeping: EvidenceKeeping,
  actor: Actor,
  asked: Asked,
  { path, bytes, digest }: Draft,
  kind: EvidenceKind,
): Promise<CaseFile> {
  const { districtId, personId } = actor
  const content = { district_id: districtId, procurement_id: asked.id, digest }
  const key = contentKey(content)
  // Sent ahead, so that nobody waits for a distant storage while the case is locked.
  await keeping.store.put(key, path)
  try {
    return await deps.db.transaction().execute(async (trx) => {
      const held = await reachCase(trx, actor, asked.id, true)
      checkStep(held, actor, asked.step)
      const others = await caseFilesOf(trx, districtId, asked.id)
      if (others.some((one) => one.digest === digest && one.step === asked.step)) throw attachedBefore()
      if (!(await addToTotal(trx, districtId, bytes, keeping.mostDistrictBytes)))
        throw districtFull(keeping.mostDistrictBytes)
      // Somebody whose upload of the same content failed may have cleared it away.
      if (!(await keeping.store.has(key))) await keeping.store.put(key, path)
      const id = randomUUID()
      const at = deps.now()
      await insertCaseFile(trx, {
        ...content,
        id,
        organisation_id: held.row.organisation_id,
        step: asked.step,
        filename: asked.name,
        kind,
        bytes,
        note: asked.note === undefined || asked.note === '' ? null : asked.note,
        recorded_at: at,
        recorded_by: personId,
      })
      const after = { case: asked.id, step: asked.step, filename: asked.name, bytes, digest }
      const label = held.row.number ?? held.row.title
      await appendLog(trx, byActor(actor), at, { kind: 'case-file', id, label, after })
      const kept = await findCaseFile(trx, districtId, id)
      if (kept === undefined) throw new Refused('not-found')
      return shownFile(kept)
    })
  } catch (error) {
    await clearAway(deps, keeping, actor, content).catch(() => undefined)
    throw error
  }
}

/** Removes a content that was stored and is not on record; whoever attaches the same waits for the case meanwhile. */
async function clearAway(
  deps: Deps,
  { store }: EvidenceKeeping,
  actor: Actor,
  content: Parameters<typeof contentKey>[0],
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await reachCase(trx, actor, content.procurement_id, true)
    if (!(await isOnRecord(trx, content))) await store.remove(contentKey(content))
  })
}

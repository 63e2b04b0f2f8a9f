import { randomUUID } from 'node:crypto'
import type { caseFileQuery } from '@tenderlight/contracts/case-acts'
import type { CaseFile } from '@tenderlight/contracts/cases'
import { caseFilesOf, findCaseFile, insertCaseFile } from '@tenderlight/db/repositories/case-files'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { HeldCase } from '../../desk/case-steps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { lookAsEvidence, takeIn } from '../../evidence/take-in.ts'
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
export function attachToCase(
  deps: Deps,
  actor: Actor,
  { id: caseId, step, name: given, note }: Asked,
  arriving: Arriving,
): Promise<CaseFile> {
  const { districtId, personId } = actor
  return takeIn(deps, arriving, {
    holder: {
      districtId,
      id: caseId,
      reach: async (db) => checkStep(await reachCase(db, actor, caseId), actor, step),
      lock: (trx) => reachCase(trx, actor, caseId, true),
    },
    name: given,
    look: lookAsEvidence,
    refuse: async (trx, held, { digest }) => {
      checkStep(held, actor, step)
      const others = await caseFilesOf(trx, districtId, caseId)
      if (others.some((one) => one.digest === digest && one.step === step)) throw attachedBefore()
    },
    record: async (trx, { row }, kind, { name, bytes, digest }) => {
      const id = randomUUID()
      const at = deps.now()
      await insertCaseFile(trx, {
        district_id: districtId,
        id,
        organisation_id: row.organisation_id,
        procurement_id: caseId,
        step,
        filename: name,
        kind,
        bytes,
        digest,
        note: note === undefined || note === '' ? null : note,
        recorded_at: at,
        recorded_by: personId,
      })
      const after = { case: caseId, step, filename: name, bytes, digest }
      await appendLog(trx, byActor(actor), at, { kind: 'case-file', id, label: row.number ?? row.title, after })
      const kept = await findCaseFile(trx, districtId, id)
      if (kept === undefined) throw new Refused('not-found')
      return shownFile(kept)
    },
  })
}

function checkStep(held: HeldCase, actor: Actor, step: number): void {
  if (held.state.stage === 'closed') throw cannotFollow()
  if (!ownSteps(held, actor).includes(step)) throw notYourStep()
}

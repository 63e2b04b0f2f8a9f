import type { answered, answerInput } from '@tenderlight/contracts/tender-documents'
import {
  answersOfDocument,
  appendAnswers,
  findDocument,
  marksOfDocument,
  newestDocument,
} from '@tenderlight/db/repositories/tender-documents'
import type { DocumentAnswerRow } from '@tenderlight/db/repositories/tender-documents'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { countStates, putOnRecord } from './standing.ts'

/**
 * Answers a mark of the version that stands; an answer that was given before stays behind it. Returns what is left to be answered. Throws
 * `Refused`: `not-found`, `changed-meanwhile` where there is a newer version or somebody else has answered.
 */
export async function answer(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof answerInput>,
): Promise<z.input<typeof answered>> {
  const { districtId, personId } = actor
  const context = await contextFor(deps, actor, today)
  const found = await findDocument(deps.db, districtId, input.document)
  if (found === undefined) throw new Refused('not-found')
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, found.procurement_id)
    const newest = await newestDocument(trx, districtId, stored.id)
    if (newest?.id !== found.id) throw new Refused('changed-meanwhile')
    const marks = await marksOfDocument(trx, districtId, found.id)
    if (!marks.some(({ number }) => number === input.mark)) throw new Refused('not-found')
    const before = await answersOfDocument(trx, districtId, found.id)
    const step = before.filter(({ mark }) => mark === input.mark).length
    if (step !== input.answered) throw new Refused('changed-meanwhile')
    const at = deps.now()
    const row: DocumentAnswerRow = {
      district_id: districtId,
      document_id: found.id,
      mark: input.mark,
      step: step + 1,
      organisation_id: stored.organisationId,
      procurement_id: stored.id,
      kind: input.kind,
      words: input.words,
      answered_at: at,
      answered_by: personId,
      carried_from: null,
      recorded_at: at,
      recorded_by: personId,
    }
    await appendAnswers(trx, [row])
    const answers = [...before, row]
    const state = await putOnRecord(trx, actor, context, at, stored, { reading: found.reading, marks, answers })
    await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    const label = `${stored.number} #${input.mark}`
    const after = { kind: input.kind, words: input.words, step: row.step }
    await appendLog(
      trx,
      byActor(actor),
      at,
      { kind: 'document-answer', id: found.id, label, after },
      changeOf(stored, state),
    )
    return countStates(marks, answers)
  })
}

import type { answerCheckInput } from '@tenderlight/contracts/datacheck'
import { addAnswer, findResult } from '@tenderlight/db/repositories/data-check-results'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { noSuchProject, notToBeMatched, severalProjects } from './refusals.ts'

type Answer = z.output<typeof answerCheckInput>

/**
 * Adds an answer to a finding of a check: a unit explains or says that it corrected, the bureau also says which project a
 * line is of. Throws `Refused`: `not-found`, `not-allowed`, `datacheck-refused`.
 */
export async function answerCheck(deps: Pick<Deps, 'db' | 'now'>, actor: Actor, input: Answer): Promise<void> {
  const { districtId, personId } = actor
  const { id, n, answer, reason } = input
  await deps.db.transaction().execute(async (trx) => {
    const result = await findResult(trx, districtId, id, n)
    if (result === undefined) throw new Refused('not-found')
    if (answer === 'matched' && actor.reach.kind !== 'district') throw new Refused('not-allowed')
    if (answer === 'matched' && result.outcome !== 'unknown' && result.outcome !== 'ambiguous') throw notToBeMatched()
    const key = answer === 'matched' ? await projectOf(trx, actor, input) : null
    const at = deps.now()
    const row = { answer, procurement_id: key, reason, answered_at: at, answered_by: personId }
    await addAnswer(trx, { district_id: districtId, check_id: id, n, ...row })
    await appendLog(trx, byActor(actor), at, { kind: 'data-check', id, label: String(n), after: row })
  })
}

async function projectOf(trx: Transaction<Schema>, actor: Actor, { project }: Answer): Promise<string> {
  if (project === null) throw noSuchProject('')
  if ('key' in project) return (await reach(trx, actor, project.key)).id
  const { districtId } = actor
  const units = (await listOrganisations(trx, districtId)).map(({ id }) => id)
  const [first, second] = await findByNumbers(trx, districtId, units, [project.number])
  if (first === undefined) throw noSuchProject(project.number)
  if (second !== undefined) throw severalProjects(project.number)
  return first.id
}

import { randomUUID } from 'node:crypto'
import type { noteCaseInput } from '@tenderlight/contracts/case-acts'
import { insertCaseNote } from '@tenderlight/db/repositories/case-files'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { reachCase } from './hold-case.ts'

/** Adds a note of the bureau (督办人员备注), also to a closed case; no unit sees it. Throws `Refused` `not-found`. */
export function noteCase(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { id, text }: z.output<typeof noteCaseInput>,
): Promise<void> {
  return deps.db.transaction().execute(async (trx) => {
    const { row } = await reachCase(trx, actor, id)
    const at = deps.now()
    const of = { district_id: actor.districtId, case_id: id, by: actor.personId, at }
    await insertCaseNote(trx, { ...of, id: randomUUID(), text })
    await appendLog(trx, byActor(actor), at, {
      kind: 'case',
      id,
      label: row.number ?? row.title,
      after: { note: text },
    })
  })
}

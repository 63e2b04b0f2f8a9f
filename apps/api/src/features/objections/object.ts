import { randomUUID } from 'node:crypto'
import { recordOf } from '@tenderlight/compliance/records/record-of'
import { seal } from '@tenderlight/compliance/records/seal'
import type { objectInput } from '@tenderlight/contracts/objections'
import { createObjection, objectionsOf } from '@tenderlight/db/repositories/objections'
import { recordDigest } from '@tenderlight/db/record-digest'
import { takeTurn } from '@tenderlight/db/turn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * Puts on record that somebody holds a finding to be wrong, with everything that it was made of. Throws `Refused`: `not-found`
 * where the rule says no such thing, `changed-meanwhile` where it says another by now, `already-waiting` for a second open one.
 */
export async function object(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, rule, part, matter, seen, reason, rightAnswer = '' }: z.output<typeof objectInput>,
): Promise<{ id: string }> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    await takeTurn(trx, turnOf(key))
    const stored = await reach(trx, actor, key)
    const asked = { rule, ...(part === undefined ? {} : { part }), ...(matter === undefined ? {} : { matter }) }
    const record = recordOf(asked, asProcurement(stored), context)
    if (record === undefined) throw new Refused('not-found')
    const { verdict, light, due, met } = record.finding
    if (verdict !== seen.verdict || due !== seen.due || met !== seen.met) throw new Refused('changed-meanwhile')
    const which = { rule, part: part ?? '', matter: matter ?? '' }
    const isSame = (one: typeof which) => one.rule === rule && one.part === which.part && one.matter === which.matter
    const earlier = await objectionsOf(trx, districtId, key)
    if (earlier.some((one) => one.state === 'open' && one.saidById === personId && isSame(one))) {
      throw new Refused('already-waiting')
    }
    const sealed = seal(record, recordDigest)
    const id = randomUUID()
    const saidAt = deps.now()
    const said = { ...which, verdict, light, reason, rightAnswer: rightAnswer === '' ? null : rightAnswer }
    await createObjection(trx, {
      ...said,
      districtId,
      id,
      procurementId: key,
      organisationId: stored.organisationId,
      judgedOn: today,
      record: sealed,
      digest: sealed.digest,
      saidBy: personId,
      saidAt,
    })
    const after = { ...said, digest: sealed.digest }
    await appendLog(trx, byActor(actor), saidAt, { kind: 'objection', id, label: stored.number, after })
    return { id }
  })
}

/** Of several acts on the objections of one procurement each waits for the one ahead. */
export const turnOf = (key: string): string => `objections ${key}`

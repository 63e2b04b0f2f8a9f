import { recordOf } from '@tenderlight/compliance/records/record-of'
import { seal } from '@tenderlight/compliance/records/seal'
import type { findingRecordInput, findingRecordOutput } from '@tenderlight/contracts/rulebook'
import { recordDigest } from '@tenderlight/db/record-digest'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

/** The sealed record of one finding as it stands today; `Refused` `not-found` when the rule says no such thing. */
export async function findingRecord(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof findingRecordInput>,
): Promise<z.input<typeof findingRecordOutput>> {
  const { key, rule, part, matter } = input
  const procurement = asProcurement(await reach(deps.db, actor, key))
  const asked = { rule, ...(part === undefined ? {} : { part }), ...(matter === undefined ? {} : { matter }) }
  const record = recordOf(asked, procurement, await contextFor(deps, actor, today))
  if (record === undefined) throw new Refused('not-found')
  const name = [procurement.id, rule, part, matter, today].filter((word) => word !== undefined).join('_')
  return {
    filename: `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.json`,
    record: { ...seal(record, recordDigest) },
  }
}

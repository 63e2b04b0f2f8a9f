import type { Supplement } from '@tenderlight/compliance/payment/supplements'
import type { Supplements } from '@tenderlight/contracts/supplements'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'
import { evidenceOf } from '@tenderlight/db/repositories/evidence'
import type { Deps } from '../../deps.ts'
import { reach } from '../../record/reach.ts'
import { enteredBy, historyOf } from '../../record/version-changes.ts'
import type { Thing } from '../../record/version-changes.ts'
import type { Actor } from '../../session/actor.ts'

/** The supplements of a contract with what proves them, and what became of them. Throws `Refused` `not-found`. */
export async function supplementsOf(deps: Deps, actor: Actor, key: string): Promise<Supplements> {
  const { db } = deps
  const { districtId } = actor
  const { record } = await reach(db, actor, key)
  const versions = await versionsOfField(db, districtId, key, 'supplementList')
  const history = historyOf(versions, thingsIn)
  const files = await evidenceOf(db, districtId, key)
  return {
    key,
    version: versions.length,
    supplements: (record.supplementList ?? []).map((one) => ({
      ...one,
      ...enteredBy(history, one.id),
      files: files.filter(({ part_id, withdrawn_at }) => part_id === one.id && withdrawn_at === null).length,
    })),
    sum: record.supplements ?? null,
    contractAmount: record.contractAmount ?? null,
    changes: [...history.changes],
  }
}

function thingsIn(changes: RecordedVersion['changes']): ReadonlyMap<string, Thing<'supplement'>> {
  const stored = changes['supplementList']
  // What the product itself stored under the name; an erased list holds none.
  const list = Array.isArray(stored) ? (stored as readonly Supplement[]) : []
  return new Map(
    list.map(({ id, ...said }) => [id, { what: 'supplement', name: said.number ?? said.on, said: { ...said } }]),
  )
}

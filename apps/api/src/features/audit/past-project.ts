import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { lightAt } from '@tenderlight/compliance/finding'
import { stageOf } from '@tenderlight/compliance/stage'
import type { pastProjectInput, pastProjectOutput } from '@tenderlight/contracts/look-back'
import { attributeVersionsOf } from '@tenderlight/db/repositories/attribute-versions'
import { factsOf } from '@tenderlight/db/repositories/facts'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { contextKnownAt, endOfDay } from '../../record/context-known-at.ts'
import { recordKnownAt } from '../../record/known-at.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { knownThen } from './known-then.ts'

/**
 * A project by what was known at the end of a day, beside what is known now. Throws `Refused` `not-found` out of reach, `bad-input` for a
 * day that is not over.
 */
export async function pastProject(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, day }: z.output<typeof pastProjectInput>,
): Promise<z.input<typeof pastProjectOutput>> {
  if (day >= today) throw new Refused('bad-input', { field: 'day' })
  const { db } = deps
  const { districtId } = actor
  const stored = await reach(db, actor, key)
  const record = recordKnownAt(
    await attributeVersionsOf(db, districtId, key),
    await factsOf(db, districtId, key),
    endOfDay(day),
  )
  const knownContext = contextKnownAt(await knownThen(deps, actor), day)
  const [unit] = await listOrganisations(db, districtId, [stored.organisationId])
  return {
    day,
    asOf: today,
    key,
    id: stored.number,
    unit: { id: stored.organisationId, name: unit?.name ?? '' },
    past: record === undefined ? null : seen({ ...stored, record }, knownContext),
    now: seen(stored, await contextFor(deps, actor, today)),
  }
}

function seen(stored: StoredProcurement, context: Context) {
  const procurement = asProcurement(stored)
  const findings = evaluate(procurement, context)
  return {
    record: { ...procurement },
    stage: stageOf(procurement),
    lights: { law: lightAt(findings, 'law'), commitment: lightAt(findings, 'commitment') },
    findings,
  }
}

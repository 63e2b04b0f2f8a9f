import { randomUUID } from 'node:crypto'
import type { PerformanceRecord } from '@tenderlight/compliance/procurement/award-facts'
import type {
  DisclosurePreview,
  previewDisclosureInput,
  publishDisclosureInput,
} from '@tenderlight/contracts/performance'
import { disclosuresOf, insertDisclosure } from '@tenderlight/db/repositories/disclosures'
import { nextNumbers } from '@tenderlight/db/repositories/notices'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { digestOf } from '../../record/digest-of.ts'
import { reach, reachLocked } from '../../record/reach.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'
import { notToCorrect } from './refusals.ts'
import { shownOf } from './snapshot.ts'

type Asked = z.output<typeof previewDisclosureInput>
type Publish = z.output<typeof publishDisclosureInput>

/** 履约: the series of their numbers, counted by year. */
const SERIES = 'LY'
const KINDS: readonly PerformanceRecord[] = ['change', 'progress', 'acceptance']

/** Exactly what the public would read if it were published now. Throws `Refused`: `not-found`, `performance-refused`. */
export async function previewDisclosure(
  { db }: Deps,
  actor: Actor,
  today: CivilDate,
  asked: Asked,
): Promise<DisclosurePreview> {
  const stored = await reach(db, actor, asked.key)
  await correctedId(db, actor, stored, asked)
  const shown = shownOf(stored, asked, today)
  return { shown, seen: digestOf(shown) }
}

/**
 * Publishes what was shown before: gives it a number and puts it, for good, where everybody reads it, and what is public now
 * on the record. Throws `Refused`: `not-found`, `changed-meanwhile` where it would no longer be what was shown,
 * `performance-refused`.
 */
export async function publishDisclosure(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { seen, ...asked }: Publish,
): Promise<{ number: string }> {
  const { districtId, personId } = actor
  const context = await contextFor(deps, actor, today)
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, asked.key)
    const corrects = await correctedId(trx, actor, stored, asked)
    const shown = shownOf(stored, asked, today)
    if (digestOf(shown) !== seen) throw new Refused('changed-meanwhile')
    const at = deps.now()
    const series = `${SERIES}-${today.slice(0, 4)}`
    const number = `${series}-${String(await nextNumbers(trx, districtId, series)).padStart(4, '0')}`
    const snapshot = { number, ...shown }
    const id = randomUUID()
    const digest = digestOf(snapshot)
    await insertDisclosure(trx, {
      district_id: districtId,
      id,
      number,
      kind: asked.kind,
      procurement_id: stored.id,
      organisation_id: stored.organisationId,
      published_on: today,
      published_at: at,
      published_by: personId,
      snapshot,
      digest,
      corrects,
    })
    const logged = { kind: 'disclosure', id, label: number, after: { number, digest } } as const
    const before = stored.record.performanceRecords ?? []
    if (before.includes(asked.kind)) {
      await appendLog(trx, byActor(actor), at, logged)
      return { number }
    }
    const performanceRecords = KINDS.filter((kind) => kind === asked.kind || before.includes(kind))
    const change = { stored, attributes: { performanceRecords }, facts: [] }
    const [state = stored] = await changeRecords(trx, { districtId, context }, { at, by: personId }, [change])
    await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    await appendLog(trx, byActor(actor), at, logged, changeOf(stored, state))
    return { number }
  })
}

/** The key of what is corrected: of the same project and kind, and the newest of its line. */
async function correctedId(
  db: Kysely<Schema>,
  { districtId }: Actor,
  { id }: StoredProcurement,
  { kind, corrects }: Asked,
): Promise<string | null> {
  if (corrects === undefined) return null
  const own = (await disclosuresOf(db, districtId, id)).find(({ number }) => number === corrects.number)
  if (own === undefined || own.kind !== kind || own.correctedBy !== null) throw notToCorrect(corrects.number)
  return own.id
}

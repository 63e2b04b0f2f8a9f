import { randomUUID } from 'node:crypto'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { appendAttributeVersions, latestVersions } from '@tenderlight/db/repositories/attribute-versions'
import type { AttributeVersionRow } from '@tenderlight/db/repositories/attribute-versions'
import { insertClocks, replaceClocks } from '@tenderlight/db/repositories/clocks'
import type { ClockRow } from '@tenderlight/db/repositories/clocks'
import { appendFacts, latestFacts } from '@tenderlight/db/repositories/facts'
import type { FactRow } from '@tenderlight/db/repositories/facts'
import { insertProcurements, updateProcurements } from '@tenderlight/db/repositories/procurements'
import type { ChangedProcurement, NewProcurement, StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { insertBreaches, replaceBreaches } from '@tenderlight/db/repositories/standing-breaches'
import type { StandingBreachRow } from '@tenderlight/db/repositories/standing-breaches'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { asProcurement } from './as-procurement.ts'
import { chain } from './chains.ts'
import { changeRecord } from './change-record.ts'
import type { FactChange } from './change-record.ts'
import { asksMore, holdBudgetLines } from './hold-budget.ts'
import { project } from './project.ts'
import { projectionVersion } from './projection-version.ts'
import { splitRecord } from './split-record.ts'
import type { Attributes } from './split-record.ts'

/** Where records are written, and what their projection is made with. */
export interface RecordScope {
  readonly districtId: string
  readonly context: Context
  /** The submission that is being published: what it asked of a budget line it asks no more. */
  readonly released?: string | undefined
}

/** Who puts something on record, when, through which import and why. */
export interface Recording {
  readonly at: Date
  readonly by: string | null
  readonly importId?: string | null
  readonly reason?: string | null
  /** When each fact was recorded, where that is not `at` (a district's past that is written down at once). */
  readonly factAt?: (event: EventName, on: CivilDate) => Date
}

export interface Creation {
  readonly organisationId: string
  readonly procurement: Procurement
  /** Evidence of facts, by event. */
  readonly evidence?: Readonly<Partial<Record<EventName, string>>>
}

/**
 * Writes new records: row with projection, first attribute version, facts, clocks and what is not met. Returns their keys in order.
 * A number that the organisation has already violates a unique index. Throws `Refused` `over-budget-line`.
 */
export async function createRecords(
  trx: Transaction<Schema>,
  scope: RecordScope,
  recording: Recording,
  creations: readonly Creation[],
): Promise<string[]> {
  const { districtId, context } = scope
  const projectedWith = projectionVersion(context)
  const rows: NewProcurement[] = []
  const versions: AttributeVersionRow[] = []
  const facts: FactRow[] = []
  const clocks: ClockRow[] = []
  const breaches: StandingBreachRow[] = []
  for (const { organisationId, procurement, evidence } of creations) {
    const id = randomUUID()
    const { id: number, heldBy, ...record } = procurement
    const { attributes, happenings } = splitRecord(record)
    const projection = project(procurement, context, projectedWith)
    rows.push({
      district_id: districtId,
      id,
      organisation_id: organisationId,
      number,
      held_by: heldBy,
      record,
      created_at: recording.at,
      updated_at: recording.at,
      ...projection.columns,
    })
    versions.push(versionRow(scope, recording, id, 1, attributes))
    for (const happening of happenings) {
      facts.push(
        factRow(scope, recording, id, { ...happening, evidence: evidence?.[happening.event] ?? null }, undefined),
      )
    }
    const place = { district_id: districtId, procurement_id: id, organisation_id: organisationId }
    for (const clock of projection.clocks) clocks.push({ ...place, ...clock })
    for (const breach of projection.breaches) breaches.push({ ...place, ...breach })
  }
  await insertProcurements(trx, rows)
  await appendAttributeVersions(trx, versions)
  await appendFacts(trx, facts)
  await insertClocks(trx, clocks)
  await insertBreaches(trx, breaches)
  const moves = creations.map(({ organisationId, procurement: after }) => ({
    organisationId,
    name: after.id,
    before: undefined,
    after,
  }))
  await holdBudgetLines(trx, asksMore(districtId, moves), scope.released)
  return rows.map(({ id }) => id)
}

/** What changes on one record that the transaction holds locked. */
export interface Change {
  readonly stored: StoredProcurement
  /** Attributes to set; null erases. */
  readonly attributes: Attributes
  readonly facts: readonly FactChange[]
}

/**
 * Writes changes: an attribute version where attributes change, a fact each (superseding the event's newest row, where
 * there is one and it did not happen once more), the new record, its projection, clocks and what is not met. Returns the new state of each, in order. Throws `Refused`
 * `over-budget-line`.
 */
export async function changeRecords(
  trx: Transaction<Schema>,
  scope: RecordScope,
  recording: Recording,
  changes: readonly Change[],
): Promise<StoredProcurement[]> {
  const { districtId, context } = scope
  const projectedWith = projectionVersion(context)
  const ids = changes.map(({ stored }) => stored.id)
  const versionOf = await latestVersions(trx, districtId, ids)
  const latest = await latestFacts(
    trx,
    districtId,
    changes.filter(({ facts }) => facts.length > 0).map(({ stored }) => stored.id),
  )
  const ends = Map.groupBy(latest, (fact) => `${fact.procurement_id} ${fact.event}`)
  const states: StoredProcurement[] = []
  const rows: ChangedProcurement[] = []
  const versions: AttributeVersionRow[] = []
  const facts: FactRow[] = []
  const clocks: ClockRow[] = []
  const breaches: StandingBreachRow[] = []
  for (const { stored, attributes, facts: happened } of changes) {
    const { id, organisationId } = stored
    const chained = happened.map((fact) => chain(fact, ends.get(`${id} ${fact.event}`) ?? []))
    const shown = chained.map((one) => one.shown)
    const state = { ...stored, record: changeRecord(stored.record, attributes, shown) }
    const projection = project(asProcurement(state), context, projectedWith)
    states.push(state)
    rows.push({ id, record: state.record, updated_at: recording.at, ...projection.columns })
    if (Object.keys(attributes).length > 0) {
      versions.push(versionRow(scope, recording, id, (versionOf.get(id) ?? 0) + 1, attributes))
    }
    for (const { fact, superseded } of chained) facts.push(factRow(scope, recording, id, fact, superseded))
    const place = { district_id: districtId, procurement_id: id, organisation_id: organisationId }
    for (const clock of projection.clocks) clocks.push({ ...place, ...clock })
    for (const breach of projection.breaches) breaches.push({ ...place, ...breach })
  }
  await appendAttributeVersions(trx, versions)
  await appendFacts(trx, facts)
  await updateProcurements(trx, districtId, rows)
  await replaceClocks(trx, districtId, ids, clocks)
  await replaceBreaches(trx, districtId, ids, breaches)
  const moves = states.map(({ organisationId, number: name, record: after }, index) => ({
    organisationId,
    name,
    before: changes[index]?.stored.record,
    after,
  }))
  await holdBudgetLines(trx, asksMore(districtId, moves), scope.released)
  return states
}

function versionRow(
  { districtId }: RecordScope,
  recording: Recording,
  procurementId: string,
  version: number,
  changes: Attributes,
): AttributeVersionRow {
  return {
    district_id: districtId,
    procurement_id: procurementId,
    version,
    changes,
    recorded_at: recording.at,
    recorded_by: recording.by,
    import_id: recording.importId ?? null,
    reason: recording.reason ?? null,
  }
}

function factRow(
  { districtId }: RecordScope,
  recording: Recording,
  procurementId: string,
  fact: FactChange,
  superseded: FactRow | undefined,
): FactRow {
  const base = {
    district_id: districtId,
    id: randomUUID(),
    procurement_id: procurementId,
    event: fact.event,
    evidence: fact.evidence ?? null,
    recorded_by: recording.by,
    import_id: recording.importId ?? null,
    supersedes: superseded?.id ?? null,
    reason: recording.reason ?? null,
    further: fact.further ?? false,
  }
  if (fact.on !== null) {
    const recordedAt = recording.factAt?.(fact.event, fact.on) ?? recording.at
    return {
      ...base,
      on_date: fact.on,
      at_time: fact.time,
      medium: fact.medium,
      recorded_at: recordedAt,
      withdrawn: false,
    }
  }
  if (superseded === undefined) throw new RangeError(`${fact.event} cannot be withdrawn: it is not on record`)
  const { on_date, at_time, medium } = superseded
  return { ...base, on_date, at_time, medium, recorded_at: recording.at, withdrawn: true }
}

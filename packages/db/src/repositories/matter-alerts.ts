import { randomUUID } from 'node:crypto'
import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { MatterAlertStep } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** A day of a matter without a project that is near, or over. */
export interface DueMatter {
  readonly matterId: string
  /** Who handles it. */
  readonly organisationId: string
  /** '' for a day that was given. */
  readonly rule: string
  readonly part: string
  readonly step: MatterAlertStep
  readonly triggerOn: CivilDate
  readonly due: CivilDate
}

/** An alert of a matter that this transaction put on record. */
export interface RaisedMatterAlert {
  readonly id: string
  readonly due: DueMatter
}

/** Rows an insert carries: the protocol has room for 65,535 values. */
const ROWS = 2_000

/** Puts the days on record and returns those that were not there before: each once as near and once as over. */
export async function raiseMatterAlerts(
  trx: Transaction<Schema>,
  districtId: string,
  days: readonly DueMatter[],
  raised: { readonly on: CivilDate; readonly at: Date },
): Promise<RaisedMatterAlert[]> {
  const rows = days.map((day) => ({
    district_id: districtId,
    id: randomUUID(),
    procurement_id: null,
    case_id: null,
    matter_id: day.matterId,
    organisation_id: day.organisationId,
    rule: day.rule,
    part: day.part,
    matter: '',
    level: null,
    step: day.step,
    trigger_on: day.triggerOn,
    due: day.due,
    raised_on: raised.on,
    raised_at: raised.at,
  }))
  const isNew = new Set<string>()
  for (let from = 0; from < rows.length; from += ROWS) {
    const inserted = await trx
      .insertInto('alerts')
      .values(rows.slice(from, from + ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    for (const { id } of inserted) isNew.add(id)
  }
  return days.flatMap((due, index) => {
    const id = rows[index]?.id ?? ''
    return isNew.has(id) ? [{ id, due }] : []
  })
}

/** An alert of a matter with what it is about. */
export interface MatterAlertRecord {
  readonly id: string
  readonly step: MatterAlertStep
  readonly rule: string
  readonly part: string
  readonly due: CivilDate
  readonly raisedOn: CivilDate
  readonly matterId: string
  readonly number: string
  readonly kind: MatterKind
  readonly title: string
  /** Who handles it. */
  readonly unit: string
  readonly district: string
}

/** The alerts of matters with these ids, in no particular order. */
export async function matterAlertRecords(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<MatterAlertRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<MatterAlertRecord>`
    select a.id, a.step, a.rule, a.part, a.due, a.raised_on as "raisedOn", m.id as "matterId", m.number, m.kind, m.title,
      o.name as unit, d.name as district
    from alerts a join matters m on m.district_id = a.district_id and m.id = a.matter_id
    join organisations o on o.district_id = a.district_id and o.id = a.organisation_id
    join districts d on d.id = a.district_id
    where a.district_id = ${districtId} and a.id = any (${[...ids]}::uuid[])`.execute(db)
  return rows
}

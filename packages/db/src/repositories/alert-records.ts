import type { StoredRecord } from '../schema/procurements.ts'
import type { ClockStep } from '../schema/alerts.ts'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** An alert of a clock with what it is about, as the record stands now. */
export interface AlertRecord {
  readonly id: string
  readonly procurementId: string
  readonly rule: string
  readonly part: string
  readonly matter: string
  readonly level: 'law' | 'commitment'
  readonly step: ClockStep
  /** Of a reminder: working days after the last day; else 0. */
  readonly nth: number
  readonly triggerOn: CivilDate
  readonly due: CivilDate
  readonly raisedOn: CivilDate
  readonly number: string
  readonly heldBy: Procurement['heldBy']
  readonly record: StoredRecord
  readonly unit: string
  readonly district: string
  readonly jurisdiction: JurisdictionId
}

/** The alerts of clocks with these ids, in no particular order. */
export async function alertRecords(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<AlertRecord[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('alerts as a')
    .innerJoin('procurements as p', (on) =>
      on.onRef('p.district_id', '=', 'a.district_id').onRef('p.id', '=', 'a.procurement_id'),
    )
    .innerJoin('organisations as o', (on) =>
      on.onRef('o.district_id', '=', 'p.district_id').onRef('o.id', '=', 'p.organisation_id'),
    )
    .innerJoin('districts as d', 'd.id', 'a.district_id')
    .select([
      'a.id',
      'p.id as procurementId',
      'a.rule',
      'a.part',
      'a.matter',
      sql<AlertRecord['level']>`a.level`.as('level'),
      sql<AlertRecord['step']>`a.step`.as('step'),
      'a.nth',
      'a.trigger_on as triggerOn',
      'a.due',
      'a.raised_on as raisedOn',
      'p.number',
      'p.held_by as heldBy',
      'p.record',
      'o.name as unit',
      'd.name as district',
      'd.jurisdiction',
    ])
    .where('a.district_id', '=', districtId)
    .where('a.id', 'in', ids)
    .execute()
}

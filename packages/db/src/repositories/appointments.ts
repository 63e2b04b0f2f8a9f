import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

export interface NewAppointment {
  readonly districtId: string
  readonly id: string
  readonly agencyId: string
  readonly unitId: string
  /** Null: for all procurements of the unit. */
  readonly procurementId: string | null
  readonly from: CivilDate
  readonly until: CivilDate
  readonly createdAt: Date
  readonly createdBy: string | null
}

/** Appoints an agency. */
export async function createAppointment(trx: Transaction<Schema>, appointment: NewAppointment): Promise<void> {
  const { districtId, id, agencyId, unitId, procurementId, from, until, createdAt, createdBy } = appointment
  await trx
    .insertInto('appointments')
    .values({
      district_id: districtId,
      id,
      agency_id: agencyId,
      unit_id: unitId,
      procurement_id: procurementId,
      from_on: from,
      until_on: until,
      created_at: createdAt,
      created_by: createdBy,
      ended_at: null,
      ended_by: null,
    })
    .execute()
}

export interface ListedAppointment {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly unitId: string
  readonly unitName: string
  readonly procurementId: string | null
  /** Number and title of the procurement. */
  readonly number: string | null
  readonly title: string | null
  readonly from: CivilDate
  readonly until: CivilDate
  readonly endedAt: Date | null
}

/** The appointments by units within reach, newest first. */
export async function listAppointments(
  db: Kysely<Schema>,
  districtId: string,
  reach: Reach,
): Promise<ListedAppointment[]> {
  const { rows } = await sql<ListedAppointment>`
    select a.id, g.id as "agencyId", g.name as "agencyName", u.id as "unitId", u.name as "unitName",
      a.procurement_id as "procurementId", p.number, p.title, a.from_on as "from", a.until_on as "until",
      a.ended_at as "endedAt"
    from appointments a
    join organisations g on g.district_id = a.district_id and g.id = a.agency_id
    join organisations u on u.district_id = a.district_id and u.id = a.unit_id
    left join procurements p on p.district_id = a.district_id and p.id = a.procurement_id
    where a.district_id = ${districtId}${andWithin(reach, 'a.unit_id', 'a.procurement_id')}
    order by a.created_at desc, a.id`.execute(db)
  return rows
}

/** Ends the appointment; false when there is none that stands. */
export async function endAppointments(
  trx: Transaction<Schema>,
  districtId: string,
  by: { readonly id?: string; readonly organisationId?: string },
  ended: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { id, organisationId } = by
  const result = await trx
    .updateTable('appointments')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('district_id', '=', districtId)
    .where('ended_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(organisationId !== undefined, (query) =>
      query.where((is) =>
        is.or([is('agency_id', '=', organisationId ?? ''), is('unit_id', '=', organisationId ?? '')]),
      ),
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

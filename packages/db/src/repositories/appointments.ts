import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

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

/** Every appointment of a district there ever was, newest first. */
export async function listAppointments(db: Kysely<Schema>, districtId: string): Promise<ListedAppointment[]> {
  const { rows } = await sql<ListedAppointment>`
    select a.id, g.id as "agencyId", g.name as "agencyName", u.id as "unitId", u.name as "unitName",
      a.procurement_id as "procurementId", p.number, p.title, a.from_on as "from", a.until_on as "until",
      a.ended_at as "endedAt"
    from appointments a
    join organisations g on g.district_id = a.district_id and g.id = a.agency_id
    join organisations u on u.district_id = a.district_id and u.id = a.unit_id
    left join procurements p on p.district_id = a.district_id and p.id = a.procurement_id
    where a.district_id = ${districtId}
    order by a.created_at desc, a.id`.execute(db)
  return rows
}

/** Ends the appointments that have not ended yet, at once: one, or all by or of an organisation. */
export async function endAppointments(
  trx: Transaction<Schema>,
  districtId: string,
  which: { readonly id: string } | { readonly organisationId: string },
  ended: { readonly at: Date; readonly by: string },
): Promise<void> {
  await trx
    .updateTable('appointments')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('district_id', '=', districtId)
    .where('ended_at', 'is', null)
    .where((is) =>
      'id' in which
        ? is('id', '=', which.id)
        : is.or([is('agency_id', '=', which.organisationId), is('unit_id', '=', which.organisationId)]),
    )
    .execute()
}

import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { AttributeVersionRow } from './attribute-versions.ts'
import type { FactRow } from './facts.ts'

type InText<Row> = { readonly [K in keyof Row]: Row[K] extends Date ? string : Row[K] }

/** Everything that was put on record of a procurement until an instant; instants are ISO texts. */
export interface History {
  readonly id: string
  readonly organisationId: string
  readonly number: string
  readonly heldBy: Procurement['heldBy']
  /** Oldest first. */
  readonly versions: readonly InText<Pick<AttributeVersionRow, 'changes' | 'recorded_at'>>[]
  readonly facts: readonly InText<
    Pick<FactRow, 'id' | 'event' | 'on_date' | 'at_time' | 'medium' | 'recorded_at' | 'supersedes' | 'withdrawn'>
  >[]
}

/** The procurements of a district that were on record at an instant by key, `limit` behind `after`, with what was recorded until then. */
export async function walkHistories(
  db: Kysely<Schema>,
  districtId: string,
  instant: Date,
  after: string | undefined,
  limit: number,
): Promise<History[]> {
  const beyond = after === undefined ? sql`` : sql`and p.id > ${after}::uuid`
  const { rows } = await sql<History>`
    select p.id, p.organisation_id as "organisationId", p.number, p.held_by as "heldBy",
      (select coalesce(json_agg(json_build_object('changes', a.changes, 'recorded_at', a.recorded_at) order by a.version), '[]'::json)
        from attribute_versions a where a.district_id = p.district_id and a.procurement_id = p.id
          and a.recorded_at <= ${instant}) as versions,
      (select coalesce(json_agg(json_build_object('id', f.id, 'event', f.event, 'on_date', f.on_date, 'at_time', f.at_time,
          'medium', f.medium, 'recorded_at', f.recorded_at, 'supersedes', f.supersedes, 'withdrawn', f.withdrawn)
          order by f.recorded_at, f.on_date, f.id), '[]'::json)
        from facts f where f.district_id = p.district_id and f.procurement_id = p.id
          and f.recorded_at <= ${instant}) as facts
    from procurements p
    where p.district_id = ${districtId}::uuid and p.created_at <= ${instant} ${beyond}
    order by p.id limit ${limit}`.execute(db)
  return rows
}

/** How many procurements of a district were on record at an instant. */
export async function countRecordsUntil(db: Kysely<Schema>, districtId: string, instant: Date): Promise<number> {
  const { records } = await db
    .selectFrom('procurements')
    .select(({ fn }) => fn.countAll<string | number>().as('records'))
    .where('district_id', '=', districtId)
    .where('created_at', '<=', instant)
    .executeTakeFirstOrThrow()
  return Number(records)
}

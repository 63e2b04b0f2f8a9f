import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { objectionsOfDistrict } from './objections.ts'
import type { Objection } from './objections.ts'

/** Who objected: what was decided on their objections is told to them and nobody else. */
export interface ToldOf {
  readonly districtId: string
  readonly personId: string
}

/** A person's objections that somebody decided, the newest decision first, and whether they have read it. */
export function decidedObjections(
  db: Kysely<Schema>,
  { districtId, personId }: ToldOf,
  limit: number,
): Promise<(Objection & { readonly read: boolean })[]> {
  return objectionsOfDistrict(db, districtId)
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('finding_objection_reads as x')
            .select('x.objection_id')
            .whereRef('x.district_id', '=', 'v.district_id')
            .whereRef('x.objection_id', '=', 'v.id')
            .where('x.person_id', '=', personId),
        )
        .$castTo<boolean>()
        .as('read'),
    )
    .where('v.said_by', '=', personId)
    .where('v.state', 'in', ['upheld', 'dismissed'])
    .orderBy('v.decided_at', 'desc')
    .orderBy('v.id')
    .limit(limit)
    .execute()
}

const unreadOf = ({ districtId, personId }: ToldOf) => sql`
  from finding_objections v where v.district_id = ${districtId}::uuid and v.said_by = ${personId}::uuid
    and v.state in ('upheld', 'dismissed') and not exists (select from finding_objection_reads x
      where x.district_id = v.district_id and x.objection_id = v.id and x.person_id = v.said_by)`

/** How many decisions on their objections a person has not read. */
export async function countUnreadObjections(db: Kysely<Schema>, told: ToldOf): Promise<number> {
  const { rows } = await sql<{ unread: number | string }>`select count(*) as unread ${unreadOf(told)}`.execute(db)
  return Number(rows[0]?.unread ?? 0)
}

/** Marks decisions on their objections as read by the person: those of `ids` or, without, all. */
export async function markObjectionsRead(
  db: Kysely<Schema>,
  told: ToldOf,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> {
  const chosen = ids === undefined ? sql`` : sql`and v.id = any (${ids}::uuid[])`
  await sql`
    insert into finding_objection_reads (district_id, objection_id, person_id, read_at)
    select v.district_id, v.id, v.said_by, ${at}::timestamptz ${unreadOf(told)} ${chosen}
    on conflict do nothing`.execute(db)
}

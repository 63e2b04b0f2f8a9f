import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { holdsOn } from './memberships.ts'

/** The names of those of `people` who supervise in the district on the day, in the order given. */
export async function supervisorsAmong(
  db: Kysely<Schema>,
  districtId: string,
  people: readonly string[],
  on: CivilDate,
): Promise<string[]> {
  const { rows } = await sql<{ name: string | null }>`
    select distinct tenderlight.name_of(m.district_id, m.person_id) as name, array_position(${people}::uuid[], m.person_id) as place
    from memberships m
    where m.district_id = ${districtId} and m.person_id = any (${people}::uuid[]) and m.role = 'supervisor' and ${holdsOn('m', on)}
    order by place`.execute(db)
  return rows.flatMap(({ name }) => (name === null ? [] : [name]))
}

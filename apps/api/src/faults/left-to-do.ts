import type { Db } from '@tenderlight/db/connect'
import { sql } from 'kysely'

/** Every delivery, with how it stands. */
export const deliveriesOf = (db: Db, districtId: string) =>
  db.selectFrom('deliveries').select(['id', 'channel', 'status']).where('district_id', '=', districtId).execute()

/** How many overdue clocks nobody has been told of, and how many deliveries wait. */
export async function leftToDo(db: Db, districtId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from deliveries d where d.district_id = ${districtId} and d.status = 'queued')
      + (select count(*) from clocks c where c.district_id = ${districtId} and c.open and c.level <> 'encouragement'
          and c.warn_from is not null and c.due < '2026-03-03' and not exists (
            select 1 from alerts a where a.district_id = c.district_id and a.procurement_id = c.procurement_id
              and a.rule = c.rule and a.part = c.part and a.step = 'breach')) as left`.execute(db)
  return rows[0]?.left ?? 0
}

import type { Db } from '@tenderlight/db/connect'
import type { Place } from '@tenderlight/db/testing/place'
import { sql } from 'kysely'

/** Reads everything stored of a place, in one digest a table; `own`: the place of whoever asks, whose district may be the same. */
export async function stateReader(
  db: Db,
): Promise<(place: Place, own: Place | undefined) => Promise<readonly string[]>> {
  const { rows: tables } = await sql<{ table: string; columns: string[] }>`
    select c.relname as table, array_agg(a.attname::text) as columns from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where n.nspname = 'public' and c.relkind = 'r' group by 1 order by 1`.execute(db)
  return async (place, own) => {
    const looks = tables.flatMap(({ table, columns }) => {
      const where = conditionOf(place, own, columns)
      if (where === undefined) return []
      return [
        sql`select ${sql.lit(table)} || ' ' || coalesce(md5(string_agg(to_jsonb(t)::text, ',' order by to_jsonb(t)::text)), '')
          as state from ${sql.table(table)} t where ${where} and ${table === 'audit_entries' ? NOT_A_GUESS : sql`true`}`,
      ]
    })
    const { rows } = await sql<{ state: string }>`${sql.join(looks, sql` union all `)} order by 1`.execute(db)
    return rows.map(({ state }) => state)
  }
}

/** A wrong password is told the log of whose it is not, by nobody. */
const NOT_A_GUESS = sql`not (person_id is null and action in ('session.refused', 'session.locked'))`

function conditionOf(place: Place, own: Place | undefined, columns: readonly string[]) {
  if (place.district !== own?.district) {
    return columns.includes('district_id') ? sql`district_id = ${place.district}` : undefined
  }
  if (columns.includes('procurement_id')) return sql`procurement_id = ${place.project}`
  return columns.includes('organisation_id') ? sql`organisation_id = ${place.unit}` : undefined
}

import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Column } from './backup-file.ts'

/** A table of the database with the columns that are stored in it (not those computed from others). */
export interface StoredTable {
  /** `public.facts` */
  readonly name: string
  readonly columns: readonly Column[]
  /** The columns of its primary key, by which its rows are ordered. */
  readonly key: readonly string[]
}

/**
 * The queue's tables that hold work, in the order in which they can be filled. Its others hold measurements and what
 * its own code writes at a start.
 */
const JOB_TABLES = ['pgboss.queue', 'pgboss.schedule', 'pgboss.subscription', 'pgboss.job']

/** Every table that a backup holds: all of the product's, then the work in the queue. */
export async function storedTables(db: Kysely<Schema>): Promise<StoredTable[]> {
  const { rows } = await sql<{ schema: string; name: string; columns: Column[]; key: string[] | null }>`
    select n.nspname as schema, t.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attname)
        from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname order by k.place) from pg_index i
        cross join lateral unnest(i.indkey::smallint[]) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indrelid = t.oid and i.indisprimary) as key
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and not t.relispartition and n.nspname in ('public', 'pgboss')
    order by n.nspname, t.relname`.execute(db)
  const tables = rows.map(({ schema, name, columns, key }) => ({ name: `${schema}.${name}`, columns, key: key ?? [] }))
  const ours = tables.filter(({ name }) => name.startsWith('public.') && !name.startsWith('public.kysely_'))
  return [...ours, ...JOB_TABLES.flatMap((name) => tables.find((table) => table.name === name) ?? [])]
}

/** `"public"."facts"` */
export function tableRef(name: string): RawBuilder<unknown> {
  return sql.join(
    name.split('.').map((part) => sql.id(part)),
    sql.raw('.'),
  )
}

/**
 * How values are written, for as long as a transaction lasts: the same on every server and in every session. Rows that
 * somebody may not see are an error, never a smaller backup.
 */
export async function settleSession(db: Kysely<Schema>): Promise<void> {
  for (const [name, value] of [
    ['timezone', 'UTC'],
    ['datestyle', 'ISO, YMD'],
    ['intervalstyle', 'postgres'],
    ['bytea_output', 'hex'],
    ['extra_float_digits', '1'],
    ['statement_timeout', '0'],
    ['idle_in_transaction_session_timeout', '0'],
  ] as const) {
    await sql`select set_config(${name}, ${value}, true)`.execute(db)
  }
  await seeEverything(db)
}

/** Row level security is passed by where the role may do so; else by the owner, who says that it means to see its rows. */
async function seeEverything(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ passes: boolean; hidden: string[] }>`
    select r.rolsuper or r.rolbypassrls as passes, array(select c.oid::regclass::text from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relrowsecurity and not pg_has_role(current_user, c.relowner, 'usage')) as hidden
    from pg_roles r where r.rolname = current_user`.execute(db)
  const [{ passes, hidden } = { passes: false, hidden: [] }] = rows
  if (!passes && hidden.length > 0) throw new Error(`not the owner of ${hidden.join(', ')}`)
  const [name, value] = passes ? ['row_security', 'off'] : ['tenderlight.maintenance', 'on']
  await sql`select set_config(${name}, ${value}, true)`.execute(db)
}

/** Rows are fetched a few megabytes at a time, however large they are. */
const BYTES_AT_ONCE = 4_000_000
const MOST_AT_ONCE = 5_000

/** The rows of a table as lines of a backup, in the order of its key. Within a transaction whose session is settled. */
export async function* rowLines(trx: Kysely<Schema>, { name, columns, key }: StoredTable): AsyncGenerator<string> {
  const values = sql.join(columns.map((column) => sql`${sql.id(column.name)}::text`))
  const order = key.length === 0 ? sql`` : sql`order by ${sql.join(key.map((column) => sql.id(column)))}`
  const cursor = sql.id('backup_rows')
  await sql`declare ${cursor} no scroll cursor for
    select to_json(array[${values}])::text as line from ${tableRef(name)} ${order}`.execute(trx)
  let count = 10
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(count)} from ${cursor}`.execute(trx)
    let bytes = 0
    for (const { line } of rows) {
      bytes += line.length
      yield line
    }
    if (rows.length < count) break
    count = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(BYTES_AT_ONCE / (bytes / rows.length))))
  }
  await sql`close ${cursor}`.execute(trx)
}

/** The last value of each sequence that was used, by `schema.name`. */
export async function sequencesOf(db: Kysely<Schema>): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; last: string }>`
    select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`.execute(db)
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

/** Number and hash of the last entry of each district's log; none where the schema has no log yet. */
export async function logEnds(db: Kysely<Schema>): Promise<Record<string, string>> {
  const { rows } = await sql<{
    there: boolean
  }>`select to_regclass('public.audit_entries') is not null as there`.execute(db)
  if (rows[0]?.there !== true) return {}
  const ends = await sql<{ district: string; last: string }>`
    select distinct on (district_id) district_id::text as district, number || ' ' || hash as last
    from audit_entries order by district_id, number desc`.execute(db)
  return Object.fromEntries(ends.rows.map(({ district, last }) => [district, last]))
}

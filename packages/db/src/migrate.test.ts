import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { forEachDatabase } from './testing/for-each-database.ts'

forEachDatabase('migrate', (connection) => {
  test('a second run changes nothing', async () => {
    expect(await migrate(connection().db)).toEqual([])
  })

  test('what ran of a later version is refused, not taken for the newest', async () => {
    const later = (name: string) => sql`insert into kysely_migration (name, timestamp) values (${name}, now()::text)`
    await later('9999-later').execute(connection().db)
    await expect(migrate(connection().db)).rejects.toThrow('9999-later')
    await sql`delete from kysely_migration where name = '9999-later'`.execute(connection().db)
    expect(await migrate(connection().db)).toEqual([])
  })

  test('the district is the first column of every tenant table’s primary key', async () => {
    const { rows } = await sql<{ table: string; first: string }>`
      select t.relname as "table", a.attname as "first" from pg_index i
      join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where n.nspname = 'public' and i.indisprimary and t.relname not like 'kysely%'`.execute(connection().db)
    const others = rows.filter((row) => row.first !== 'district_id').map((row) => row.table)
    expect(others.toSorted()).toEqual([
      'audit_keys',
      'calendar_notices',
      'certificate_keys',
      'credentials',
      'districts',
      'logins',
      'one_time_values',
      'second_factors',
      'sessions',
    ])
    expect(rows.length).toBeGreaterThan(15)
  })

  test('dates come as text, bigint as numbers, jsonb parsed, instants as Date', async () => {
    const { rows } = await sql`
      select date '2026-02-10' as d, 9007199254740991::bigint as n, '{"a":[1]}'::jsonb as j, timestamptz '2026-02-10 00:00+08' as t
    `.execute(connection().db)
    expect(rows).toEqual([{ d: '2026-02-10', n: 9007199254740991, j: { a: [1] }, t: new Date('2026-02-09T16:00:00Z') }])
  })
})

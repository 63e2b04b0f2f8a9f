import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from './connect.ts'
import type { Role } from './schema/tenancy.ts'
import type { Scope } from './scope.ts'
import { SERVER_ROLE } from './server-role.ts'
import { forEachDatabase } from './testing/for-each-database.ts'
import { keyOf, placeOf } from './testing/place.ts'
import type { Place } from './testing/place.ts'
import { addPlace, addRow, OF_NOBODY, rowsOf } from './testing/rows.ts'
import type { TableRow } from './testing/rows-of-people.ts'

const KEYS =
  'id case_id procurement_id login_id alert_id delivery_id digest_id evidence_id file_id submission_id deposit_id matter_id organisation_id series person_id check_id report_id'.split(
    ' ',
  )

const here = placeOf('此区', '教育局')
const sibling = placeOf('此区', '水务局')
const elsewhere = placeOf('他区', '教育局')

const person = (role: Role, of: Place, reach: 'district' | 'unit' | 'project'): Scope => ({
  as: 'person',
  district: of.district,
  person: of.person,
  roles: [role],
  reach:
    reach === 'district'
      ? { kind: 'district' }
      : {
          kind: 'parts',
          organisations: reach === 'unit' ? [of.unit] : [],
          procurements: reach === 'project' ? [of.project] : [],
        },
  own: [role === 'agency-clerk' ? of.agency : reach === 'district' ? of.bureau : of.unit],
  writes: role !== 'auditor',
})

/** Everybody of this district, by how far they go. */
const OF_UNIT: readonly (readonly [string, Scope])[] = [
  ['clerk', person('clerk', here, 'unit')],
  ['reviewer', person('reviewer', here, 'unit')],
  ['agency of the unit', person('agency-clerk', here, 'unit')],
  ['agency of one project', person('agency-clerk', here, 'project')],
]
const OF_DISTRICT: readonly (readonly [string, Scope])[] = [
  ['supervisor', person('supervisor', here, 'district')],
  ['office', person('office', here, 'district')],
  ['auditor', person('auditor', here, 'district')],
  ['administrator', person('administrator', here, 'district')],
  ...(['settings', 'sweep', 'delivery', 'signing', 'recount', 'upkeep', 'reckoning', 'intake'] as const).map(
    (as) => [as, { as, district: here.district }] as const,
  ),
]
const OF_NO_DISTRICT: readonly (readonly [string, Scope])[] = [
  ['nobody', { as: 'nobody' }],
  ['the public', { as: 'public', district: here.district }],
  ['the installation', { as: 'installation' }],
  ['metrics', { as: 'metrics' }],
]
/** What they see of other districts, and nothing else: names of districts, and what is only counted. */
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  'the public': ['districts'],
  'the installation': ['districts'],
  metrics: ['clocks', 'evidence_totals'],
}

forEachDatabase('row level security', (connection) => {
  const owner = () => connection().db
  const within = (scope: Scope) => connection().within(scope)

  beforeAll(async () => {
    for (const place of [here, sibling, elsewhere]) await addPlace(owner(), place)
    for (const row of OF_NOBODY) await addRow(owner(), row)
  })

  const count = async (db: Db, table: string, row: TableRow[1]): Promise<number> => {
    // By what no other place has: the key, where there is one.
    const column = KEYS.find((name) => name in row) ?? 'district_id'
    const { rows } = await sql<{ rows: number }>`select count(*)::integer as rows from ${sql.table(table)}
      where ${sql.id(column)}::text = ${String(row[column])}`.execute(db)
    return rows[0]?.rows ?? 0
  }
  const seen = async (scope: Scope, place: Place): Promise<string[]> => {
    const found: string[] = []
    for (const [table, row] of rowsOf(place))
      if ((await count(within(scope), table, row).catch(none)) > 0) found.push(table)
    return [...new Set(found)]
  }
  /** What the server may not even ask of a table is not seen. */
  const none = (error: unknown): number => {
    if (codeOf(error) === '42501') return 0
    throw error
  }

  test('every table is under it, its owner too, with what the server may do; a new table needs secureTable', async () => {
    const { rows } = await sql<{ table: string; secured: boolean; policies: number }>`
      select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as secured,
        (select count(*) from pg_policy p where p.polrelid = c.oid and p.polroles = array[${SERVER_ROLE}::regrole::oid])::integer as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely%' order by 1`.execute(
      owner(),
    )
    expect(rows.filter(({ secured, policies }) => !secured || policies === 0)).toEqual([])
    const known = new Set([...rowsOf(here), ...OF_NOBODY].map(([table]) => table))
    expect(rows.map(({ table }) => table)).toEqual([...known].toSorted())
  })

  test('the server’s role may pass nothing by and owns nothing', async () => {
    const { rows } = await sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
      (select count(*) from pg_class where relowner = r.oid)::integer as tables,
      (select count(*) from pg_proc where proowner = r.oid)::integer as functions
      from pg_roles r where rolname = ${SERVER_ROLE}`.execute(owner())
    const no = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
    expect(rows).toEqual([{ ...no, rolcanlogin: false, rolreplication: false, tables: 0, functions: 0 }])
  })

  test('the owner sees every row; a row of each table is seen by somebody it is meant for', async () => {
    for (const [table, row] of rowsOf(elsewhere)) expect([table, await count(owner(), table, row)]).toEqual([table, 1])
    const everybody = [...OF_UNIT, ...OF_DISTRICT, ['identity', { as: 'identity' }] as const]
    const found = new Set((await Promise.all(everybody.map(([, scope]) => seen(scope, here)))).flat())
    expect([...found].toSorted()).toEqual([...new Set(rowsOf(here).map(([table]) => table))].toSorted())
  })

  test.each([...OF_UNIT, ...OF_DISTRICT, ...OF_NO_DISTRICT])(
    '%s sees nothing of another district',
    async (who, scope) => {
      expect((await seen(scope, elsewhere)).toSorted()).toEqual(BEYOND[who] ?? [])
    },
  )

  test.each(OF_UNIT)(
    '%s sees nothing of another unit but what is published and what is the district’s',
    async (_, scope) => {
      const ofDistrict = [
        'districts',
        'number_series',
        'notices',
        'disclosures',
        'settings_entries',
        'desk_settings',
        'sign_in_rules',
        'evidence_totals',
        'handover_channels',
      ]
      // The bureau and agencies have names for everybody of the district, units have not.
      const beyond = (await seen(scope, sibling)).filter((table) => !ofDistrict.includes(table))
      expect(beyond.filter((table) => table !== 'organisations')).toEqual([])
      const units = await within(scope)
        .selectFrom('organisations')
        .select('id')
        .where('kind', '=', 'budget-unit')
        .execute()
      expect(units).toEqual([{ id: here.unit }])
    },
  )

  describe.each([...OF_UNIT, ...OF_DISTRICT, ...OF_NO_DISTRICT, ['identity', { as: 'identity' }] as const])(
    '%s',
    (who, scope) => {
      const refused = async (work: (db: Db) => Promise<number>): Promise<boolean> => {
        try {
          return (await work(within(scope))) === 0
        } catch (error) {
          if (codeOf(error) === '42501') return true
          throw error
        }
      }
      // Signing in is of no district; what it may change are accounts and nothing else.
      const accounts = ['logins', 'credentials', 'sessions', 'one_time_values', 'second_factors', 'audit_entries']
      const tables = rowsOf(elsewhere).filter(([table]) => who !== 'identity' || !accounts.includes(table))

      test('adds nothing to another district', async () => {
        const added: string[] = []
        for (const [table, row] of tables) {
          const fresh = { ...row, ...('id' in row ? { id: keyOf(String(row['id']), who) } : {}) }
          if (!(await refused(async (db) => addRow(db, [table, fresh]).then(() => 1)))) added.push(table)
        }
        expect(added).toEqual([])
      })

      test('changes and takes away nothing of another district', async () => {
        const changed: string[] = []
        for (const [table, row] of tables) {
          const [column = ''] = Object.keys(row)
          const where = sql.join(
            Object.entries(row)
              .filter(([, value]) => typeof value === 'string')
              .slice(0, 2)
              .map(([name, value]) => sql`${sql.id(name)}::text = ${value}`),
            sql` and `,
          )
          const update = sql`update ${sql.table(table)} set ${sql.id(column)} = ${sql.id(column)} where ${where}`
          const remove = sql`delete from ${sql.table(table)} where ${where}`
          for (const statement of [update, remove]) {
            const done = async (db: Db) => Number((await statement.execute(db)).numAffectedRows ?? 0)
            if (!(await refused(done))) changed.push(table)
          }
        }
        expect(changed).toEqual([])
      })
    },
  )

  test.each([
    [
      'turning it off',
      "select set_config('row_security', 'off', true), count(*) from procurements",
      'row-level security',
    ],
    ['changing a policy', 'drop policy procurements_select on procurements', 'must be owner'],
    ['taking a table out of it', 'alter table procurements disable row level security', 'must be owner'],
    ['a table of its own', 'create table mine (id integer)', 'permission denied'],
    ['a schema of its own', 'create schema mine', 'permission denied'],
    ['emptying the log', 'truncate audit_entries', 'permission denied'],
    ['changing the log', 'update audit_entries set label = label', 'permission denied'],
    ['deleting from the log', 'delete from audit_entries', 'permission denied'],
    ['changing a published notice', 'update notices set number = number', 'permission denied'],
    ['changing what a migration did', 'delete from kysely_migration', 'permission denied'],
  ])('the server is refused %s', async (_, statement, why) => {
    const [first, ...rest] = OF_DISTRICT
    if (first === undefined || rest.length === 0) throw new Error('nobody')
    const db = within(first[1])
    const attempt = statement.startsWith('select set_config')
      ? db.transaction().execute(async (trx) => {
          await sql`select set_config('row_security', 'off', true)`.execute(trx)
          return sql`select count(*) from procurements`.execute(trx)
        })
      : sql.raw(statement).execute(db)
    await expect(attempt).rejects.toThrow(why)
  })

  test('an auditor changes nothing, not even in the own district', async () => {
    const auditor = within(person('auditor', here, 'district'))
    await expect(
      addRow(auditor, ['number_series', { district_id: here.district, series: 'x', last: 1 }]),
    ).rejects.toThrow('row-level security')
    const changed = await auditor.updateTable('procurements').set({ stage: 'award' }).executeTakeFirst()
    expect(changed.numUpdatedRows).toBe(0n)
  })

  test('what was asked for somebody leaves nothing behind for the next', async () => {
    for (let again = 0; again < 30; again += 1) {
      expect(await within({ as: 'nobody' }).selectFrom('procurements').select('id').execute()).toEqual([])
      const db = within(person('clerk', here, 'unit'))
      expect(await db.selectFrom('procurements').select('id').execute()).toEqual([{ id: here.project }])
      await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow('division by zero')
    }
  })
})

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

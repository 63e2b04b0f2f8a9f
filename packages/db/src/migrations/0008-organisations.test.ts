import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { migrate } from '../migrate.ts'
import { membershipsOf } from '../repositories/memberships.ts'
import { openEmptyPglite, openEmptyPostgres } from '../testing/test-databases.ts'
import { civilDate } from '@tenderlight/law/civil-date'

describe.each([
  { on: 'PGlite', open: openEmptyPglite },
  { on: 'PostgreSQL', open: openEmptyPostgres },
])('a database of before there were roles on $on', ({ open }) => {
  test('keeps what everybody could do: the bureau supervises and administers, a unit’s people are its clerks', async () => {
    const { connection, dispose } = await open()
    const { db } = connection
    try {
      await migrate(db, '0007-finding-records')
      const ids = { district: randomUUID(), bureau: randomUUID(), unit: randomUUID() }
      const people = { officer: randomUUID(), clerk: randomUUID() }
      // Late on 4 January in UTC is the 5th in China.
      await sql`insert into districts (id, name, jurisdiction, created_at)
        values (${ids.district}, '区', 'jiujiang', '2026-01-01T00:00:00Z')`.execute(db)
      for (const [organisation, kind, person] of [
        [ids.bureau, 'finance-bureau', people.officer],
        [ids.unit, 'budget-unit', people.clerk],
      ] as const) {
        await sql`insert into organisations (district_id, id, name, kind, created_at)
          values (${ids.district}, ${organisation}, ${kind}, ${kind}, '2026-01-01T00:00:00Z')`.execute(db)
        await sql`insert into people (district_id, id, name, password, created_at)
          values (${ids.district}, ${person}, '某', 'x', '2026-01-04T20:00:00Z')`.execute(db)
        await sql`insert into memberships (district_id, person_id, organisation_id, role)
          values (${ids.district}, ${person}, ${organisation}, ${kind})`.execute(db)
      }
      expect(await migrate(db)).toContain('0008-organisations')

      const held = async (person: string, on: string) =>
        (await membershipsOf(db, ids.district, person, civilDate(on))).map(({ role, kind }) => `${kind} ${role}`)
      expect(await held(people.officer, '2026-01-05')).toEqual([
        'finance-bureau administrator',
        'finance-bureau supervisor',
      ])
      expect(await held(people.clerk, '2026-01-05')).toEqual(['budget-unit clerk'])
      expect(await held(people.clerk, '2026-01-04')).toEqual([])
    } finally {
      await dispose()
    }
  })
})

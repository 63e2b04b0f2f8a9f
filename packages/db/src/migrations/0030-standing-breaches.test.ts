import { addDays, civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { migrate } from '../migrate.ts'
import { dueSteps } from '../repositories/alerts-due.ts'
import { openEmptyPglite, openEmptyPostgres } from '../testing/test-databases.ts'
import { placeOf } from '../testing/place.ts'
import { addPlace, rowsOf } from '../testing/rows.ts'
import { ON } from '../testing/rows-of-people.ts'

/** What a clock stands on, and what was told of it. */
const TOLD = new Set(['districts', 'organisations', 'procurements', 'clocks', 'alerts', 'calendar_changes'])

describe.each([
  { on: 'PGlite', open: openEmptyPglite },
  { on: 'PostgreSQL', open: openEmptyPostgres },
])('a database of before matters were told apart on $on', ({ open }) => {
  test('tells nothing again, and takes a second matter under a rule', async () => {
    const { connection, dispose } = await open()
    const { db } = connection
    const place = placeOf('此区', '教育局')
    const page = { after: undefined, limit: 9 }
    const scope = { districtId: place.district }
    const levels = ['law', 'commitment'] as const
    const look = {
      today: addDays(civilDate(ON), 30),
      warning: levels,
      breach: levels,
      reminders: [],
    }
    try {
      await migrate(db, '0027-further-facts')
      await addPlace(
        db,
        place,
        rowsOf(place).filter(([table]) => TOLD.has(table)),
      )
      expect(await migrate(db)).toContain('0030-standing-breaches')
      const standing = await db.selectFrom('clocks').selectAll().executeTakeFirstOrThrow()
      const { met_in: metIn, late_in: lateIn, kept, ...clock } = standing
      expect({ metIn, lateIn, kept }).toEqual({ metIn: null, lateIn: null, kept: false })
      expect(clock).toMatchObject({ rule: 'r', matter: '', bound: 'buyer', open: true })
      expect(await dueSteps(db, scope, look, page)).toEqual([])

      await db
        .insertInto('clocks')
        .values({ ...clock, matter: 'm2' })
        .execute()
      expect(await dueSteps(db, scope, look, page)).toMatchObject([{ rule: 'r', matter: 'm2', step: 'breach' }])
      await expect(db.insertInto('clocks').values(clock).execute()).rejects.toThrow('clocks_pkey')
      const again = (table: string) =>
        sql`insert into ${sql.table(table)} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
          from ${sql.table(table)} t`.execute(db)
      await expect(again('alerts')).rejects.toThrow('alerts_once')
      await expect(again('calendar_changes')).rejects.toThrow('calendar_changes_once')
    } finally {
      await dispose()
    }
  })

  test('what is reserved and whether it is paid is read from the record', async () => {
    const { connection, dispose } = await open()
    const { db } = connection
    const place = placeOf('此区', '教育局')
    const reservedOf = async (record: object) => {
      await sql`update procurements set record = ${JSON.stringify(record)}::jsonb`.execute(db)
      const { paid, reserved_sme, reserved_small_micro } = await db
        .selectFrom('procurements')
        .select(['paid', 'reserved_sme', 'reserved_small_micro'])
        .executeTakeFirstOrThrow()
      return [reserved_sme, reserved_small_micro, paid]
    }
    try {
      await migrate(db)
      await addPlace(
        db,
        place,
        rowsOf(place).filter(([table]) => TOLD.has(table)),
      )
      expect(await reservedOf({})).toEqual([0, 0, false])
      expect(await reservedOf({ budget: 1001, measure: 'exclusive', paidOn: ON })).toEqual([1001, 0, true])
      expect(await reservedOf({ budget: 1001, reservedSmeShare: 3000 })).toEqual([301, 0, false])
      const said = { budget: 1001, measure: 'exclusive', reservedSme: 700, reservedSmallMicro: 400 }
      expect(await reservedOf(said)).toEqual([700, 400, false])
    } finally {
      await dispose()
    }
  })
})

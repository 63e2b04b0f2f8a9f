import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { lightAt, worstLight } from '@tenderlight/compliance/finding'
import type { Light } from '@tenderlight/compliance/finding'
import { clocksOf } from '@tenderlight/db/repositories/clocks'
import type { ClockRow } from '@tenderlight/db/repositories/clocks'
import { hasLight, lightOn } from '@tenderlight/db/repositories/light-on-day'
import { breachesOf } from '@tenderlight/db/repositories/standing-breaches'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import type { Matter } from '@tenderlight/compliance/procurement/matter'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { makeDeps } from '../deps.ts'
import type { Deps } from '../deps.ts'
import { randomProcurements } from '../testing/random-procurements.ts'
import { seedDistrict, testClock } from '../testing/test-api.ts'
import type { TestDistrict } from '../testing/test-api.ts'
import { contextFor } from './context.ts'
import { reprojectStale } from './reproject.ts'
import { createRecords } from './write-records.ts'

const TODAY = civilDate('2026-03-02')
const LEVELS = ['law', 'commitment'] as const
const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey']

/** Challenged and complained of on days before and after the notice of award: clocks of the unit, the bureau and the suppliers. */
const WITH_MATTERS = [-40, -20, -9, -6, -3].map((days, index) => {
  const on = addDays(TODAY, days)
  const matters: readonly Matter[] = [
    { id: 'm1', kind: 'challenge', receivedOn: addDays(on, -1) },
    { id: 'm2', kind: 'challenge', receivedOn: on },
    { id: 'm3', kind: 'complaint', receivedOn: on, acceptedOn: on },
  ]
  return aProcurement({ ...NOTHING_AFTER_AWARD, id: `Z-${index}`, matters })
})

/** What a clock shows on `today`: one at rest its own light. */
function lightOfClock(clock: ClockRow, today: CivilDate): Light {
  const { open, due, warn_from, late_light, base_light } = clock
  if (!open || due === null || warn_from === null) return base_light
  if (due < today) return late_light
  return warn_from <= today ? 'yellow' : 'green'
}

const isLit = (light: Light | undefined): boolean => light === 'red' || light === 'yellow'

forEachDatabase('the projection', (connection) => {
  let deps: Deps
  let district: TestDistrict
  let context: Context
  const procurements = [...randomProcurements(300, 7, TODAY), ...WITH_MATTERS]

  beforeAll(async () => {
    const clock = testClock(TODAY)
    deps = { ...makeDeps({ connection: connection(), now: () => clock.now() }), db: connection().db }
    district = await seedDistrict(deps)
    const { districtId, education } = district
    context = await contextFor(deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    await deps.db.transaction().execute((trx) =>
      createRecords(
        trx,
        { districtId, context },
        { at: deps.now(), by: null },
        procurements.map((procurement) => ({ organisationId: education.id, procurement })),
      ),
    )
  })

  const lightsOn = async (today: CivilDate) => {
    const { rows } = await sql<{ number: string; law: Light; commitment: Light }>`
      select p.number, ${lightOn('law', today)} as law, ${lightOn('commitment', today)} as commitment
      from procurements p where p.district_id = ${district.districtId} order by p.number`.execute(deps.db)
    return rows
  }
  const judgedOn = (today: CivilDate) =>
    procurements.map((procurement) => {
      const findings = evaluate(procurement, { ...context, today })
      return { number: procurement.id, law: lightAt(findings, 'law'), commitment: lightAt(findings, 'commitment') }
    })

  test('gives on each later day the light that the rules give on that day, without being written again', async () => {
    const seen = new Set<string>()
    for (const days of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 30, 31, 45, 60, 90, 120]) {
      const day = addDays(TODAY, days)
      const lights = await lightsOn(day)
      expect(lights, `on ${day}`).toEqual(judgedOn(day))
      for (const { law, commitment } of lights) seen.add(`law ${law}`).add(`commitment ${commitment}`)
    }
    // The random records would prove little if they were all of one colour.
    expect([...seen].toSorted()).toEqual(expect.arrayContaining(LIGHTS.flatMap((light) => [`commitment ${light}`])))
  })

  test('finds by light exactly the records that show it', async () => {
    for (const day of [TODAY, addDays(TODAY, 9), addDays(TODAY, 33)]) {
      for (const level of LEVELS) {
        for (const light of LIGHTS) {
          const { rows } = await sql<{ number: string }>`select p.number from procurements p
            where p.district_id = ${district.districtId} and ${hasLight(level, light, day)} order by p.number`.execute(
            deps.db,
          )
          const expected = (await lightsOn(day)).filter((row) => row[level] === light).map(({ number }) => number)
          expect(
            rows.map(({ number }) => number),
            `${level} ${light} on ${day}`,
          ).toEqual(expected)
        }
      }
    }
  })

  test('a light is red or yellow through a clock or a requirement that is not met, and through nothing else', async () => {
    const ids = await sql<{ id: string; number: string }>`
      select id, number from procurements where district_id = ${district.districtId}`.execute(deps.db)
    const keys = ids.rows.map(({ id }) => id)
    const clocks = Map.groupBy(await clocksOf(deps.db, district.districtId, keys), (one) => one.procurement_id)
    const breaches = Map.groupBy(await breachesOf(deps.db, district.districtId, keys), (one) => one.procurement_id)
    const lights = new Map((await lightsOn(TODAY)).map((row) => [row.number, row]))
    expect([...breaches.values()].flat().length).toBeGreaterThan(20)
    for (const { id, number } of ids.rows) {
      for (const level of LEVELS) {
        const own = [
          ...(clocks.get(id) ?? []).filter((clock) => clock.level === level).map((clock) => lightOfClock(clock, TODAY)),
          ...(breaches.get(id) ?? []).filter((breach) => breach.level === level).map(({ light }) => light),
        ]
        const worst = worstLight(own)
        const shown = lights.get(number)?.[level]
        if (isLit(shown) || isLit(worst)) expect(shown, `${number} ${level}`).toBe(worst)
      }
    }
  })

  test('is made anew where it was made with other figures, and says the same', async () => {
    expect(await reprojectStale(deps)).toBe(0)
    await sql`update procurements set projected_with = 'before the update', law_base = 'grey', law_red_from = null,
      law_yellow_from = null where district_id = ${district.districtId} and number < 'R-00100'`.execute(deps.db)
    await sql`delete from clocks where district_id = ${district.districtId}`.execute(deps.db)
    const stale = sql`select b.procurement_id from standing_breaches b join procurements p using (district_id)
      where p.id = b.procurement_id and b.district_id = ${district.districtId} and p.number < 'R-00100' order by 1`
    const before = (await stale.execute(deps.db)).rows
    expect(before.length).toBeGreaterThan(5)
    await sql`delete from standing_breaches where district_id = ${district.districtId}`.execute(deps.db)
    expect(await reprojectStale(deps)).toBe(100)
    expect((await stale.execute(deps.db)).rows).toEqual(before)
    const day = addDays(TODAY, 20)
    expect(await lightsOn(day)).toEqual(judgedOn(day))
  })
})

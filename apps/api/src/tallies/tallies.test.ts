import type { Context } from '@tenderlight/compliance/evaluate'
import type { Db } from '@tenderlight/db/connect'
import type { BoardScope } from '@tenderlight/db/repositories/board-scope'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../record/context.ts'
import { changeRecords, createRecords } from '../record/write-records.ts'
import { reprojectDistrict } from '../record/reproject.ts'
import { randomProcurements, stream } from '../testing/random-procurements.ts'
import { seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../testing/test-api.ts'
import { askedSource, keptSource } from './board-source.ts'
import type { BoardSource } from './board-source.ts'
import { tallyKeeper } from './tally-keeper.ts'
import type { TallyKeeper, UnitTallies } from './tally-keeper.ts'

const TODAY = civilDate('2026-04-10')
const RECORDS = 160
const ROUNDS = 12

forEachDatabase('the tallies of the board', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let context: Context
  let db: Db
  const next = stream(11)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const { districtId, education, water } = district
    context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    db = api.deps.within({ as: 'reckoning', district: districtId })
    await create(RECORDS, 1, [education.id, water.id])
  })
  afterAll(() => api.close())

  const recording = () => ({ at: api.deps.now(), by: null })
  const create = (count: number, seed: number, units: readonly string[]) =>
    api.deps.db.transaction().execute((trx) =>
      createRecords(
        trx,
        { districtId: district.districtId, context },
        recording(),
        randomProcurements(count, seed, TODAY).map((procurement, index) => ({
          organisationId: units[index % units.length] ?? '',
          procurement: { ...procurement, id: `${seed}-${procurement.id}` },
        })),
      ),
    )

  /** Some records change: a date, what they are narrowed by, or that they are projected by other days than before. */
  async function change(): Promise<void> {
    const { districtId } = district
    await api.deps.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: string }>`select id from procurements where district_id = ${districtId}
        order by number offset ${Math.floor(next() * (RECORDS - 8))} limit ${1 + Math.floor(next() * 4)}`.execute(trx)
      const stored = await findProcurements(
        trx,
        districtId,
        rows.map(({ id }) => id),
        true,
      )
      const changes = stored.map((one) => ({
        stored: one,
        attributes: pick([
          { fiscalYear: pick([2025, 2026, null]) },
          { category: pick(['goods', 'services', 'works']) },
          { budget: Math.floor(next() * 9e8) },
        ]),
        facts:
          next() < 0.5
            ? []
            : [{ event: 'payment' as const, on: addDays(TODAY, -Math.floor(next() * 200)), time: null, medium: null }],
      }))
      await changeRecords(trx, { districtId, context }, recording(), changes)
    })
  }

  function scopes(): BoardScope[] {
    const base = { districtId: district.districtId, level: pick(['law', 'commitment'] as const) }
    const today = addDays(TODAY, Math.floor(next() * 90) - 30)
    return [
      { ...base, today },
      { ...base, today, year: pick([2025, 2026]) },
      { ...base, today, regime: pick(['government-procurement', 'tendering'] as const) },
      { ...base, today, category: pick(['goods', 'services', 'works'] as const), unit: district.water.id },
      { ...base, today, rule: 'cn.gp.contract.sign', level: 'law' },
    ]
  }

  /** Everything that a source says, in an order of its own. */
  async function saidBy(source: BoardSource, today: BoardScope['today']) {
    const sorted = (rows: readonly object[]) =>
      rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted()
    const since = addDays(today, -9)
    const both = async (by: 'unit' | 'rule') => {
      const { kept, months } = await source.ended(by, addDays(today, -200))
      return { stages: sorted(await source.stages(by)), kept: sorted(kept), months: sorted(months) }
    }
    return {
      units: await both('unit'),
      rules: await both('rule'),
      red: await source.turnedRedSince(since),
      turning: await source.turningCounts(addDays(today, 12)),
      yellow: await source.yellow(),
    }
  }

  const kept = async (keeper: TallyKeeper, unit?: string): Promise<readonly UnitTallies[]> => {
    const found = await keeper.of(db, { districtId: district.districtId, reach: { kind: 'district' }, unit })
    if (found === undefined) throw new Error('the tallies were not at hand')
    return found
  }

  test('say what the database says, after every change, to whoever kept them before', async () => {
    const keeper = tallyKeeper(api.deps.within)
    const seen = new Set<string>()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const scope of scopes()) {
        const asked = await saidBy(askedSource(db, scope), scope.today)
        const source = keptSource(await kept(keeper, scope.unit), scope)
        expect(await saidBy(source, scope.today), `of ${JSON.stringify(scope)}`).toEqual(asked)
        seen.add(JSON.stringify(asked))
      }
      await change()
      if (round % 4 === 3) await create(6, 100 + round, [district.education.id])
    }
    // Rounds that all say the same would prove nothing.
    expect(seen.size).toBeGreaterThan(ROUNDS * 3)
  }, 120_000)

  test('are counted anew when the same records are projected by other rules, though no record was changed', async () => {
    const keeper = tallyKeeper(api.deps.within)
    const before = await kept(keeper)
    await sql`update procurements set projected_with = 'other' where district_id = ${district.districtId}
      and organisation_id = ${district.water.id}`.execute(api.deps.db)
    await sql`delete from clocks where district_id = ${district.districtId} and organisation_id = ${district.water.id}`.execute(
      api.deps.db,
    )
    const emptied = await kept(keeper)
    const [water] = emptied.filter(({ unit }) => unit === district.water.id)
    expect(water?.met.length).toBe(0)
    const { districtId } = district
    expect(await reprojectDistrict(api.deps, { districtId, jurisdiction: 'jiujiang' })).toBeGreaterThan(0)
    const ofUnit = (all: readonly UnitTallies[]) => all.find(({ unit }) => unit === district.water.id)?.met.length
    expect(ofUnit(await kept(keeper))).toBe(ofUnit(before))
  }, 60_000)

  test("are at nobody's hand who reaches some units alone", async () => {
    const keeper = tallyKeeper(api.deps.within)
    const reach = { kind: 'parts', organisations: [district.water.id], procurements: [] } as const
    expect(await keeper.of(db, { districtId: district.districtId, reach })).toBeUndefined()
  })

  test('of many records are counted while the database answers, a part at a time', async () => {
    const keeper = tallyKeeper(api.deps.within, 10)
    const asked = { districtId: district.districtId, reach: { kind: 'district' } } as const
    expect(await keeper.of(db, asked)).toBeUndefined()
    await keeper.warm(district.districtId)
    const found = await keeper.of(db, asked)
    expect(found?.map(({ unit }) => unit).toSorted()).toEqual([district.education.id, district.water.id].toSorted())
    await keeper.stop()
  })
})

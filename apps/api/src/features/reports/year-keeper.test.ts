import { setTimeout } from 'node:timers/promises'
import type { Context } from '@tenderlight/compliance/evaluate'
import { executedReservation } from '@tenderlight/compliance/reports/reserved-execution'
import { fiscalYearOf } from '@tenderlight/compliance/years/unit-year'
import { findProcurements, walkProcurements } from '@tenderlight/db/repositories/procurements'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { changeRecords, createRecords } from '../../record/write-records.ts'
import { randomProcurements, stream } from '../../testing/random-procurements.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../../testing/test-api.ts'
import { yearKeeper } from './year-keeper.ts'

const TODAY = civilDate('2026-04-10')
const YEARS = [2025, 2026]
const RECORDS = 120
const ROUNDS = 15

forDatabase('the projects of a year that are kept', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let context: Context
  const next = stream(5)
  const keeper = yearKeeper()
  const everywhere = { kind: 'district' } as const
  const both = () => [district.education.id, district.water.id]

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const { districtId } = district
    context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    await api.deps.db.transaction().execute((trx) =>
      createRecords(
        trx,
        { districtId, context },
        { at: api.deps.now(), by: null },
        randomProcurements(RECORDS, 3, TODAY).map((procurement, index) => ({
          organisationId: both()[index % 2] ?? '',
          procurement,
        })),
      ),
    )
  })
  afterAll(() => api.close())

  /** One record gets another budget, and with it perhaps another year. */
  async function change(): Promise<string> {
    const { districtId } = district
    const all = await walkProcurements(api.deps.db, districtId, undefined, RECORDS)
    const chosen = all[Math.floor(next() * all.length)]
    if (chosen === undefined) throw new Error('there is no record')
    await api.deps.db.transaction().execute(async (trx) => {
      const [stored] = await findProcurements(trx, districtId, [chosen.id], true)
      if (stored === undefined) throw new Error('the record is gone')
      const attributes = { budget: Math.floor(next() * 9e8), fiscalYear: YEARS[Math.floor(next() * 2)] ?? null }
      await changeRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
        { stored, attributes, facts: [] },
      ])
    })
    return chosen.organisationId
  }

  /** By a plain loop over all records. */
  async function looped(year: number, units: readonly string[]): Promise<ReturnType<typeof executedReservation>[]> {
    const all = await walkProcurements(api.deps.db, district.districtId, undefined, RECORDS)
    return all
      .flatMap(({ organisationId, id, ...stored }) => {
        const procurement = asProcurement(stored)
        const { lotAwards = [], parties = [] } = stored.record
        const isWanted = units.includes(organisationId) && fiscalYearOf(procurement) === year
        const project = { project: id, unit: organisationId, procurement, parties, lotAwards }
        return isWanted ? [executedReservation(project)] : []
      })
      .toSorted((one, other) => (one.procurement.id < other.procurement.id ? -1 : 1))
  }

  test('whatever changes, they are those on record, by their numbers', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round > 0) await change()
      for (const year of YEARS) {
        const { districtId } = district
        for (const units of [both(), [district.water.id]]) {
          const asked = { districtId, reach: everywhere, units, year }
          const wanted = await looped(year, units)
          expect(wanted.length).toBeGreaterThan(0)
          const { byUnit, projects } = await keeper.of(api.deps.db, asked)
          expect(projects).toEqual(wanted)
          for (const unit of units) {
            expect(new Set(byUnit.get(unit))).toEqual(new Set(wanted.filter((one) => one.unit === unit)))
          }
        }
      }
    }
  })

  test('a unit of which nothing changed is not read again', async () => {
    const asked = { districtId: district.districtId, reach: everywhere, units: both(), year: 2026 }
    const before = await keeper.of(api.deps.db, asked)
    expect(await keeper.of(api.deps.db, asked)).toBe(before)
    const changed = await change()
    const after = await keeper.of(api.deps.db, asked)
    const [other = ''] = both().filter((unit) => unit !== changed)
    expect(after.byUnit.get(other)).toBe(before.byUnit.get(other))
    const known = new Set(before.byUnit.get(changed))
    expect(after.byUnit.get(changed)?.some((one) => known.has(one))).toBe(false)
  })

  test('for who reaches less than the district nothing is kept, nor is it after a while', async () => {
    const { districtId } = district
    const parts = { kind: 'parts', organisations: [district.water.id], procurements: [] } as const
    const isReadAgain = async (own: typeof keeper, reach: typeof parts | typeof everywhere, wait: number) => {
      const asked = { districtId, reach, units: [district.water.id], year: 2026 }
      const before = new Set((await own.of(api.deps.db, asked)).projects)
      await setTimeout(wait)
      return !(await own.of(api.deps.db, asked)).projects.some((one) => before.has(one))
    }
    expect(await isReadAgain(yearKeeper(), parts, 0)).toBe(true)
    expect(await isReadAgain(yearKeeper(), everywhere, 0)).toBe(false)
    expect(await isReadAgain(yearKeeper(5), everywhere, 100)).toBe(true)
  })
})

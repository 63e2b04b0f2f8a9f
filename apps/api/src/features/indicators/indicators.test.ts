import { indicators } from '@tenderlight/compliance/indicators/indicators'
import { simulate } from '@tenderlight/compliance/simulate/simulate'
import { toColumns } from '@tenderlight/compliance/simulate/to-columns'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { addRow } from '@tenderlight/db/testing/rows'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { openSheets } from '@tenderlight/exchange/budget/open-sheets'
import { shownText } from '@tenderlight/exchange/ledger/cells/cell'
import { headOf } from '@tenderlight/exchange/ledger/layout'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendLog, byInstallation } from '../../audit-log/append-log.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { makeFigures } from '../../reckoning/make-figures.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-09')
const RECORDS = Array.from({ length: 12 }, (_, n) =>
  aProcurement({
    id: `DEMO-2026-${10 + n}`,
    bidders: n < 3 ? 1 : 5,
    contractAmount: 100_000_000,
    winnerScale: n < 4 ? 'large' : 'small',
    contractSignedOn: civilDate('2026-02-02'),
  }),
)

forDatabase('indicators', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  const of = () => ({ districtId: district.districtId, jurisdiction: 'jiujiang' }) as const
  const make = () => {
    const { connection: own, now, reckoner } = api.deps
    return makeFigures({ db: own.within({ as: 'reckoning', district: district.districtId }), reckoner, now }, of())
  }
  const add = async (procurements: typeof RECORDS, organisationId: string) => {
    const context = await contextFor(api.deps, of(), TODAY)
    const { districtId } = district
    const at = api.deps.now()
    await api.deps.connection.db.transaction().execute(async (trx) => {
      const rows = procurements.map((procurement) => ({ organisationId, procurement }))
      await createRecords(trx, { districtId, context }, { at, by: null }, rows)
      await appendLog(trx, byInstallation(districtId, 'ledger.import'), at, { kind: 'ledger-import', id: districtId })
    })
  }
  const singleBidders = async () =>
    (await bureau.indicators.get.query({ year: null })).indicators.find(({ id }) => id === 'single-bidder')
  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    bureau = await api.client(district.users.bureau)
    await add(RECORDS.slice(0, 8), district.education.id)
    await add(RECORDS.slice(8), district.water.id)
  })
  afterAll(() => api.close())

  test('before any were made there is nothing to see, and that is said', async () => {
    expect(await bureau.indicators.get.query({})).toMatchObject({ year: 2026, made: null, indicators: [] })
    expect(await refusalOf(bureau.indicators.behind.query({ id: 'single-bidder' }))).toMatchObject({
      problem: 'not-found',
    })
  })

  test('they say what counting all records at once says, and stay fresh until something changes', async () => {
    expect(await make()).toBe(true)
    const { indicators: told, made } = await bureau.indicators.get.query({ year: null })
    const atOnce = indicators(RECORDS, await contextFor(api.deps, of(), TODAY)).filter(({ unit }) => unit === undefined)
    const figures = ({
      id,
      numerator,
      denominator,
      lookedAt,
      value,
    }: (typeof atOnce)[number] | (typeof told)[number]) => ({
      id,
      numerator,
      denominator,
      lookedAt,
      value,
    })
    const ofProjects = told.filter(({ id }) => id !== 'satisfaction')
    expect(ofProjects.map(figures)).toEqual(atOnce.map(figures))
    expect(made).toMatchObject({ day: TODAY, isFresh: true })
    expect(await make()).toBe(false)
  })

  test('the budget of a unit is the base of its reserved share, and another one makes the figures old', async () => {
    const GP_BUDGET = 'reserved-shortfall.gp-budget'
    const told = async () =>
      (await bureau.indicators.get.query({ year: null })).indicators.find(({ id }) => id === GP_BUDGET)
    expect(await told()).toMatchObject({ status: 'cannot-tell', missing: ['gpBudgetTotal'] })
    const { districtId } = district
    const { db } = connection()
    const bureauPerson = await db
      .selectFrom('people')
      .select('id')
      .where('district_id', '=', districtId)
      .executeTakeFirstOrThrow()
    const [by, at] = [bureauPerson.id, '2026-03-02T01:00:00.000Z']
    const budgets = [
      [district.education.id, 2_000_000_000],
      [district.water.id, 3_000_000_000],
    ] as const
    for (const [organisation, amount] of budgets) {
      const own = { district_id: districtId, organisation_id: organisation }
      const file = { filename: '预算.xlsx', digest: '0'.repeat(64), reading: {}, counts: {}, status: 'confirmed' }
      const uploaded = { uploaded_by: by, uploaded_at: at, confirmed_at: at, confirmed_by: by }
      const line = {
        fiscal_year: 2026,
        code: 'A',
        name: '公用',
        recorded_at: at,
        recorded_by: by,
        import_id: organisation,
      }
      await addRow(db, ['budget_imports', { ...own, id: organisation, ...file, ...uploaded }])
      // A line that was changed in the year counts as it stands.
      await addRow(db, ['budget_lines', { ...own, ...line, version: 1, amount: 1 }])
      await addRow(db, ['budget_lines', { ...own, ...line, version: 2, amount }])
    }
    expect((await bureau.indicators.get.query({ year: null })).made?.isFresh).toBe(false)
    expect(await make()).toBe(true)
    const ofUnits = RECORDS.map((one, n) => ({ ...one, buyer: n < 8 ? district.education.id : district.water.id }))
    const totals = new Map<string, number>(budgets)
    const atOnce = indicators(ofUnits, await contextFor(api.deps, of(), TODAY), {
      gpBudgetTotal: (unit, year) => (year === 2026 ? totals.get(unit) : undefined),
    }).find(({ id, unit }) => id === GP_BUDGET && unit === undefined)
    const { denominator, numerator } = atOnce ?? { denominator: 0, numerator: 0 }
    expect(denominator).toBeGreaterThan(0)
    expect(await told()).toMatchObject({ status: 'told', numerator, denominator, missing: [] })
  })

  test('what is behind one reconciles with it: the units add up, and every project is listed', async () => {
    const behind = await bureau.indicators.behind.query({ id: 'single-bidder', year: null })
    const { indicator, units } = behind
    expect(behind.rows.map(({ id }) => id)).toEqual(['DEMO-2026-10', 'DEMO-2026-11', 'DEMO-2026-12'])
    expect(behind).toMatchObject({ all: indicator.numerator, kept: indicator.numerator, next: null })
    expect(units.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(indicator.numerator)
    expect(units.reduce((sum, { lookedAt }) => sum + lookedAt, 0)).toBe(indicator.lookedAt)
    expect(units.find(({ id }) => id === district.water.id)).toMatchObject({ status: 'too-few', value: null })
    const own = await bureau.indicators.behind.query({ id: 'single-bidder', year: null, unit: district.water.id })
    expect(own.rows).toEqual([])
  })

  test('a target is shown with its source, what was reached and where the year leads', async () => {
    const content = { figure: 1_000_000_000, unit: 'fen', instrument: '年度工作要点', clause: '三' }
    const set = {
      kind: 'target',
      key: 'sme-contracts:2026',
      version: 0,
      content,
      from: TODAY,
      reason: '会议纪要',
    } as const
    await bureau.desk.set.mutate(set)
    const rate = { numerator: 97, denominator: 100, source: '营商办' }
    await bureau.desk.set.mutate({ ...set, kind: 'rate', key: 'satisfaction:2026', content: rate })
    const aim = { figure: 9500, unit: 'basis-points', instrument: '年度工作要点', clause: '' }
    await bureau.desk.set.mutate({ ...set, key: 'rate.satisfaction:2026', content: aim })
    const { targets } = await bureau.indicators.get.query({ year: 2026 })
    expect(targets).toMatchObject([
      {
        indicator: 'sme-contracts',
        aims: [{ figure: 1_000_000_000, by: { rule: null, instrument: '年度工作要点', clause: '三' } }],
        actual: 800_000_000,
        ratio: { numerator: 800_000_000, denominator: 1_200_000_000 },
        // 68 of 365 days are over.
        projected: 4_294_117_647,
        standing: 'open',
      },
      { indicator: 'rate.satisfaction', actual: 9700, source: '营商办', projected: null, standing: 'reached' },
    ])
    expect((await bureau.indicators.get.query({ year: null })).targets).toEqual([])
  })

  test('what the district chose as few makes them anew, and is shown', async () => {
    const content = { fewBidders: 6 }
    await bureau.desk.set.mutate({
      kind: 'indicator-options',
      key: '',
      version: 0,
      content,
      from: TODAY,
      reason: '口径',
    })
    expect((await bureau.indicators.get.query({ year: null })).made?.isFresh).toBe(false)
    expect(await make()).toBe(true)
    const { indicators: told } = await bureau.indicators.get.query({ year: null })
    expect(told.find(({ id }) => id === 'few-bidders')).toMatchObject({
      numerator: 12,
      parameters: [{ name: 'fewBidders', value: 6 }],
    })
  })

  test('a change makes them old; made anew they count it', async () => {
    await add([aProcurement({ id: 'DEMO-2026-99', bidders: 1 })], district.water.id)
    expect((await bureau.indicators.get.query({ year: null })).made?.isFresh).toBe(false)
    await bureau.indicators.recalculate.mutate()
    expect(await make()).toBe(true)
    expect(await singleBidders()).toMatchObject({ numerator: 4, denominator: 13 })
  })

  test('the workbook has the same figures', async () => {
    const { content, filename } = await bureau.indicators.file.query({ year: null })
    expect(filename).toBe('指标-全部年度-2026-03-09.xlsx')
    const [sheet] = openSheets(Buffer.from(content, 'base64'), filename)
    const head = sheet === undefined ? [] : headOf(sheet.grid.rows)
    const rows = head.map(({ cells }) => Array.from(cells, (cell) => shownText(cell)))
    expect(rows.find(([title]) => title === '仅一家投标')?.slice(4, 6)).toEqual(['4', '13'])
  })

  test('another figure is tried out on the records that are asked for, and nothing is written', async () => {
    const asked = { changes: [{ rule: 'jiujiang.gp.intention.lead-time', value: 365 }], unit: district.education.id }
    const before = await connection().db.selectFrom('procurements').selectAll().orderBy('id').execute()
    await expect.poll(async () => (await bureau.simulation.try.mutate(asked)).loaded).toBeNull()
    const { trial } = await bureau.simulation.try.mutate(asked)
    const own = RECORDS.slice(0, 8)
    const { levels } = simulate(toColumns(own), await contextFor(api.deps, of(), TODAY), asked.changes)
    expect(trial?.procurements).toBe(own.length)
    expect(trial?.levels.map(({ after, before: was, level }) => ({ level, before: was, after }))).toEqual(
      levels.map(({ level, total }) => ({ level, before: total.before, after: total.after })),
    )
    const turned = trial?.levels.flatMap((one) => one.turned) ?? []
    expect(turned.map(({ count, from, to }) => [from, to, count])).toEqual([['green', 'red', own.length]])
    expect(turned[0]?.procurements.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id))
    expect(trial?.rules[0]?.units.map(({ id }) => id)).toEqual([district.education.id])
    expect(await connection().db.selectFrom('procurements').selectAll().orderBy('id').execute()).toEqual(before)
    const nobody = await bureau.simulation.try.mutate({ ...asked, from: '2030-01-01' })
    expect(nobody.trial?.procurements).toBe(0)
    const unknown = { ...asked, changes: [{ rule: 'jiujiang.gp.intention.lead-time', part: 'x', value: 1 }] }
    expect(await refusalOf(bureau.simulation.try.mutate(unknown))).toMatchObject({ problem: 'bad-input' })
  })

  test('units have none of it', async () => {
    const clerk = await api.client(district.users.education)
    expect(await refusalOf(clerk.indicators.get.query({}))).toMatchObject({ problem: 'not-allowed' })
    const changes = [{ rule: 'cn.gp.contract.sign', value: 1 }]
    expect(await refusalOf(clerk.simulation.try.mutate({ changes }))).toMatchObject({ problem: 'not-allowed' })
    expect(await refusalOf(clerk.indicators.recalculate.mutate())).toMatchObject({ problem: 'not-allowed' })
  })
})

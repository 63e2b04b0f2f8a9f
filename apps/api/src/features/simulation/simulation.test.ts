import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { openSheets } from '@tenderlight/exchange/budget/open-sheets'
import { shownText } from '@tenderlight/exchange/ledger/cells/cell'
import { headOf } from '@tenderlight/exchange/ledger/layout'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendLog, byInstallation } from '../../audit-log/append-log.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-09')
const LEAD = 'jiujiang.gp.intention.lead-time'

forDatabase('kept simulations', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let everybody: EveryRole
  let bureau: Client
  let auditor: Client
  let kept: string

  const add = async (ids: readonly string[]) => {
    const { districtId } = district
    const of = { districtId, jurisdiction: 'jiujiang' } as const
    const context = await contextFor(api.deps, of, TODAY)
    const at = api.deps.now()
    await api.deps.connection.db.transaction().execute(async (trx) => {
      const rows = ids.map((id) => ({ organisationId: district.education.id, procurement: aProcurement({ id }) }))
      await createRecords(trx, { districtId, context }, { at, by: null }, rows)
      await appendLog(trx, byInstallation(districtId, 'ledger.import'), at, { kind: 'ledger-import', id: districtId })
    })
  }
  const asked = () => ({ changes: [{ rule: LEAD, value: 365 }], unit: district.education.id })
  const tried = async (input: ReturnType<typeof asked>) => {
    await expect.poll(async () => (await bureau.simulation.try.mutate(input)).loaded, { timeout: 60_000 }).toBeNull()
    const { seen, trial } = await bureau.simulation.try.mutate(input)
    if (seen === null || trial === null) throw new Error('the records are there')
    return { seen, trial }
  }
  const records = () => connection().db.selectFrom('procurements').selectAll().orderBy('id').execute()

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    everybody = await seedEveryRole(api.deps, district)
    bureau = await api.client(district.users.bureau)
    auditor = await api.client(everybody.users.auditor)
    await add(['DEMO-2026-1', 'DEMO-2026-2', 'DEMO-2026-3'])
  })
  afterAll(() => api.close())

  test('what was seen is kept with its parameters, and what it was judged with; no record changes', async () => {
    const before = await records()
    const { seen, trial } = await tried(asked())
    kept = (await bureau.simulation.save.mutate({ name: ' 意向提前一年 ', tried: asked(), seen })).id
    const opened = await bureau.simulation.open.query({ id: kept })
    const { calendar } = await contextFor(
      api.deps,
      { districtId: district.districtId, jurisdiction: 'jiujiang' },
      TODAY,
    )
    expect(opened).toMatchObject({
      name: '意向提前一年',
      asOf: TODAY,
      procurements: 3,
      tried: asked(),
      isOwn: true,
      madeWith: { calendar: { version: calendar.version, coveredThrough: calendar.coveredThrough } },
    })
    const { name } = district.education
    expect(opened.result).toEqual({ figures: [{ rule: LEAD, value: 365, before: 30 }], unit: name, trial })
    expect(await records()).toEqual(before)
  })

  test('it stays as it was when the records have changed, and what has changed meanwhile is not kept unseen', async () => {
    const { seen } = await tried(asked())
    const before = await bureau.simulation.open.query({ id: kept })
    await add(['DEMO-2026-4'])
    const { trial } = await tried(asked())
    expect(trial.procurements).toBe(4)
    expect(await bureau.simulation.open.query({ id: kept })).toEqual(before)
    const save = bureau.simulation.save.mutate({ name: '旧的', tried: asked(), seen })
    expect(await refusalOf(save)).toMatchObject({ problem: 'changed-meanwhile' })
    await expect(
      connection().db.updateTable('simulations').set({ name: '改名' }).where('id', '=', kept).execute(),
    ).rejects.toThrow('append-only')
  })

  test('an auditor reads, and neither keeps nor throws away; units have none of it', async () => {
    expect(await auditor.simulation.open.query({ id: kept })).toMatchObject({ id: kept, isOwn: false })
    const { seen } = await tried(asked())
    const name = '审计试算'
    const save = auditor.simulation.save.mutate({ name, tried: asked(), seen })
    expect(await refusalOf(save)).toMatchObject({ problem: 'not-allowed' })
    expect(await refusalOf(auditor.simulation.delete.mutate({ id: kept }))).toMatchObject({ problem: 'not-allowed' })
    const clerk = await api.client(district.users.education)
    expect(await refusalOf(clerk.simulation.saved.query({}))).toMatchObject({ problem: 'not-allowed' })
    expect(await refusalOf(clerk.simulation.open.query({ id: kept }))).toMatchObject({ problem: 'not-allowed' })
  })

  test('the list is searched, sorted and turned page by page', async () => {
    const office = await api.client(everybody.users.office)
    const { seen } = await tried(asked())
    for (let n = 1; n <= 20; n += 1) {
      const name = `乙-${String(n).padStart(2, '0')}`
      await office.simulation.save.mutate({ name, tried: asked(), seen })
    }
    const first = await bureau.simulation.saved.query({})
    expect([first.total, first.rows.length]).toEqual([21, 20])
    expect(first.rows[0]).toMatchObject({ name: '乙-20', madeBy: everybody.users.office, isOwn: false })
    expect((await bureau.simulation.saved.query({ page: 2 })).rows.map(({ id }) => id)).toEqual([kept])
    const found = await bureau.simulation.saved.query({ text: '一年', sort: 'name', descending: false })
    expect(found).toMatchObject({ total: 1, rows: [{ id: kept }] })
    const fewest = await bureau.simulation.saved.query({ sort: 'procurements', descending: false })
    expect(fewest.rows[0]?.id).toBe(kept)
    expect((await bureau.simulation.saved.query({ text: everybody.users.office })).total).toBe(20)
  })

  test('the workbook says what was tried on what, and the same lights', async () => {
    const { content, filename } = await auditor.simulation.file.query({ id: kept })
    expect(filename).toBe('试算-意向提前一年-2026-03-09.xlsx')
    const [sheet] = openSheets(Buffer.from(content, 'base64'), filename)
    const rows = (
      sheet === undefined
        ? []
        : Array.from({ length: 60 }, () => sheet.grid.rows.next()).flatMap((row) =>
            row.done === true ? [] : [row.value],
          )
    ).map(({ cells }) => Array.from(cells, (cell) => shownText(cell)))
    const { result } = await auditor.simulation.open.query({ id: kept })
    const [rule] = result.trial.rules
    const lights = [rule?.before, rule?.after].flatMap((one) =>
      [one?.grey, one?.green, one?.yellow, one?.red].map(String),
    )
    expect(rows.find(([kind, , unit]) => kind === '按规则' && unit === '全部单位')?.slice(3, 11)).toEqual(lights)
    expect(rows.filter(([kind]) => kind === '条件').map(([, words]) => words)).toEqual(
      expect.arrayContaining([expect.stringMatching(/现为 30 日,试算为 365 日$/u), `单位:${district.education.name}`]),
    )
  })

  test('and in English what an English reader is told', async () => {
    const english = await api.client(everybody.users.auditor, { 'x-locale': 'en' })
    const { content, filename } = await english.simulation.file.query({ id: kept })
    expect(filename).toBe('Trial-意向提前一年-2026-03-09.xlsx')
    const [sheet] = openSheets(Buffer.from(content, 'base64'), filename)
    const head = sheet === undefined ? [] : headOf(sheet.grid.rows)
    const conditions = head.flatMap(({ cells: [kind, words] }) =>
      shownText(kind) === 'Condition' ? [shownText(words)] : [],
    )
    expect(conditions[0]).toMatch(/: now 30 days, tried as 365 days$/u)
    expect(conditions).toContain('Records as of: 2026-03-09')
    const { madeBy } = await english.simulation.open.query({ id: kept })
    expect(madeBy).not.toBe('')
    expect(conditions).toContain(`Saved: 2026-03-09 ${madeBy}`)
  })

  test('whoever kept it throws it away, nobody else, and the log says so', async () => {
    const office = await api.client(everybody.users.office)
    expect(await refusalOf(office.simulation.delete.mutate({ id: kept }))).toMatchObject({ problem: 'not-allowed' })
    await bureau.simulation.delete.mutate({ id: kept })
    expect(await refusalOf(bureau.simulation.open.query({ id: kept }))).toMatchObject({ problem: 'not-found' })
    expect(await refusalOf(bureau.simulation.delete.mutate({ id: kept }))).toMatchObject({ problem: 'not-found' })
    const { entries } = await auditor.audit.entries.query({ record: kept })
    expect(entries.map(({ action, record }) => [action, record.kind, record.label])).toEqual([
      ['simulation.delete', 'simulation', '意向提前一年'],
      ['simulation.save', 'simulation', '意向提前一年'],
    ])
    expect(entries[0]?.before).toBe(entries[1]?.after)
  })
})

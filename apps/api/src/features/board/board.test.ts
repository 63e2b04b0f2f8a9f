import { isOpen, warnFromOf } from '@tenderlight/compliance/clock'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { reservedOf } from '@tenderlight/compliance/rules/reservation/reserved'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { randomProcurements } from '../../testing/random-procurements.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-04-11')

forEachDatabase('the board', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  const procurements = randomProcurements(260, 3, TODAY)
  const unitOf = (index: number) => (index % 4 === 0 ? district.water : district.education)

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    await api.deps.db.transaction().execute((trx) =>
      createRecords(
        trx,
        { districtId: district.districtId, context: contextFor(api.deps, 'jiujiang', TODAY) },
        { at: api.deps.now(), by: null },
        procurements.map((procurement, index) => ({ organisationId: unitOf(index).id, procurement })),
      ),
    )
    bureau = await api.client(district.users.bureau)
  })
  afterAll(() => api.close())

  const findings = () =>
    procurements.flatMap((procurement, index) =>
      evaluate(procurement, contextFor(api.deps, 'jiujiang', TODAY)).map((finding) => ({
        ...finding,
        buyer: unitOf(index),
      })),
    )

  test.each(['law', 'commitment'] as const)('open clocks of %s add up, and are those the rules find', async (level) => {
    const board = await bureau.board.get.query({ level })
    const open = findings().filter((finding) => finding.level === level && isOpen(finding) && finding.due !== null)
    const lit = (light: string) => open.filter((finding) => finding.light === light)
    expect(board.overdue).toMatchObject({
      clocks: lit('red').length,
      units: new Set(lit('red').map(({ buyer }) => buyer.id)).size,
      sinceLastWorkingDay: lit('red').filter(({ due }) => due !== null && due >= '2026-04-10').length,
    })
    expect(board.dueSoon).toMatchObject({
      clocks: lit('yellow').length,
      alertsWanted: lit('yellow').length,
      alertsSent: 0,
    })
    expect(board.onTrack).toEqual({ clocks: lit('green').length, open: open.length })
    expect(open.length).toBeGreaterThan(30)
    for (const { unit, stages, openProcurements } of board.units) {
      const own = open.filter((finding) => finding.buyer.id === unit.id)
      const cells = Object.values(stages)
      expect({
        red: cells.reduce((total, { red }) => total + red, 0),
        yellow: cells.reduce((total, { yellow }) => total + yellow, 0),
        green: cells.reduce((total, { green }) => total + green, 0),
      }).toEqual({
        red: own.filter(({ light }) => light === 'red').length,
        yellow: own.filter(({ light }) => light === 'yellow').length,
        green: own.filter(({ light }) => light === 'green').length,
      })
      expect(openProcurements).toBe(
        procurements.filter((one, index) => unitOf(index).id === unit.id && one.paidOn === undefined).length,
      )
    }
    expect(board).toMatchObject({ asOf: TODAY, isWorkingDay: false, nextWorkingDay: '2026-04-13', level })
  })

  test('a unit’s red clocks lead to the projects that the list shows as red', async () => {
    const board = await bureau.board.get.query({ level: 'commitment' })
    for (const { unit, stages } of board.units) {
      const red = Object.values(stages).reduce((total, cell) => total + cell.red, 0)
      const { total } = await bureau.procurements.count.query({ unit: unit.id, level: 'commitment', light: 'red' })
      // A project may be red for what it did wrong and has no clock left, and several clocks may make one project red.
      const projects = new Set(
        findings()
          .filter(
            (finding) =>
              finding.buyer.id === unit.id &&
              finding.level === 'commitment' &&
              finding.light === 'red' &&
              isOpen(finding),
          )
          .map(({ trigger, due }) => `${trigger?.on} ${due}`),
      )
      expect(projects.size).toBeLessThanOrEqual(red)
      expect(total).toBeGreaterThan(0)
    }
    const keys = new Set(board.turnedRed.map(({ key }) => key))
    for (const key of keys) expect((await bureau.procurements.get.query({ key })).lights.commitment).toBe('red')
    const dues = board.turnedRed.map(({ due }) => due)
    expect(board.since).toBe('2026-04-10')
    expect(dues.every((due) => due >= board.since)).toBe(true)
    expect(dues).toEqual(dues.toSorted().toReversed())
  })

  test('the rate of deadlines kept has its numerator and denominator', async () => {
    const { units } = await bureau.board.get.query({ level: 'commitment' })
    for (const { unit, onTime } of units) {
      const own = findings().filter(
        (finding) =>
          finding.buyer.id === unit.id &&
          finding.level === 'commitment' &&
          warnFromOf(finding, api.deps.calendar) !== null,
      )
      const met = own.filter(({ met: on }) => on !== null && on >= '2025-04-11' && on <= TODAY)
      const overdue = own.filter(
        (finding) => isOpen(finding) && finding.light === 'red' && (finding.due ?? '') >= '2025-04-11',
      )
      expect(onTime).toEqual({
        numerator: met.filter(({ verdict }) => verdict === 'compliant').length,
        denominator: met.length + overdue.length,
      })
    }
  })

  test('the reserved amount is that of the rules, of the asked year only', async () => {
    const government = procurements.filter(
      ({ regime, budget }) => regime === 'government-procurement' && budget !== undefined,
    )
    const sums = (ofYear: (text: string) => boolean) => {
      const own = government.filter((one) => ofYear(one.expectedMonth ?? ''))
      return {
        base: own.reduce((sum, { budget = 0 }) => sum + budget, 0),
        sme: own.reduce((sum, one) => sum + (reservedOf(one, one.budget ?? 0) ?? 0), 0),
        smallMicro: own.reduce((sum, { reservedSmallMicro = 0 }) => sum + reservedSmallMicro, 0),
      }
    }
    expect((await bureau.board.get.query({})).reserved).toEqual({ ...sums(() => true), requiredShare: 4000 })
    const year2026 = await bureau.board.get.query({ year: 2026, level: 'law' })
    expect(year2026.reserved).toEqual({ ...sums((month) => month.startsWith('2026')), requiredShare: 3000 })
    expect((await bureau.board.get.query({ year: 2031 })).reserved).toMatchObject({ base: 0, sme: 0, smallMicro: 0 })
  })

  test('is the bureau’s alone', async () => {
    const unit = await api.client(district.users.water)
    expect((await refusalOf(unit.board.get.query({}))).problem).toBe('not-allowed')
  })
})

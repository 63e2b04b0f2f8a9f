import { isClock, isOpen, warnFromOf } from '@tenderlight/compliance/clock'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import type { Level } from '@tenderlight/compliance/finding'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { STAGES } from '@tenderlight/compliance/rules/rule'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { reservedOf } from '@tenderlight/compliance/rules/reservation/reserved'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { addDays, addMonths, civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { randomProcurements } from '../../testing/random-procurements.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-04-11')
const nextMonthOf = (month: string) => addMonths(civilDate(`${month}-01`), 1)

forDatabase('the board', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let context: Context
  let bureau: Client
  // Seven working days after 31 March, Qingming left out: 10 April, a Friday.
  const ranOutOnFriday = aProcurement({
    ...NOTHING_AFTER_AWARD,
    id: 'RAN-OUT-ON-FRIDAY',
    evaluationEndedOn: '2026-03-30',
    evaluationReportOn: '2026-03-30',
    resultDeterminedOn: '2026-03-31',
    awardNoticeOn: '2026-03-31',
  })
  // The challenges are the unit's to answer, the complaint is the bureau's: all are overdue.
  const complainedOf = aProcurement({
    ...NOTHING_AFTER_AWARD,
    id: 'COMPLAINED-OF',
    matters: [
      { id: 'm1', kind: 'challenge', receivedOn: '2026-02-24' },
      { id: 'm2', kind: 'challenge', receivedOn: '2026-02-25' },
      { id: 'm3', kind: 'complaint', receivedOn: '2026-02-24' },
    ],
  })
  const procurements = [...randomProcurements(260, 3, TODAY), ranOutOnFriday, complainedOf]
  const unitOf = (index: number) => (index % 4 === 0 ? district.water : district.education)

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    await api.deps.db.transaction().execute((trx) =>
      createRecords(
        trx,
        { districtId: district.districtId, context: context },
        { at: api.deps.now(), by: null },
        procurements.map((procurement, index) => ({ organisationId: unitOf(index).id, procurement })),
      ),
    )
    bureau = await api.client(district.users.bureau)
  })
  afterAll(() => api.close())

  const findings = () =>
    procurements.flatMap((procurement, index) =>
      evaluate(procurement, context).map((finding) => ({
        ...finding,
        of: procurement.id,
        buyer: unitOf(index),
      })),
    )

  /** Clocks that run and are the unit's to meet. */
  const openOf = (level: Level) =>
    findings().filter(
      (one) => one.level === level && isOpen(one) && one.due !== null && boundBy(one.rule, one.part) === 'buyer',
    )

  test.each(['law', 'commitment'] as const)('open clocks of %s add up, and are those the rules find', async (level) => {
    const board = await bureau.board.get.query({ level })
    const open = openOf(level)
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

  test('each cell leads to the projects whose clocks it counts, no more and no fewer', async () => {
    const board = await bureau.board.get.query({ level: 'commitment' })
    const open = openOf('commitment')
    for (const { unit, stages } of board.units) {
      for (const stage of STAGES) {
        for (const light of ['red', 'yellow', 'green'] as const) {
          const own = open.filter(
            (finding) =>
              finding.buyer.id === unit.id && finding.light === light && ruleById(finding.rule)?.stage === stage,
          )
          const { rows } = await bureau.procurements.list.query({
            unit: unit.id,
            level: 'commitment',
            clock: stage,
            light,
            limit: 200,
          })
          expect([unit.name, stage, light, rows.map(({ id }) => id).toSorted()]).toEqual([
            unit.name,
            stage,
            light,
            [...new Set(own.map(({ of }) => of))].toSorted(),
          ])
          expect(stages[stage][light]).toBe(own.length)
        }
      }
    }
  })

  test('two challenges of one project are two clocks of its unit; what the bureau has to do is none of them', async () => {
    const { rows } = await bureau.procurements.list.query({ text: 'COMPLAINED-OF' })
    const clocks = await api.deps.db
      .selectFrom('clocks')
      .select(['rule', 'part', 'matter', 'bound'])
      .where('procurement_id', '=', rows[0]?.key ?? '')
      .where('matter', '<>', '')
      .where('open', '=', true)
      .execute()
    expect(
      clocks
        .filter(({ rule }) => rule === 'cn.gp.challenge.reply')
        .map(({ matter }) => matter)
        .toSorted(),
    ).toEqual(['m1', 'm2'])
    expect(clocks).toContainEqual({ rule: 'cn.gp.complaint.decide', part: '', matter: 'm3', bound: 'supervisor' })
    const ownSteps = findings().filter(
      (one) => one.level === 'law' && isOpen(one) && one.due !== null && boundBy(one.rule, one.part) === 'supervisor',
    )
    const cells = Object.values((await bureau.board.get.query({ level: 'law' })).bureau)
    expect(cells.reduce((sum, { red, yellow, green }) => sum + red + yellow + green, 0)).toBe(ownSteps.length)
    expect(ownSteps.length).toBeGreaterThan(0)
    const red = async () => {
      const { overdue } = await bureau.board.get.query({ level: 'law' })
      return overdue.clocks
    }
    const before = await red()
    await api.deps.db
      .deleteFrom('clocks')
      .where('bound', '<>', 'buyer')
      .where('district_id', '=', district.districtId)
      .execute()
    expect(await red()).toBe(before)
  })

  test('every requirement that is not met leads to its projects', async () => {
    let found = 0
    for (const level of ['law', 'commitment'] as const) {
      for (const stage of STAGES) {
        const own = findings().filter(
          (one) =>
            one.level === level &&
            one.verdict === 'breach' &&
            !(one.due !== null && isClock(one)) &&
            ruleById(one.rule)?.stage === stage,
        )
        const { total } = await bureau.procurements.count.query({ level, breach: stage })
        expect([level, stage, total]).toEqual([level, stage, new Set(own.map(({ of }) => of)).size])
        found += total
      }
    }
    expect(found).toBeGreaterThan(20)
  })

  test('what turned red since the last working day is red, newest first', async () => {
    const board = await bureau.board.get.query({ level: 'commitment' })
    expect(board.turnedRed).toContainEqual(
      expect.objectContaining({ id: 'RAN-OUT-ON-FRIDAY', rule: 'jiujiang.gp.contract.sign', due: '2026-04-10' }),
    )
    expect(board.overdue.sinceLastWorkingDay).toBe(board.turnedRed.length)
    const keys = new Set(board.turnedRed.map(({ key }) => key))
    for (const key of keys) expect((await bureau.procurements.get.query({ key })).lights.commitment).toBe('red')
    const dues = board.turnedRed.map(({ due }) => due)
    expect(board.since).toBe('2026-04-10')
    expect(dues.every((due) => due >= board.since)).toBe(true)
    expect(dues).toEqual(dues.toSorted().toReversed())
  })

  const MONTHS = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((month) =>
    month > 12 ? `2026-${String(month - 12).padStart(2, '0')}` : `2025-${String(month).padStart(2, '0')}`,
  )
  const monthOf = (day: string) => day.slice(0, 7)

  /** Deadlines of the units at a level, told of by month. */
  const deadlinesOf = (level: Level) =>
    findings().filter(
      (one) =>
        one.level === level && boundBy(one.rule, one.part) === 'buyer' && warnFromOf(one, context.calendar) !== null,
    )
  type Deadline = ReturnType<typeof deadlinesOf>[number]
  const isLate = (one: Deadline) => isOpen(one) && one.light === 'red'

  const ratio = (own: readonly Deadline[], first = MONTHS[0] ?? '') => {
    const met = own.filter(({ met: on }) => on !== null && monthOf(on) >= first && on <= TODAY)
    const overdue = own.filter((one) => isLate(one) && monthOf(addDays(one.due ?? TODAY, 1)) >= first)
    return {
      numerator: met.filter(({ verdict }) => verdict === 'compliant').length,
      denominator: met.length + overdue.length,
    }
  }

  test('the rate of deadlines kept has its numerator and denominator', async () => {
    const { units } = await bureau.board.get.query({ level: 'commitment' })
    for (const { unit, onTime } of units) {
      expect(onTime).toEqual(ratio(deadlinesOf('commitment').filter(({ buyer }) => buyer.id === unit.id)))
    }
  })

  test.each(['law', 'commitment'] as const)(
    'the trend of %s says of each month what each deadline says',
    async (level) => {
      const { trend } = await bureau.board.get.query({ level })
      const own = deadlinesOf(level)
      const lastDay = (month: string) => (month === monthOf(TODAY) ? TODAY : addDays(nextMonthOf(month), -1))
      expect(trend).toEqual(
        MONTHS.map((month) => {
          const met = own.filter((one) => one.met !== null && monthOf(one.met) === month)
          const overdueThen = own.filter((one) => {
            if (one.due === null || one.due >= lastDay(month)) return false
            if (isOpen(one)) return one.light === 'red'
            return one.met !== null && one.light === 'red' && one.met > one.due && one.met > lastDay(month)
          })
          return {
            month,
            met: met.length,
            onTime: met.filter(({ verdict }) => verdict === 'compliant').length,
            overdue: overdueThen.length,
          }
        }),
      )
      expect(trend.reduce((sum, { met }) => sum + met, 0)).toBeGreaterThan(50)
    },
  )

  test('what turns red in the next five working days is told by day, the first of it by name', async () => {
    const { turning } = await bureau.board.get.query({ level: 'commitment' })
    const own = openOf('commitment').filter(
      (one) => isDeadline(one) && one.light !== 'red' && (one.due ?? '') >= TODAY && (one.due ?? '') <= turning.until,
    )
    // From Saturday 11 April: Monday to Friday.
    expect(turning.until).toBe('2026-04-17')
    expect(turning.days.reduce((sum, { clocks }) => sum + clocks, 0)).toBe(own.length)
    expect(own.length).toBeGreaterThan(0)
    for (const { due, clocks } of turning.days) expect(clocks).toBe(own.filter((one) => one.due === due).length)
    expect(turning.first.length).toBe(Math.min(10, own.length))
    expect(turning.first.map(({ due }) => due)).toEqual(turning.first.map(({ due }) => due).toSorted())
  })
  const isDeadline = (one: Deadline) => warnFromOf(one, context.calendar) !== null

  test('a unit’s page and a rule’s page add up to the board, and each of their cells leads to its projects', async () => {
    const level = 'law'
    const board = await bureau.board.get.query({ level })
    let looked = 0
    for (const { unit, stages, onTime } of board.units) {
      const own = await bureau.board.unit.query({ level, unit: unit.id })
      expect({ stages: own.stages, onTime: own.onTime }).toEqual({ stages, onTime })
      for (const { rule, stage, counts } of own.rules.slice(0, 6)) {
        const ofRule = await bureau.board.rule.query({ level, rule })
        expect(ofRule.units.find((one) => one.unit.id === unit.id)).toMatchObject({ counts })
        const filter = { level, rule, unit: unit.id } as const
        const { total } = await bureau.procurements.count.query({ ...filter, breach: stage })
        expect(total === 0).toBe(counts.breaches === 0)
        const late = await bureau.procurements.count.query({ ...filter, clock: stage, light: 'red' })
        const red = openOf(level).filter((one) => one.rule === rule && one.buyer.id === unit.id && one.light === 'red')
        expect([rule, counts.red, late.total]).toEqual([rule, red.length, new Set(red.map(({ of }) => of)).size])
        looked += counts.red + counts.breaches
      }
    }
    expect(looked).toBeGreaterThan(5)
  })

  test('what is not met stands in its cell', async () => {
    const board = await bureau.board.get.query({ level: 'law' })
    const notMet = findings().filter(
      (one) => one.level === 'law' && one.verdict === 'breach' && !(one.due !== null && isClock(one)),
    )
    expect(board.notMet).toEqual({ breaches: notMet.length, units: new Set(notMet.map(({ buyer }) => buyer.id)).size })
    expect(
      board.units.flatMap(({ stages }) => Object.values(stages)).reduce((sum, { breaches }) => sum + breaches, 0),
    ).toBe(notMet.length)
  })

  test('ranks by the share kept, of one rule and of fewer months; under five nobody is ranked', async () => {
    const rule = 'jiujiang.gp.contract.sign'
    for (const [months, first] of [
      [12, '2025-05'],
      [3, '2026-02'],
    ] as const) {
      const ranking = await bureau.board.ranking.query({ level: 'commitment', rule, months })
      const all = [...ranking.ranked, ...ranking.tooFew]
      for (const { unit, onTime } of all) {
        const own = deadlinesOf('commitment').filter((one) => one.buyer.id === unit.id && one.rule === rule)
        expect([months, onTime]).toEqual([months, ratio(own, first)])
      }
      expect(all.length).toBe(2)
      expect(ranking.ranked.every(({ onTime }) => onTime.denominator >= ranking.least)).toBe(true)
      expect(ranking.tooFew.every(({ onTime }) => onTime.denominator < ranking.least)).toBe(true)
    }
  })

  test('narrowed to a regime and a category it counts those procurements alone', async () => {
    const narrowed = { level: 'law', regime: 'government-procurement', category: 'goods' } as const
    const board = await bureau.board.get.query(narrowed)
    const own = new Set(
      procurements
        .filter((one) => one.regime === narrowed.regime && one.category === narrowed.category)
        .map(({ id }) => id),
    )
    const open = openOf('law').filter(({ of }) => own.has(of))
    expect(board.onTrack.open).toBe(open.length)
    expect(board.overdue.clocks).toBe(open.filter(({ light }) => light === 'red').length)
    expect(open.length).toBeGreaterThan(5)
  })

  test('says nothing of a unit or a rule that is not there', async () => {
    const unit = '00000000-0000-4000-8000-000000000000'
    expect((await refusalOf(bureau.board.unit.query({ unit }))).problem).toBe('not-found')
    expect((await refusalOf(bureau.board.rule.query({ rule: 'no.such.rule' }))).problem).toBe('not-found')
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

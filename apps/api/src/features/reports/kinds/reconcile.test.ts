import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REFUND_EVENTS } from '@tenderlight/compliance/deposits/refunds'
import { isClock, isOpen, targetOf, warnFromOf } from '@tenderlight/compliance/clock'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Finding } from '@tenderlight/compliance/finding'
import { PAYMENT_TERMS } from '@tenderlight/compliance/payment/judge-part'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { AGENCY_EVENTS } from '@tenderlight/compliance/reports/agencies'
import type { ReportPeriod, ReportSection } from '@tenderlight/compliance/reports/report'
import { reservedOf } from '@tenderlight/compliance/rules/reservation/reserved'
import { fiscalYearOf } from '@tenderlight/compliance/years/unit-year'
import { judgeUnitYear } from '@tenderlight/compliance/years/judge-unit-year'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { insertDeposit, insertDepositVersion } from '@tenderlight/db/repositories/deposits'
import { createAppointment, endAppointments } from '@tenderlight/db/repositories/appointments'
import { createOrganisations, listDistricts, listOrganisations } from '@tenderlight/db/repositories/organisations'
import { walkProcurements } from '@tenderlight/db/repositories/procurements'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { addDays, civilDate, todayInChina } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Deps } from '../../../deps.ts'
import { openKeeping } from '../../../evidence/open-keeping.ts'
import { seedDemo } from '../../../demo/seed.ts'
import { asProcurement } from '../../../record/as-procurement.ts'
import { contextFor } from '../../../record/context.ts'
import { createRecords } from '../../../record/write-records.ts'
import { clientOf, seedDistrict, startTestApi } from '../../../testing/test-api.ts'
import type { Client, TestApi } from '../../../testing/test-api.ts'
import { DEMO_PASSWORD } from '../../../demo/units.ts'
import { readingOf } from '../testing/reading-of.ts'
import { agencies } from './agencies.ts'
import { arrears } from './arrears.ts'
import { deadlines } from './deadlines.ts'
import { deposits } from './deposits.ts'
import { reservedShare } from './reserved-share.ts'

const TODAY = civilDate('2026-11-20')
const AUTUMN: ReportPeriod = { from: '2026-07-01', through: '2026-12-31' }
const YEAR: ReportPeriod = { from: '2026-01-01', through: '2026-12-31' }
const NEVER: ReportPeriod = { from: '2019-01-01', through: '2019-12-31' }

const earlier = (one: string | null, other: string | null): string =>
  one !== null && other !== null && one < other ? one : (other ?? '')

/** A project of the demo with what the rules find of it, judged here and now and not by the projection. */
interface Judged {
  readonly key: string
  readonly unit: string
  readonly procurement: Procurement
  readonly stored: StoredRecord
  readonly findings: readonly Finding[]
}

forDatabase('reports of the demo district, recomputed from its projects', (connection) => {
  let api: TestApi
  let bureau: Client
  let deps: Deps
  let directory: string
  let context: Context
  let all: readonly Judged[]
  let district: { readonly districtId: string; readonly jurisdiction: 'jiujiang' }
  const reading = (period: ReportPeriod, unit?: string) => readingOf(deps, district, TODAY, period, unit)

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tenderlight-reports-'))
    api = await startTestApi(connection(), TODAY, { evidence: openKeeping(directory) })
    ;({ deps } = api)
    await seedDemo(deps, TODAY)
    bureau = clientOf(api.address)
    await bureau.access.signIn.mutate({ username: 'caizheng', password: DEMO_PASSWORD })
    const [demo] = await listDistricts(deps.db)
    district = { districtId: demo?.id ?? '', jurisdiction: 'jiujiang' }
    context = await contextFor(deps, district, TODAY)
    const rows = await walkProcurements(deps.db, district.districtId, undefined, 10_000)
    all = rows.map((row) => {
      const procurement = asProcurement(row)
      const findings = evaluate(procurement, context)
      return { key: row.id, unit: row.organisationId, procurement, stored: row.record, findings }
    })
    await addRefunds()
    await addAgency()
    await addOtherDistrict()
  }, 120_000)
  afterAll(async () => {
    await api.close()
    await rm(directory, { recursive: true, force: true })
  })

  /** Deposits by bidder in a project whose notice and contract are out: corrected, entered by mistake, refunded late, not refunded. */
  async function addRefunds() {
    const recorder = await deps.db.selectFrom('people').select('id').executeTakeFirstOrThrow()
    const project = all.find(
      ({ findings, procurement: { bidDeposit = 0, contractSignedOn = '' } }) =>
        bidDeposit > 0 &&
        contractSignedOn.startsWith('2026') &&
        findings.some((one) => targetOf(one) === 'loser-deposit-refunded' && one.due !== null),
    )
    const due = project?.findings.find((one) => targetOf(one) === 'loser-deposit-refunded')?.due
    if (project === undefined || due === null || due === undefined) throw new Error('no deposit is asked for')
    const { bidDeposit: amount = 0, winner = '' } = project.procurement
    const bidders = [
      { bidder: '甲公司', change: 'refunded', refunded_on: due },
      { bidder: '乙公司', change: 'refunded', refunded_on: addDays(due, 9) },
      { bidder: '丙公司', change: 'corrected', refunded_on: null },
      { bidder: '丁公司', change: 'withdrawn', refunded_on: null },
      { bidder: winner, change: 'corrected', refunded_on: null },
    ] as const
    await deps.db.transaction().execute(async (trx) => {
      for (const { change, ...told } of bidders) {
        const id = randomUUID()
        const of = { district_id: district.districtId, procurement_id: project.key, organisation_id: project.unit }
        await insertDeposit(trx, { ...of, id, purpose: 'bid' })
        const row = {
          district_id: district.districtId,
          deposit_id: id,
          credit_code: null,
          scale: null,
          won: null,
          form: 'transfer' as const,
          amount,
          received_on: addDays(due, -30),
          valid_until: null,
          guarantor: null,
          number: null,
          guarantee: null,
          interest: null,
          refund_note: null,
          recorded_at: deps.now(),
          recorded_by: recorder.id,
        }
        const first = { ...row, bidder: told.bidder, refunded_on: null, reason: null }
        await insertDepositVersion(trx, { ...first, version: 1, change: 'recorded', amount: amount - 1 })
        await insertDepositVersion(trx, { ...row, ...told, version: 2, change, reason: '测试' })
      }
    })
  }

  /** An agency that acted for the unit with the most projects, and for nobody since the summer. */
  async function addAgency() {
    const [unit] = [...Map.groupBy(all, (one) => one.unit)].toSorted(([, a], [, b]) => b.length - a.length)
    const id = randomUUID()
    const { districtId } = district
    await deps.db.transaction().execute(async (trx) => {
      await createOrganisations(trx, districtId, [{ id, name: '测试代理有限公司', kind: 'agency' }], deps.now())
      const appointment = { districtId, id: randomUUID(), agencyId: id, unitId: unit?.[0] ?? '', procurementId: null }
      const term = { from: civilDate('2026-02-01'), until: civilDate('2027-02-01') }
      await createAppointment(trx, { ...appointment, ...term, createdAt: deps.now(), createdBy: null })
      const person = await trx.selectFrom('people').select('id').executeTakeFirstOrThrow()
      const ended = { at: new Date('2026-10-15T10:00:00+08:00'), by: person.id }
      await endAppointments(trx, districtId, { id: appointment.id }, ended)
    })
  }

  /** Another district in the same database, whose projects are in the same periods, all late, unpaid and with deposits to refund. */
  async function addOtherDistrict() {
    const other = await seedDistrict(deps)
    const own = { districtId: other.districtId, context }
    const late = Array.from({ length: 8 }, (_, n) =>
      aProcurement({
        id: `OTHER-${n}`,
        awardNoticeOn: '2026-09-10',
        resultDeterminedOn: '2026-09-10',
        contractSignedOn: '2026-10-30',
        bidDeposit: 3_000_000,
        paidOn: undefined,
      }),
    )
    await deps.db.transaction().execute((trx) =>
      createRecords(
        trx,
        own,
        { at: deps.now(), by: null },
        late.map((procurement) => ({ organisationId: other.water.id, procurement })),
      ),
    )
  }

  const section = (sections: readonly ReportSection[], id: string): ReportSection => {
    const found = sections.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no section ${id}`)
    return found
  }
  const figures = ({ figures: own }: ReportSection) => Object.fromEntries(own.map(({ id, value }) => [id, value]))
  const cellsOf = ({ table }: ReportSection) => table?.rows.map(({ cells }) => cells) ?? []

  test('every project of the demo is there to be recomputed', () => {
    expect(all.length).toBeGreaterThan(100)
  })

  describe('deadlines', () => {
    /** Deadlines (no least distances) of a level whose last day lies in the period. */
    const dueIn = ({ from, through }: ReportPeriod, level: string, of: readonly Judged[] = all) =>
      of.flatMap((one) =>
        one.findings
          .filter(
            (finding) => finding.level === level && isClock(finding) && boundBy(finding.rule, finding.part) === 'buyer',
          )
          .filter((finding) => finding.due !== null && finding.due >= from && finding.due <= through)
          .filter((finding) => warnFromOf(finding, context.calendar) !== null)
          .filter((finding) => finding.met !== null || isOpen(finding))
          .filter(({ verdict }) => verdict === 'compliant' || verdict === 'breach' || verdict === 'pending')
          .map((finding) => ({ ...finding, of: one })),
      )
    const counts = (found: ReturnType<typeof dueIn>) => ({
      due: found.length,
      'on-time': found.filter(({ met, due }) => met !== null && due !== null && met <= due).length,
      late: found.filter(({ met, due }) => met !== null && due !== null && met > due).length,
      overdue: found.filter(({ met, due }) => met === null && due !== null && due < TODAY).length,
      running: found.filter(({ met, due }) => met === null && due !== null && due >= TODAY).length,
    })

    test.each(['law', 'commitment'] as const)(
      'deadlines of %s: rules, units and single projects agree',
      async (level) => {
        const sections = await deadlines(await reading(YEAR))
        const found = dueIn(YEAR, level)
        expect(found.length).toBeGreaterThan(50)
        expect(figures(section(sections, level))).toMatchObject(counts(found))
        const byRule = Map.groupBy(found, ({ rule, part }) => (part === undefined ? rule : `${rule}:${part}`))
        for (const { id, cells } of section(sections, level).table?.rows ?? []) {
          const own = byRule.get(id) ?? []
          expect([id, ...cells.slice(1, 6)]).toEqual([id, ...Object.values(counts(own))])
        }
        expect(section(sections, level).table?.rows.filter(({ cells }) => cells[1] !== 0)).toHaveLength(byRule.size)
        const byUnit = Map.groupBy(found, ({ of }) => of.unit)
        const units = section(sections, `${level}-units`).table?.rows ?? []
        expect(units).toHaveLength(byUnit.size)
        for (const { cells, unit = '' } of units) {
          expect(cells.slice(1, 6)).toEqual(Object.values(counts(byUnit.get(unit) ?? [])))
        }
      },
    )

    test('the list names each project that was late, and no other', async () => {
      const sections = await deadlines(await reading(AUTUMN))
      const late = [...dueIn(AUTUMN, 'law'), ...dueIn(AUTUMN, 'commitment')].filter(
        ({ met, due }) => due !== null && (met === null ? due < TODAY : met > due),
      )
      const listed = section(sections, 'late-projects').table?.rows ?? []
      expect(listed.map(({ project }) => project).toSorted()).toEqual(late.map(({ of }) => of.key).toSorted())
      expect(late.length).toBeGreaterThan(0)
    })

    test('of one unit its own projects alone', async () => {
      const [unit = ''] = all.map((one) => one.unit)
      const sections = await deadlines(await reading(YEAR, unit))
      const own = all.filter((one) => one.unit === unit)
      expect(figures(section(sections, 'law'))).toMatchObject(counts(dueIn(YEAR, 'law', own)))
      expect(cellsOf(section(sections, 'law-units'))).toHaveLength(1)
    })

    test('a period in which nothing was due is empty', async () => {
      const sections = await deadlines(await reading(NEVER))
      expect(figures(section(sections, 'law'))).toMatchObject({ due: 0, share: null })
      expect(cellsOf(section(sections, 'late-projects'))).toEqual([])
    })
  })

  describe('arrears', () => {
    const sum = (values: readonly (number | null | undefined)[]) =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0)

    test('what is overdue today is what the list of arrears shows, project by project', async () => {
      const sections = await arrears(await reading(YEAR))
      const listed = await bureau.payments.arrears.query({})
      expect(listed.arrears.length).toBeGreaterThan(5)
      expect(
        cellsOf(section(sections, 'ages')).map(([, parts, , amount, interest]) => [parts, amount, interest]),
      ).toEqual(listed.sums.map(({ parts, amount, interest }) => [parts, amount, interest]))
      const byProject = ({ project, cells }: { readonly project?: string; readonly cells: readonly unknown[] }) =>
        `${project} ${String(cells[4])} ${String(cells[6])}`
      expect((section(sections, 'projects').table?.rows ?? []).map(byProject).toSorted()).toEqual(
        listed.arrears.map(({ key, due, amount }) => `${key} ${due} ${amount}`).toSorted(),
      )
      const units = section(sections, 'units').table
      expect(units?.total?.slice(1, 4)).toEqual(listed.sums.map(({ amount }) => amount))
      expect(figures(section(sections, 'ages'))).toMatchObject({
        parts: sum(listed.sums.map(({ parts }) => parts)),
        amount: sum(listed.sums.map(({ amount }) => amount)),
        interest: sum(listed.sums.map(({ interest }) => interest)),
      })
    })

    test('on a day that is over: what was paid since counts as unpaid, each project by its own dates', async () => {
      // The last day on which one that was paid late was still owed.
      const [paidLate] = all.flatMap(({ findings }) =>
        findings.flatMap(({ rule, due, met }) =>
          PAYMENT_TERMS.includes(rule) && due !== null && met !== null && met > due ? [met] : [],
        ),
      )
      if (paidLate === undefined) throw new Error('nothing was paid late')
      const day = addDays(paidLate, -1)
      const sections = await arrears(await reading({ from: addDays(day, -30), through: day }))
      const rows = section(sections, 'projects').table?.rows ?? []
      const whole = all.filter(({ stored }) => stored.instalments === undefined)
      const owing = whole.filter(({ findings }) =>
        findings.some(
          ({ rule, part, due, met }) =>
            PAYMENT_TERMS.includes(rule) &&
            part === undefined &&
            due !== null &&
            due < day &&
            (met === null || met > day),
        ),
      )
      const paidSince = owing.filter(({ procurement: { paidOn } }) => paidOn !== undefined)
      expect(paidSince.length).toBeGreaterThan(0)
      const keys = new Set(whole.map(({ key }) => key))
      const reported = rows.filter(({ project = '' }) => keys.has(project))
      expect(reported.map(({ project }) => project).toSorted()).toEqual(owing.map(({ key }) => key).toSorted())
      expect(sum(reported.map(({ cells }) => Number(cells[6])))).toBe(
        sum(owing.map(({ procurement }) => procurement.overdueAmount ?? procurement.contractAmount)),
      )
    })

    test('before anything was due nothing is owed', async () => {
      const sections = await arrears(await reading(NEVER))
      expect(figures(section(sections, 'ages'))).toMatchObject({ parts: 0, amount: 0, interest: 0 })
      expect(cellsOf(section(sections, 'units'))).toEqual([])
    })
  })

  describe('reserved shares', () => {
    const inYear = (year: number) => all.filter(({ procurement }) => fiscalYearOf(procurement) === year)
    const sum = (of: readonly Judged[], amount: (one: Procurement) => number | undefined) =>
      of.reduce((total, { procurement }) => total + (amount(procurement) ?? 0), 0)
    const amountOf = ({ budget, controlPrice }: Procurement) => budget ?? controlPrice
    const reservedBy = (one: Procurement) => reservedOf(one, amountOf(one) ?? 0)

    test('the sums of the year are those of its projects, one by one', async () => {
      const sections = await reservedShare(await reading(YEAR))
      const own = inYear(2026)
      expect(own.length).toBeGreaterThan(50)
      const reserving = own.filter(({ procurement }) => (reservedBy(procurement) ?? 0) > 0)
      expect(figures(section(sections, 'execution'))).toMatchObject({
        projects: own.length,
        amount: sum(own, amountOf),
        reserving: reserving.length,
        reserved: sum(reserving, reservedBy),
        'small-micro': sum(reserving, ({ reservedSmallMicro }) => reservedSmallMicro),
        signed: reserving.filter(({ procurement }) => procurement.contractAmount !== undefined).length,
      })
      const listed = section(sections, 'projects').table
      expect(listed?.rows.map(({ project }) => project).toSorted()).toEqual(reserving.map(({ key }) => key).toSorted())
      for (const { cells, project } of listed?.rows ?? []) {
        const found = own.find(({ key }) => key === project)
        expect(cells[3]).toBe(found === undefined ? undefined : reservedBy(found.procurement))
      }
      expect(listed?.total?.[3]).toBe(figures(section(sections, 'execution'))['reserved'])
    })

    test('what small enterprises were contracted for is what their contracts say', async () => {
      const sections = await reservedShare(await reading(YEAR))
      const whole = inYear(2026).filter(
        ({ procurement: { contractAmount, measure }, stored }) =>
          measure === 'exclusive' && contractAmount !== undefined && stored.parties === undefined,
      )
      const rows = new Map(section(sections, 'projects').table?.rows.map(({ cells, project }) => [project, cells]))
      expect(whole.length).toBeGreaterThan(10)
      for (const { key, procurement } of whole) {
        const { contractAmount, winnerScale } = procurement
        const isSmall = winnerScale !== undefined && winnerScale !== 'large'
        expect(rows.get(key)?.[5]).toBe(winnerScale === undefined ? null : isSmall ? contractAmount : 0)
      }
    })

    test('units add up to the district, and each department is judged as its year is', async () => {
      const sections = await reservedShare(await reading(YEAR))
      const units = section(sections, 'units').table
      expect(units?.total?.[4]).toBe(figures(section(sections, 'execution'))['reserved'])
      for (const { cells, unit } of units?.rows ?? []) {
        const own = inYear(2026).filter((one) => one.unit === unit)
        expect([cells[1], cells[4]]).toEqual([own.length, sum(own, reservedBy)])
      }
      const organisations = await listOrganisations(deps.db, district.districtId)
      const heads = organisations.filter(({ kind, parentId }) => kind === 'budget-unit' && parentId === null)
      const shares = section(sections, 'shares').table?.rows ?? []
      expect(shares.length).toBeGreaterThan(5)
      for (const { id } of heads) {
        const below = organisations.filter(({ parentId }) => parentId === id).map((one) => one.id)
        const own = inYear(2026).filter((one) => one.unit === id || below.includes(one.unit))
        const plan = await bureau.budget.sharePlan.query({ unit: id, year: 2026 })
        const known = plan.gpBudgetTotal === null ? {} : { gpBudgetTotal: plan.gpBudgetTotal }
        const year = { unit: id, year: 2026, procurements: own.map(({ procurement }) => procurement), ...known }
        const expected = judgeUnitYear(year, context).filter(
          ({ base = '' }) => base.endsWith('-limit') || base === 'gp-budget' || base === 'district-works',
        )
        const told = shares.filter((one) => one.unit === id)
        expect(told.map(({ cells }) => [cells[3], cells[5], cells[6]])).toEqual(
          expected.map(({ actual = null, required = null, shortfall = null }) => [actual, required, shortfall]),
        )
      }
    })

    test('of one unit its own, and of a year without projects nothing', async () => {
      const [unit = ''] = inYear(2026).map((one) => one.unit)
      const own = inYear(2026).filter((one) => one.unit === unit)
      const sections = await reservedShare(await reading(YEAR, unit))
      expect(figures(section(sections, 'execution'))).toMatchObject({
        projects: own.length,
        reserved: sum(own, reservedBy),
      })
      const empty = await reservedShare(await reading(NEVER))
      expect(figures(section(empty, 'execution'))).toMatchObject({ projects: 0, reserved: 0, 'reserved-share': null })
      expect(section(empty, 'execution').words).toMatchObject({ required: false })
    })
  })

  describe('deposits', () => {
    /** Every standing deposit of the demo as its project's page shows it. */
    const shown = async () => {
      const keys = new Set(
        (await deps.db.selectFrom('deposits').select('procurement_id').execute()).map((row) => row.procurement_id),
      )
      const found = []
      for (const { key, unit } of all) {
        if (!keys.has(key)) continue
        const { deposits: own } = await bureau.deposits.ofProcurement.query({ key })
        found.push(...own.filter(({ withdrawn }) => !withdrawn).map((one) => ({ ...one, key, unit })))
      }
      return found
    }

    test('taken, waived and left with suppliers: as each project’s page says', async () => {
      const sections = await deposits(await reading(YEAR))
      const own = (await shown()).filter(({ receivedOn }) => receivedOn >= YEAR.from && receivedOn <= YEAR.through)
      expect(own.length).toBeGreaterThan(5)
      const taken = own.filter(({ form }) => form !== 'waived')
      const total = (of: readonly { readonly amount: number }[]) => of.reduce((sum, { amount }) => sum + amount, 0)
      expect(figures(section(sections, 'taken'))).toMatchObject({
        taken: taken.length,
        amount: total(taken),
        papers: taken.filter(({ form }) => form !== 'transfer').length,
        waived: own.length - taken.length,
        saved: own.reduce((sum, { saved }) => sum + saved, 0),
      })
      const rows = section(sections, 'projects').table?.rows ?? []
      for (const { cells, project } of rows) {
        const here = taken.filter(({ key }) => key === project)
        expect([cells[2], cells[3]]).toEqual([here.length, total(here)])
      }
      expect(section(sections, 'projects').table?.total?.[3]).toBe(total(taken))
      expect(section(sections, 'units').table?.total?.[2]).toBe(total(taken))
    })

    test('refunds by their last day: each bidder’s own clock, and the project’s where bidders are not on record', async () => {
      const sections = await deposits(await reading(YEAR))
      const inYear = (due: string | null) => due !== null && due >= YEAR.from && due <= YEAR.through
      const byBidder = (await shown()).filter(({ clock }) => clock !== null && inYear(clock.due))
      const held = new Set(
        (await shown()).filter(({ amount, purpose }) => purpose === 'bid' && amount > 0).map(({ key }) => key),
      )
      const ofProjects = all
        .filter(({ key }) => !held.has(key))
        .flatMap(({ findings }) => findings)
        .filter((one) => REFUND_EVENTS.some((event) => event === targetOf(one)) && inYear(one.due))
        .filter((one) => one.met !== null || isOpen(one))
      const outcomes = [
        ...byBidder.map(({ clock, refundedOn }) => ({ due: clock?.due ?? '', on: refundedOn })),
        ...ofProjects.map(({ due, met }) => ({ due: due ?? '', on: met })),
      ]
      expect(byBidder.length).toBeGreaterThan(2)
      expect(ofProjects.length).toBeGreaterThan(0)
      expect(figures(section(sections, 'refunds'))).toMatchObject({
        due: outcomes.length,
        'on-time': outcomes.filter(({ due, on }) => on !== null && on <= due).length,
        late: outcomes.filter(({ due, on }) => on !== null && on > due).length,
        overdue: outcomes.filter(({ due, on }) => on === null && due < TODAY).length,
        amount: byBidder.reduce((sum, { amount }) => sum + amount, 0),
        'amount-unknown': ofProjects.length,
      })
    })

    test('terms are counted by project, and an empty period has none', async () => {
      const sections = await deposits(await reading(YEAR))
      const closed = all.filter(({ procurement: { bidDeadlineOn = '' } }) => bidDeadlineOn.startsWith('2026'))
      const asking = (is: (deposit: number | undefined) => boolean) =>
        closed.filter(({ procurement }) => is(procurement.bidDeposit)).length
      expect(section(sections, 'terms').table?.total?.slice(1, 4)).toEqual([
        asking((one) => one !== undefined && one > 0),
        asking((one) => one === 0),
        asking((one) => one === undefined),
      ])
      const empty = await deposits(await reading(NEVER))
      expect(figures(section(empty, 'taken'))).toMatchObject({ taken: 0, waived: 0 })
      expect(figures(section(empty, 'refunds'))).toMatchObject({ due: 0, share: null })
      expect(cellsOf(section(empty, 'terms'))).toEqual([])
    })
  })

  describe('agencies', () => {
    test('each deadline counts for whoever was appointed on the day that decided it', async () => {
      const appointments = await deps.db.selectFrom('appointments').selectAll().execute()
      const actsFor = (agency: string, { key, unit }: Judged, day: string) =>
        appointments.some(
          (one) =>
            one.agency_id === agency &&
            one.unit_id === unit &&
            (one.procurement_id === null || one.procurement_id === key) &&
            one.from_on <= day &&
            one.until_on >= day &&
            (one.ended_at === null || todayInChina(one.ended_at) > day),
        )
      const steps = all.flatMap((of) =>
        of.findings
          .filter(
            (one) => AGENCY_EVENTS.some((event) => event === targetOf(one)) && boundBy(one.rule, one.part) === 'buyer',
          )
          .filter((one) => one.level !== 'encouragement' && warnFromOf(one, context.calendar) !== null)
          .filter((one) => one.due !== null && one.due >= YEAR.from && one.due <= YEAR.through)
          .filter((one) => one.met !== null || isOpen(one))
          .map((one) => ({
            of,
            met: one.met,
            due: one.due ?? '',
            rule: one.rule,
            day: earlier(one.met ?? one.due, one.due),
          })),
      )
      const sections = await agencies(await reading(YEAR))
      const rows = section(sections, 'agencies').table?.rows ?? []
      const names = [...new Set(appointments.map(({ agency_id: id }) => id))]
      const acting = names.filter((id) => steps.some(({ of, day }) => actsFor(id, of, day)))
      expect(acting.length).toBeGreaterThan(1)
      expect(rows.map(({ id }) => id).toSorted()).toEqual(acting.toSorted())
      for (const { cells, id } of rows) {
        const own = steps.filter(({ of, day }) => actsFor(id, of, day))
        expect(cells.slice(1, 8)).toEqual([
          new Set(own.map(({ of }) => of.unit)).size,
          new Set(own.map(({ of }) => of.key)).size,
          own.length,
          own.filter(({ due, met }) => met !== null && met <= due).length,
          own.filter(({ due, met }) => met !== null && met > due).length,
          own.filter(({ due, met }) => met === null && due < TODAY).length,
          own.filter(({ due, met }) => met === null && due >= TODAY).length,
        ])
        const byRule = section(sections, 'rules').table?.rows.filter((row) => row.id.startsWith(id)) ?? []
        expect(byRule.reduce((sum, row) => sum + Number(row.cells[2]), 0)).toBe(own.length)
        const late = own.filter(({ due, met }) => (met ?? TODAY) > due)
        const listed = section(sections, 'late-projects').table?.rows.filter((row) => row.id.includes(id)) ?? []
        expect(listed.map(({ project }) => project).toSorted()).toEqual(late.map(({ of }) => of.key).toSorted())
      }
    })

    test('a period before anybody was appointed has no agency', async () => {
      const sections = await agencies(await reading(NEVER))
      expect(cellsOf(section(sections, 'agencies'))).toEqual([])
      expect(figures(section(sections, 'agencies'))).toMatchObject({ agencies: 0, due: 0, share: null })
    })
  })

  test.each([
    ['reserved-share', reservedShare],
    ['deadlines', deadlines],
    ['deposits', deposits],
    ['arrears', arrears],
    ['agencies', agencies],
  ] as const)('what the bureau is shown of %s is the same: nothing of it lies beyond its reach', async (kind, make) => {
    const { document } = await bureau.reports.make.query({ kind, period: YEAR })
    expect(document.sections).toEqual(await make(await reading(YEAR)))
    const rows = document.sections.flatMap(({ table }) => table?.rows ?? [])
    const keys = new Set(all.map(({ key }) => key))
    const units = new Set(all.map(({ unit }) => unit))
    expect(rows.filter(({ project }) => project !== undefined && !keys.has(project))).toEqual([])
    expect(rows.filter(({ unit }) => unit !== undefined && !units.has(unit))).toEqual([])
    for (const { chart, table } of document.sections) {
      const ids = table?.columns.map(({ id }) => id) ?? []
      expect([chart?.label, ...(chart?.series ?? [])].filter((id) => id !== undefined && !ids.includes(id))).toEqual([])
      expect(new Set(table?.rows.map(({ id }) => id)).size).toBe(table?.rows.length ?? 0)
      for (const { cells } of table?.rows ?? []) expect(cells).toHaveLength(ids.length)
    }
  })
})

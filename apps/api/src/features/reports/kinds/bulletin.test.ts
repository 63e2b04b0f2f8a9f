import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isClock, isOpen, warnFromOf } from '@tenderlight/compliance/clock'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Finding } from '@tenderlight/compliance/finding'
import type { ReportPeriod, ReportSection } from '@tenderlight/compliance/reports/report'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import { walkProcurements } from '@tenderlight/db/repositories/procurements'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '../../../demo/seed.ts'
import { openKeeping } from '../../../evidence/open-keeping.ts'
import { asProcurement } from '../../../record/as-procurement.ts'
import { contextFor } from '../../../record/context.ts'
import { putOnRecord } from '../../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../../testing/test-api.ts'
import type { TestApi } from '../../../testing/test-api.ts'
import { readingOf } from '../testing/reading-of.ts'
import { appraisal } from './appraisal.ts'
import { bulletin } from './bulletin.ts'

const TODAY = civilDate('2026-11-20')
const LEVELS = ['law', 'commitment'] as const
const PERIODS = [
  { from: '2026-09-01', through: '2026-09-30' },
  { from: '2026-10-16', through: '2026-10-31' },
  { from: '2026-11-01', through: '2026-11-30' },
] as const satisfies readonly ReportPeriod[]

interface Judged extends Finding {
  readonly project: string
  /** Key of the unit. */
  readonly buyer: string
}

/** A case of the demo, by what its steps say. */
interface ReadCase {
  readonly unit: string
  readonly opened: CivilDate
  readonly answered: readonly CivilDate[]
  readonly closed: { readonly on: CivilDate; readonly as: string } | undefined
}

forDatabase('the bulletin of the demo district, recomputed from its projects and cases', (connection) => {
  let api: TestApi
  let directory: string
  let district: { readonly districtId: string; readonly jurisdiction: 'jiujiang' }
  let findings: readonly Judged[]
  let cases: readonly ReadCase[]
  let isWarned: (finding: Finding) => boolean

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tenderlight-bulletin-'))
    api = await startTestApi(connection(), TODAY, { evidence: openKeeping(directory) })
    const { deps } = api
    await seedDemo(deps, TODAY)
    const [demo] = await listDistricts(deps.db)
    district = { districtId: demo?.id ?? '', jurisdiction: 'jiujiang' }
    const context = await contextFor(deps, district, TODAY)
    isWarned = (finding) => warnFromOf(finding, context.calendar) !== null
    const rows = await walkProcurements(deps.db, district.districtId, undefined, 10_000)
    findings = rows.flatMap((row) =>
      evaluate(asProcurement(row), context)
        .filter(({ rule, part }) => boundBy(rule, part) === 'buyer')
        .map((finding) => ({ ...finding, project: row.id, buyer: row.organisationId })),
    )
    cases = await readCases()
    // Another district in the same database, all of whose contracts are late.
    const other = await seedDistrict(deps)
    const awarded = { resultDeterminedOn: civilDate('2026-08-03'), awardNoticeOn: civilDate('2026-08-03') }
    await putOnRecord(api, other, TODAY, aProcurement({ id: 'OTHER', ...NOTHING_AFTER_AWARD, ...awarded }))
  }, 120_000)
  afterAll(async () => {
    await api.close()
    await rm(directory, { recursive: true, force: true })
  })

  /** From the steps alone, not from what stands beside them. */
  async function readCases(): Promise<readonly ReadCase[]> {
    const { db } = connection()
    const steps = await db
      .selectFrom('case_steps')
      .select(['case_id', 'organisation_id as unit', 'kind', 'on_date as on', 'step'])
      .where('district_id', '=', district.districtId)
      .orderBy('case_id')
      .orderBy('step')
      .execute()
    return [...Map.groupBy(steps, (step) => step.case_id).values()].map((own) => {
      const end = own.find(({ kind }) => kind === 'struck-off' || kind === 'withdrawn')
      return {
        unit: own[0]?.unit ?? '',
        opened: own[0]?.on ?? TODAY,
        answered: own.filter(({ kind }) => kind === 'answered').map(({ on }) => on),
        closed: end === undefined ? undefined : { on: end.on, as: end.kind },
      }
    })
  }

  const made = async (period: ReportPeriod, unit?: string) =>
    bulletin(await readingOf(api.deps, district, TODAY, period, unit))
  const sectionIn = (sections: readonly ReportSection[], id: string): ReportSection => {
    const found = sections.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no section ${id}`)
    return found
  }
  const figures = (sections: readonly ReportSection[], id: string) =>
    Object.fromEntries(sectionIn(sections, id).figures.map((one) => [one.id, one.value]))
  const linesOf = (sections: readonly ReportSection[], id: string) =>
    new Map(
      (sectionIn(sections, id).table?.rows ?? []).map(({ cells, id: key, unit }) => [unit ?? key, cells.slice(1)]),
    )

  /** Deadlines with their last day in the period. */
  const dueIn = ({ from, through }: ReportPeriod, of: readonly Judged[] = findings) =>
    of.filter(
      (one) =>
        isClock(one) &&
        isWarned(one) &&
        (one.met !== null || isOpen(one)) &&
        one.due !== null &&
        one.due >= from &&
        one.due <= through,
    )
  const counts = (found: readonly Judged[]) => [
    found.length,
    found.filter(({ met, due }) => met !== null && due !== null && met <= due).length,
    found.filter(({ met, due }) => met !== null && due !== null && met > due).length,
    found.filter(({ met, due }) => met === null && due !== null && due < TODAY).length,
    found.filter(({ met, due }) => met === null && due !== null && due >= TODAY).length,
  ]
  const redIn = ({ from, through }: ReportPeriod) => {
    const last = through < TODAY ? through : TODAY
    return findings.filter((one) => {
      const { due, level, light, met } = one
      if (due === null || level === 'encouragement' || light !== 'red' || !isClock(one)) return false
      const first = addDays(due, 1)
      return first >= from && first <= last && (met === null || met > due)
    })
  }

  test.each(PERIODS)('deadlines of $from to $through: each unit by its own projects', async (period) => {
    const sections = await made(period)
    for (const level of LEVELS) {
      const found = dueIn(period).filter((one) => one.level === level)
      const units = Map.groupBy(found, ({ buyer }) => buyer)
      const lines = linesOf(sections, level)
      expect([...lines.keys()].toSorted()).toEqual([...units.keys()].toSorted())
      for (const [unit, own] of units) expect(lines.get(unit)?.slice(0, 5)).toEqual(counts(own))
      const [due, ontime, late, overdue, running] = counts(found)
      expect(figures(sections, level)).toMatchObject({ due, 'on-time': ontime, late, overdue, running })
    }
    const all = dueIn(period).filter(({ level }) => level !== 'encouragement')
    expect(all.length).toBeGreaterThan(5)
    expect(figures(sections, 'summary')['due']).toBe(all.length)
    for (const [unit, cells] of linesOf(sections, 'ranking')) {
      const own = all.filter(({ buyer }) => buyer === unit)
      const [, onTime, late = 0, overdue = 0] = counts(own)
      const judged = Number(onTime) + late + overdue
      expect(cells.slice(2)).toEqual([onTime, judged])
      expect(cells[1]).toBe(judged < 5 ? null : Math.floor((Number(onTime) * 10_000) / judged))
    }
  })

  test.each(PERIODS)('what became overdue from $from to $through is named project by project', async (period) => {
    const sections = await made(period)
    const red = redIn(period)
    const listed = sectionIn(sections, 'turned-red').table?.rows ?? []
    expect(
      listed.map(({ project, cells: [, , , due, met] }) => JSON.stringify([project, due, met])).toSorted(),
    ).toEqual(red.map(({ project, due, met }) => JSON.stringify([project, due, met])).toSorted())
    expect(figures(sections, 'summary')['turned-red']).toBe(red.length)
    for (const level of LEVELS)
      expect(figures(sections, 'turned-red')[level]).toBe(red.filter((one) => one.level === level).length)
  })

  test('some of it became overdue', () => {
    expect(PERIODS.flatMap((period) => redIn(period)).length).toBeGreaterThan(3)
  })

  test('what stands today is each unit’s findings of today', async () => {
    const lines = linesOf(await made(PERIODS[2]), 'standing')
    const clocks = (one: Judged) => isClock(one) && isOpen(one)
    const of = (unit: string, level: string) => {
      const own = findings.filter((one) => one.buyer === unit && one.level === level)
      return [
        own.filter((one) => clocks(one) && one.light === 'red').length,
        own.filter((one) => clocks(one) && one.light === 'yellow').length,
        own.filter((one) => !(isClock(one) && one.due !== null) && one.verdict === 'breach').length,
      ]
    }
    const units = new Set(findings.map(({ buyer }) => buyer))
    const expected = [...units].map((unit) => [unit, [...of(unit, 'law'), ...of(unit, 'commitment')]] as const)
    expect(new Map(expected.filter(([, cells]) => cells.some((count) => count > 0)))).toEqual(lines)
    expect(lines.size).toBeGreaterThan(3)
  })

  test.each(PERIODS)('cases of $from to $through by their steps', async (period) => {
    const { from, through } = period
    const isIn = (day: CivilDate) => day >= from && day <= through
    const of = (own: readonly ReadCase[]) => [
      own.filter(({ opened }) => isIn(opened)).length,
      own.flatMap(({ answered }) => answered.filter(isIn)).length,
      own.filter(({ closed }) => closed?.as === 'struck-off' && isIn(closed.on)).length,
      own.filter(({ closed }) => closed?.as === 'withdrawn' && isIn(closed.on)).length,
      own.filter(({ opened, closed }) => opened <= through && (closed === undefined || closed.on > through)).length,
    ]
    const expected = [...Map.groupBy(cases, ({ unit }) => unit)]
      .map(([unit, own]) => [unit, of(own)] as const)
      .filter(([, cells]) => cells.some((count) => count > 0))
    expect(linesOf(await made(period), 'cases')).toEqual(new Map(expected))
    expect(cases.length).toBeGreaterThan(3)
  })

  test('the appraisal of a quarter: each unit by its own deadlines', async () => {
    const quarter = { from: '2026-07-01', through: '2026-09-30' } as const
    const sections = await appraisal(await readingOf(api.deps, district, TODAY, quarter))
    expect(sectionIn(sections, 'scores').notes[0]?.zh).toContain('未设定')
    const rows = sectionIn(sections, 'unit-figures').table?.rows ?? []
    expect(rows.length).toBeGreaterThan(5)
    for (const { id, unit, cells } of rows) {
      const level = id.split(':')[2]
      const own = dueIn(quarter).filter(
        (one) => one.buyer === unit && (level === undefined ? one.level !== 'encouragement' : one.level === level),
      )
      const [, onTime = 0, late = 0, overdue = 0] = counts(own)
      const judged = onTime + late + overdue
      expect([id, ...cells.slice(2)]).toEqual([
        id,
        judged < 5 ? null : Math.floor((onTime * 10_000) / judged),
        onTime,
        judged,
      ])
    }
  })

  test('of one unit its own alone; of a period without anything, nothing', async () => {
    const [unit = ''] = findings.map(({ buyer }) => buyer)
    const sections = await made(PERIODS[2], unit)
    const own = findings.filter(({ buyer }) => buyer === unit)
    expect(figures(sections, 'summary')['due']).toBe(
      dueIn(PERIODS[2], own).filter(({ level }) => level !== 'encouragement').length,
    )
    const never = await made({ from: '2019-01-01', through: '2019-01-31' })
    expect(figures(never, 'summary')).toMatchObject({ due: 0, share: null, 'turned-red': 0, 'cases-opened': 0 })
    expect(sectionIn(never, 'summary').words?.text).toContain('没有届满日在本期的办理期限')
  })
})

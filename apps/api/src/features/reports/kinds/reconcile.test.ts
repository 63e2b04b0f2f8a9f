import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isClock, isOpen, warnFromOf } from '@tenderlight/compliance/clock'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Finding } from '@tenderlight/compliance/finding'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { ReportPeriod, ReportSection } from '@tenderlight/compliance/reports/report'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import { walkProcurements } from '@tenderlight/db/repositories/procurements'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDeps } from '../../../deps.ts'
import type { Deps } from '../../../deps.ts'
import { openKeeping } from '../../../evidence/open-keeping.ts'
import { seedDemo } from '../../../demo/seed.ts'
import { asProcurement } from '../../../record/as-procurement.ts'
import { contextFor } from '../../../record/context.ts'
import { createRecords } from '../../../record/write-records.ts'
import { seedDistrict } from '../../../testing/test-api.ts'
import { readingOf } from '../testing/reading-of.ts'
import { deadlines } from './deadlines.ts'

const TODAY = civilDate('2026-11-20')
const NOW = new Date('2026-11-20T09:30:00+08:00')
const AUTUMN: ReportPeriod = { from: '2026-07-01', through: '2026-12-31' }
const YEAR: ReportPeriod = { from: '2026-01-01', through: '2026-12-31' }
const NEVER: ReportPeriod = { from: '2019-01-01', through: '2019-12-31' }

/** A project of the demo with what the rules find of it, judged here and now and not by the projection. */
interface Judged {
  readonly key: string
  readonly unit: string
  readonly procurement: Procurement
  readonly findings: readonly Finding[]
}

forDatabase('reports of the demo district, recomputed from its projects', (connection) => {
  let deps: Deps
  let directory: string
  let context: Context
  let all: readonly Judged[]
  let district: { readonly districtId: string; readonly jurisdiction: 'jiujiang' }
  const reading = (period: ReportPeriod, unit?: string) => readingOf(deps, district, TODAY, period, unit)

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tenderlight-reports-'))
    deps = { ...makeDeps({ connection: connection(), now: () => NOW, evidence: openKeeping(directory) }) }
    deps = { ...deps, db: connection().db }
    await seedDemo(deps, TODAY)
    const [demo] = await listDistricts(deps.db)
    district = { districtId: demo?.id ?? '', jurisdiction: 'jiujiang' }
    context = await contextFor(deps, district, TODAY)
    const rows = await walkProcurements(deps.db, district.districtId, undefined, 10_000)
    all = rows.map((row) => {
      const procurement = asProcurement(row)
      return { key: row.id, unit: row.organisationId, procurement, findings: evaluate(procurement, context) }
    })
    await addOtherDistrict()
  }, 120_000)
  afterAll(() => rm(directory, { recursive: true, force: true }))

  /** Another district in the same database, whose projects are in the same periods and all late. */
  async function addOtherDistrict() {
    const other = await seedDistrict(deps)
    const own = { districtId: other.districtId, context }
    const late = Array.from({ length: 8 }, (_, n) =>
      aProcurement({
        id: `OTHER-${n}`,
        awardNoticeOn: '2026-09-10',
        resultDeterminedOn: '2026-09-10',
        contractSignedOn: '2026-10-30',
      }),
    )
    await deps.db.transaction().execute((trx) =>
      createRecords(
        trx,
        own,
        { at: NOW, by: null },
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
})

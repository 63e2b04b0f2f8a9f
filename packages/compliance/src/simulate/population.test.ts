import { civilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { ledgerRow } from '../testing/second-opinion/rows/rows.ts'
import { columnsIn, isInPopulation } from './population.ts'
import type { Population } from './population.ts'
import { simulate } from './simulate.ts'
import { procurementAt } from './columns.ts'
import { toColumns } from './to-columns.ts'
import { MOST_NAMED, trialOf } from './trial.ts'

const ONE: Procurement = {
  ...aProcurement(),
  buyer: '甲',
  regime: 'government-procurement',
  category: 'goods',
  announcementOn: civilDate('2026-02-10'),
}
const { announcementOn: _, intentionOn: _i, ...UNDATED } = ONE

test.each<readonly [because: string, procurement: Procurement, population: Population, isIn: boolean]>([
  ['nothing narrows', ONE, {}, true],
  ['its unit', ONE, { unit: '甲' }, true],
  ['another unit', ONE, { unit: '乙' }, false],
  ['another regime', ONE, { regime: 'tendering' }, false],
  ['another category', ONE, { category: 'works' }, false],
  ['the first day is in', ONE, { from: civilDate('2026-02-10') }, true],
  ['the last day is in', ONE, { through: civilDate('2026-02-10') }, true],
  ['before the period', ONE, { from: civilDate('2026-02-11') }, false],
  ['after it', ONE, { through: civilDate('2026-02-09') }, false],
  ['without a day it is in no period', UNDATED, { from: civilDate('2000-01-01') }, false],
  ['without a day it is in whatever has no period', UNDATED, { unit: '甲' }, true],
])('%s', (_because, procurement, population, isIn) => {
  expect(isInPopulation(procurement, population)).toBe(isIn)
})

const POPULATION = fc.record({
  unit: fc.option(fc.constantFrom('单位0', '单位1', '无此单位'), { nil: undefined }),
  regime: fc.option(fc.constantFrom('government-procurement', 'tendering'), { nil: undefined }),
  category: fc.option(fc.constantFrom('goods', 'works', 'services'), { nil: undefined }),
  from: fc.option(fc.constantFrom(civilDate('2026-01-15'), civilDate('2026-03-01')), { nil: undefined }),
  through: fc.option(fc.constantFrom(civilDate('2026-02-15'), civilDate('2026-12-31')), { nil: undefined }),
}) satisfies fc.Arbitrary<Population>

test('columns hold those that are looked at, in their order', () => {
  fc.assert(
    fc.property(fc.array(ledgerRow, { maxLength: 30 }), POPULATION, (looked, population) => {
      const columns = toColumns(
        looked.map(({ row }, index) => ({
          ...row,
          id: `${index}`,
          ...(index % 4 > 0 && { buyer: `单位${index % 3}` }),
        })),
      )
      const rows = (of: typeof columns) => Array.from({ length: of.count }, (_, row) => procurementAt(of, row))
      const wanted = rows(columns).filter((one) => isInPopulation(one, population))
      expect(rows(columnsIn(columns, population))).toEqual(wanted)
    }),
  )
})

test('a trial counts every procurement once before and once after, and every one that turns', () => {
  const rows = fc.array(ledgerRow, { maxLength: 30 })
  fc.assert(
    fc.property(rows, (looked) => {
      const procurements = looked.map(({ row }, index): Procurement => ({
        ...row,
        id: `${index}`,
        buyer: `单位${index % 3}`,
      }))
      const columns = toColumns(procurements)
      const result = simulate(columns, aContext(), [{ rule: 'jiujiang.gp.contract.sign', value: 5 }])
      const trial = trialOf(result, columns)
      expect(trial.procurements).toBe(procurements.length)
      for (const { after, before, turned, units } of [...trial.rules, ...trial.levels]) {
        const all = (counts: typeof before) => Object.values(counts).reduce((sum, count) => sum + count, 0)
        expect([all(before), all(after)]).toEqual([procurements.length, procurements.length])
        for (const { count, procurements: named } of turned) expect(named).toHaveLength(Math.min(count, MOST_NAMED))
        expect(units.reduce((sum, { before: { red } }) => sum + red, 0)).toBe(before.red)
        expect(units.reduce((sum, { after: { red } }) => sum + red, 0)).toBe(after.red)
      }
    }),
    { numRuns: 40 },
  )
})

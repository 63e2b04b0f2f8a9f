import { civilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { ledgerRow, registerRow } from '../testing/second-opinion/rows/rows.ts'
import { fiscalYearOf } from '../years/unit-year.ts'
import { indicatorsByUnits } from './by-units.ts'
import { indicatorOf, indicators } from './indicators.ts'
import { DEFAULT_OPTIONS } from './options.ts'
import { medianOf } from './tally.ts'

const CONTEXT: Context = {
  ...aContext(),
  settings: {
    ...NO_SETTINGS,
    version: 'test',
    threshold: (name) => (name.startsWith('open-tender') ? 200_000_000 : undefined),
  },
}

const rows = fc
  .array(fc.oneof(ledgerRow, registerRow), { maxLength: 20 })
  .map((looked) => looked.map(({ row }, index): Procurement => ({ ...row, id: `${index}`, buyer: `单位${index % 3}` })))
const unitsOf = (procurements: readonly Procurement[]) =>
  [...Map.groupBy(procurements, ({ buyer = '' }) => buyer)].map(([unit, of]) => ({ unit, procurements: of }))

/** With thresholds that small districts reach, so that the values are compared and not their absence. */
const OPTIONS = { ...DEFAULT_OPTIONS, tooFew: 1 }

describe('counted unit by unit', () => {
  test('every indicator of the district, of a unit and of a year is what it is counted at once', () => {
    fc.assert(
      fc.property(rows, (procurements) => {
        const [all, year] = indicatorsByUnits(unitsOf(procurements), CONTEXT, [null, 2026], OPTIONS)
        const shown = ({ kinds = [] }: Partial<NonNullable<typeof all>> = {}) => ({
          district: kinds.map(({ district, kind }) => indicatorOf(kind, district, OPTIONS)),
          unit: kinds.flatMap(({ kind, units }) => {
            const tally = units.get('单位1')
            return tally === undefined ? [] : [{ ...indicatorOf(kind, tally, OPTIONS), unit: '单位1' }]
          }),
        })
        const atOnce = indicators(procurements, CONTEXT, OPTIONS)
        expect(shown(all).district).toEqual(atOnce.filter(({ unit }) => unit === undefined))
        expect(shown(all).unit).toEqual(atOnce.filter(({ unit }) => unit === '单位1'))
        const ofYear = procurements.filter((one) => fiscalYearOf(one) === 2026)
        expect(shown(year).district.filter(({ id }) => id !== 'sme-contracts')).toEqual(
          indicators(ofYear, CONTEXT, OPTIONS).filter(({ unit }) => unit === undefined),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('a rate to be reached lists those that were late, every other indicator what is behind it', () => {
    fc.assert(
      fc.property(rows, (procurements) => {
        const [all] = indicatorsByUnits(unitsOf(procurements), CONTEXT, [null])
        for (const { district, kind } of all?.kinds ?? []) {
          if (kind.id.startsWith('on-time:')) {
            expect(district.listed).toHaveLength(district.lookedAt - district.numerator)
            expect(district.listed.filter((id) => district.behind.includes(id))).toEqual([])
          } else expect(district.listed).toEqual(district.behind)
        }
      }),
      { numRuns: 20 },
    )
  })
})

test('contracts with small and medium enterprises go by the day of signing, whatever the fiscal year', () => {
  const signed = (id: string, more: Partial<Procurement>): Procurement => ({
    ...aProcurement({ id }),
    contractSignedOn: civilDate('2026-01-05'),
    fiscalYear: 2025,
    contractAmount: 100,
    winnerScale: 'small',
    buyer: '甲',
    ...more,
  })
  const { winnerScale: _, ...withoutScale } = signed('unknown', {})
  const procurements = [
    signed('small', {}),
    signed('large', { winnerScale: 'large', contractAmount: 300 }),
    withoutScale,
    signed('of the year before', { contractSignedOn: civilDate('2025-12-31') }),
  ]
  const [year] = indicatorsByUnits([{ unit: '甲', procurements }], CONTEXT, [2026])
  const found = year?.kinds.find(({ kind }) => kind.id === 'sme-contracts')
  expect(found?.district).toMatchObject({
    numerator: 100,
    denominator: 400,
    lookedAt: 2,
    leftAside: 1,
    behind: ['small'],
  })
})

test.each<readonly [because: string, days: readonly (readonly [number, number])[], median: number | undefined]>([
  ['of nothing there is no middle', [], undefined],
  ['of one it is itself', [[30, 1]], 30],
  [
    'of an even number it is the lower',
    [
      [10, 1],
      [20, 1],
    ],
    10,
  ],
  [
    'days that many took count as often',
    [
      [31, 5],
      [-3, 1],
      [0, 2],
    ],
    31,
  ],
])('%s', (_because, days, median) => {
  expect(medianOf(new Map(days))).toBe(median)
})

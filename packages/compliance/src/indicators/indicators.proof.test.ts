import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aContext } from '../testing/findings.ts'
import { ledgerRow, registerRow } from '../testing/second-opinion/rows/rows.ts'
import { indicators } from './indicators.ts'

/** The open tender threshold is 2,000,000.00 yuan here, as a district would set it. */
const CONFIGURED: Context = {
  ...aContext(),
  settings: {
    ...NO_SETTINGS,
    version: 'test',
    threshold: (name) => (name.startsWith('open-tender') ? 200_000_000 : undefined),
  },
}

describe('whatever the procurements are', () => {
  const rows = fc
    .array(fc.oneof(ledgerRow, registerRow), { maxLength: 14 })
    .map((looked) =>
      looked.map(({ row }, index): Procurement => ({ ...row, id: `${index}`, buyer: `单位${index % 3}` })),
    )

  test('a share counts exactly the procurements behind it, never more than were looked at, and under five it tells nothing', () => {
    fc.assert(
      fc.property(rows, (procurements) => {
        for (const one of indicators(procurements, CONFIGURED)) {
          expect(one.behind.length).toBeLessThanOrEqual(procurements.length)
          expect(new Set(one.behind).size).toBe(one.behind.length)
          if (one.measure === 'share' || one.measure === 'distribution') expect(one.behind).toHaveLength(one.numerator)
          if (one.measure === 'share') expect(one.denominator).toBe(one.lookedAt)
          if (one.measure !== 'average' && one.id !== 'award-to-budget') {
            expect(one.numerator).toBeLessThanOrEqual(one.denominator)
          }
          if (one.lookedAt < 5) expect(one).toMatchObject({ value: null })
          expect(one.status === 'told').toBe(one.lookedAt >= 5)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('their order does not matter', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (procurements, stream) => {
        const keyed = procurements.map((one) => ({ one, key: stream.next().value ?? 0 }))
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
        expect(indicators(shuffled, CONFIGURED)).toEqual(indicators(procurements, CONFIGURED))
      }),
      { numRuns: 30 },
    )
  })

  test('what is counted for the units is counted for the district', () => {
    fc.assert(
      fc.property(rows, (procurements) => {
        const all = indicators(procurements, CONFIGURED)
        for (const whole of all.filter(({ measure, unit }) => unit === undefined && measure !== 'distribution')) {
          const units = all.filter(({ id, unit }) => id === whole.id && unit !== undefined)
          expect(units.reduce((sum, { lookedAt }) => sum + lookedAt, 0)).toBe(whole.lookedAt)
          expect(units.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(whole.numerator)
        }
      }),
      { numRuns: 30 },
    )
  })
})

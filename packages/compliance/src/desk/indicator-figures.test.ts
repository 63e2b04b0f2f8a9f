import { expect, test } from 'vitest'
import { indicatorsByUnits } from '../indicators/by-units.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { yearFigures } from './indicator-figures.ts'

const RECORDS = Array.from({ length: 8 }, (_, n) => aProcurement({ id: `p${n}`, buyer: 'u1', bidders: n < 2 ? 1 : 4 }))
const figures = () => {
  const units = [
    { unit: 'u1', procurements: RECORDS },
    { unit: 'u2', procurements: [] },
  ]
  const [all] = indicatorsByUnits(units, aContext(), [null])
  if (all === undefined) throw new Error('nothing was counted')
  return yearFigures(all, { tooFew: 9 })
}

test('the list behind an indicator has those that it counted, and units of which it looked at nothing are left out', () => {
  const { behind, indicators, year } = figures()
  expect(year).toBeNull()
  expect(behind['single-bidder']).toEqual({
    listed: ['p0', 'p1'],
    all: 2,
    units: [{ unit: 'u1', status: 'too-few', numerator: 2, denominator: 8, lookedAt: 8, value: null }],
  })
  expect(indicators.find(({ id }) => id === 'single-bidder')).toEqual({
    id: 'single-bidder',
    measure: 'share',
    status: 'too-few',
    numerator: 2,
    denominator: 8,
    lookedAt: 8,
    value: null,
    leftAside: 0,
    missing: [],
    parameters: [],
  })
})

test('what is kept is JSON: it says the same when it is read again', () => {
  const made = figures()
  expect(JSON.parse(JSON.stringify(made))).toEqual(made)
})

import type { CivilDate } from '@tenderlight/law/civil-date'
import { addDays } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { Matter } from '../procurement/matter.ts'
import { aContext } from '../testing/findings.ts'
import { letterRates } from './letter-rates.ts'

const context = aContext('2026-11-21', 'xialu')
/** Letters received on one day, told after so many days each, answered after so many. */
const letters = (
  told: readonly (number | undefined)[],
  answered: readonly (number | undefined)[],
  on: CivilDate = '2026-03-02',
): Matter[] =>
  told.map((days, index) => {
    const after = answered[index]
    return {
      id: `X${index}`,
      kind: 'letter',
      receivedOn: on,
      ...(days === undefined ? {} : { acceptedOn: addDays(on, days) }),
      ...(after === undefined ? {} : { repliedOn: addDays(on, after) }),
    }
  })
const seven = Array.from({ length: 10 }, () => 7)

test.each`
  because                                   | told                      | answered                                 | procedural     | substantive
  ${'all told, nine of ten answered: both'} | ${seven}                  | ${[...Array(9).fill(90), 93]}            | ${'compliant'} | ${'compliant'}
  ${'eight of ten answered'}                | ${seven}                  | ${[...Array(8).fill(90), 93, undefined]} | ${'compliant'} | ${'breach'}
  ${'one told a day late'}                  | ${[...seven.slice(1), 8]} | ${Array(10).fill(90)}                    | ${'breach'}    | ${'compliant'}
`('$because', ({ told, answered, procedural, substantive }) => {
  const rates = letterRates(letters(told, answered), context)
  expect(rates.map(({ finding }) => [finding.part, finding.verdict])).toEqual([
    ['procedural', procedural],
    ['substantive', substantive],
  ])
})

test('the figures and the letters behind them', () => {
  const [, substantive] = letterRates(letters(seven, [...Array<number>(8).fill(90), 93, 94]), context)
  expect(substantive?.finding).toMatchObject({
    unit: 'basis-points',
    required: 9000,
    actual: 8000,
    shortfall: 1000,
    light: 'yellow',
  })
  expect(substantive?.all).toHaveLength(10)
  expect(substantive?.inTime).not.toContain('X8')
})

test('a letter whose time has not come is not counted; over none nothing can be told', () => {
  const [procedural, substantive] = letterRates(letters([5], [undefined], '2026-11-02'), context)
  expect(procedural?.all).toEqual(['X0'])
  expect(substantive).toMatchObject({ all: [], finding: { verdict: 'cannot-tell', missing: ['matters'] } })
})

test('before the plan there was no goal', () => {
  expect(letterRates(letters(seven, []), aContext('2024-03-31', 'xialu'))).toEqual([])
})

import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { yearFigures } from '../desk/indicator-figures.ts'
import { satisfaction } from './satisfaction.ts'
import type { AskedMatter } from './satisfaction.ts'

const matter = (unit: string, on: string, satisfied?: boolean): AskedMatter => ({
  unit,
  receivedOn: civilDate(on),
  steps: [
    { step: 1, kind: 'satisfaction-asked', on: civilDate(on), said: {} },
    ...(satisfied === undefined
      ? []
      : [{ step: 2, kind: 'satisfaction', on: civilDate(on), said: { satisfied } } as const]),
  ],
})
const MATTERS = [
  ...[true, true, true, false, true].map((answer) => matter('a', '2026-02-01', answer)),
  matter('a', '2026-02-01'),
  matter('b', '2026-03-01', false),
  matter('b', '2025-12-31', true),
]
const figures = (year: number | null) => {
  const { behind, indicators } = yearFigures({ year, kinds: [satisfaction(MATTERS, year)] }, {})
  return { told: indicators[0], units: behind['satisfaction']?.units }
}

test('of a year the requests received in it; who did not answer is left aside, and counted as such', () => {
  const { told, units } = figures(2026)
  expect(told).toMatchObject({
    status: 'told',
    numerator: 4,
    denominator: 6,
    lookedAt: 6,
    leftAside: 1,
    value: { unit: 'basis-points', value: 6666 },
  })
  expect(units).toEqual([
    {
      unit: 'a',
      status: 'told',
      numerator: 4,
      denominator: 5,
      lookedAt: 5,
      value: { unit: 'basis-points', value: 8000 },
    },
    { unit: 'b', status: 'too-few', numerator: 0, denominator: 1, lookedAt: 1, value: null },
  ])
})

test('of all years all of them, and of few nothing is told', () => {
  expect(figures(null).told).toMatchObject({ numerator: 5, denominator: 7 })
  expect(figures(2025).told).toMatchObject({ status: 'too-few', numerator: 1, denominator: 1, value: null })
  expect(figures(2024).told).toMatchObject({ status: 'too-few', numerator: 0, denominator: 0, value: null })
})

import { expect, test } from 'vitest'
import { askedYear, readIndicatorSearch, readIndicatorsSearch } from './indicators-search.ts'

const UNIT = '0b8f5f0e-6a3c-4c57-9a58-0f6f6f0a1c2d'

test.each<readonly [because: string, search: Record<string, unknown>, read: unknown, asked: unknown]>([
  ['nothing is this year', {}, {}, {}],
  ['a year', { year: 2025 }, { year: 2025 }, { year: 2025 }],
  ['all years', { year: 'all' }, { year: 'all' }, { year: null }],
  ['what is no year is dropped', { year: 'x', more: 1 }, {}, {}],
])('%s', (_because, search, read, asked) => {
  expect(readIndicatorsSearch(search)).toEqual(read)
  expect(askedYear(readIndicatorsSearch(search))).toEqual(asked)
})

test('a unit is kept where it is one', () => {
  expect(readIndicatorSearch({ unit: UNIT, year: 2026 })).toEqual({ unit: UNIT, year: 2026 })
  expect(readIndicatorSearch({ unit: '某单位' })).toEqual({})
})

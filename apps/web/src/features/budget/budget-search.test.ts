import { expect, test } from 'vitest'
import { changeSearch, isNarrowed, nextOrder, readBudgetSearch } from './budget-search.ts'

test('what an address may say is read, and nothing else', () => {
  const unit = '6f1f2c1e-0000-4000-8000-000000000000'
  const good = { year: 2026, unit, text: '校服', sort: 'left', descending: true, unlinked: true, page: 3 }
  expect(readBudgetSearch(good)).toEqual(good)
  const bad = { year: 26, unit: 'x', text: ' ', sort: 'used', descending: 'yes', unlinked: 1, page: 1.5, more: 1 }
  expect(readBudgetSearch(bad)).toEqual({})
  expect(readBudgetSearch({ text: 2_026 })).toEqual({ text: '2026' })
})

test('another filter begins at the first page, turning the page keeps the filter', () => {
  const before = { year: 2026, page: 3 } as const
  expect(changeSearch(before, { text: '校服' })).toEqual({ year: 2026, text: '校服' })
  expect(changeSearch(before, { page: 4 })).toEqual({ year: 2026, page: 4 })
  expect(changeSearch(before, { year: undefined })).toEqual({})
  expect([isNarrowed({ sort: 'left', page: 2 }), isNarrowed(before)]).toEqual([false, true])
})

test.each`
  because                             | search                                  | column      | sort         | descending
  ${'amounts begin with the largest'} | ${{}}                                   | ${'amount'} | ${'amount'}  | ${true}
  ${'a second click turns them'}      | ${{ sort: 'amount', descending: true }} | ${'amount'} | ${'amount'}  | ${undefined}
  ${'names begin with the first'}     | ${{}}                                   | ${'name'}   | ${'name'}    | ${undefined}
  ${'the code is what they are by'}   | ${{ sort: 'amount', descending: true }} | ${'code'}   | ${undefined} | ${undefined}
  ${'and turns like any other'}       | ${{}}                                   | ${'code'}   | ${undefined} | ${true}
`('$because', ({ search, column, sort, descending }) => {
  expect(nextOrder(search, column)).toEqual({ sort, descending })
})

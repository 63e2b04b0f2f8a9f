import { expect, test } from 'vitest'
import { changeReports, isNarrowed, readReportsSearch, sortedBy } from './reports-search.ts'

test.each`
  address                                                  | search                                                  | because
  ${{}}                                                    | ${{}}                                                   | ${'nothing is filtered'}
  ${{ kind: 'bulletin', year: 2026, state: 'withdrawn' }}  | ${{ kind: 'bulletin', year: 2026, state: 'withdrawn' }} | ${'what is known is taken'}
  ${{ kind: 'news', year: 'x', state: 'gone', sort: 'a' }} | ${{}}                                                   | ${'what is not known is dropped'}
  ${{ sort: 'period', descending: false }}                 | ${{ sort: 'period', descending: false }}                | ${'an order may go up'}
  ${{ descending: true }}                                  | ${{}}                                                   | ${'the last first goes without saying'}
`('$because', ({ address, search }) => {
  expect(readReportsSearch(address)).toEqual(search)
})

test('a column is pressed once for the last first, and again for the first', () => {
  expect(sortedBy({ kind: 'bulletin' }, 'issued')).toEqual({ kind: 'bulletin', descending: false })
  expect(sortedBy({ descending: false }, 'issued')).toEqual({})
  expect(sortedBy({ descending: false }, 'period')).toEqual({ sort: 'period' })
  expect(sortedBy({ sort: 'period' }, 'period')).toEqual({ sort: 'period', descending: false })
})

test('an order narrows nothing; a filter is taken away by nothing', () => {
  expect(isNarrowed({ sort: 'number', descending: false })).toBe(false)
  expect(isNarrowed({ year: 2026 })).toBe(true)
  expect(changeReports({ kind: 'deposits', year: 2026 }, { kind: undefined })).toEqual({ year: 2026 })
})

import { expect, test } from 'vitest'
import { readCalendarSearch, readChangesSearch } from './calendar-search.ts'

const ASKED = { year: 2027, ask: 'before', on: '2027-03-01', n: 7, counting: 'days' }

test.each`
  because              | search                                                        | read
  ${'a year'}          | ${{ year: 2027 }}                                             | ${{ year: 2027 }}
  ${'before the data'} | ${{ year: 1999 }}                                             | ${{}}
  ${'no number'}       | ${{ year: '2027' }}                                           | ${{}}
  ${'a question'}      | ${ASKED}                                                      | ${ASKED}
  ${'nothing typed'}   | ${{ n: 'open' }}                                              | ${{ n: 'open' }}
  ${'no such day'}     | ${{ on: '2026-02-30', ask: 'why', n: -1, counting: 'hours' }} | ${{}}
`('$because', ({ search, read }: { search: Record<string, unknown>; read: object }) => {
  expect(readCalendarSearch(search)).toStrictEqual(read)
})

test('the filters of the changes are taken where they can be meant, and dropped where not', () => {
  const unit = '3f3b6a52-6f6e-4a37-9d5e-0d9d0a0a0a0a'
  expect(readChangesSearch({ unit, calendar: 'cn-2027.1+3f8efeea', page: 2 })).toStrictEqual({
    unit,
    calendar: 'cn-2027.1+3f8efeea',
    page: 2,
  })
  expect(readChangesSearch({ unit: 'x', calendar: 5, page: 1 })).toStrictEqual({})
})

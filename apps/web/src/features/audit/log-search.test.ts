import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { readLogSearch, withFilter } from './log-search.ts'

const PERSON = '3f0c5a3e-9a51-4a7e-8d43-0f6f8f6f3b10'

test.each`
  because                          | search                                                                                                               | read
  ${'nothing asked'}               | ${{}}                                                                                                                | ${{}}
  ${'every filter'}                | ${{ person: PERSON, action: 'session.begin', record: 'JJ-1', from: '2026-11-01', through: '2026-11-02', before: 7 }} | ${{ person: PERSON, action: 'session.begin', record: 'JJ-1', from: '2026-11-01', through: '2026-11-02', before: 7 }}
  ${'a number that is all digits'} | ${{ record: 20260001 }}                                                                                              | ${{ record: '20260001' }}
  ${'what cannot be a filter'}     | ${{ person: 'x', action: 'x', record: ' ', from: 'x', before: 0 }}                                                   | ${{}}
  ${'what is no filter'}           | ${{ other: 1 }}                                                                                                      | ${{}}
`('$because', ({ search, read }) => {
  expect(readLogSearch(search)).toEqual(read)
})

test('another filter begins at the newest entry again, and one can be taken away', () => {
  const search = { record: 'JJ-1', before: 7 }
  expect(withFilter(search, 'from', civilDate('2026-11-01'))).toEqual({ record: 'JJ-1', from: '2026-11-01' })
  expect(withFilter(search, 'record', undefined)).toEqual({})
})

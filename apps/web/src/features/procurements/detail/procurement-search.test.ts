import { expect, test } from 'vitest'
import { readProcurementSearch } from './procurement-search.ts'

test.each([
  {
    because: 'all of it',
    search: { why: 'a.b', announce: true, details: 'plan' },
    read: { why: 'a.b', announce: true, details: 'plan' },
  },
  { because: 'what is no step that has details is left out', search: { details: 'filing' }, read: {} },
  { because: 'and what is no text', search: { why: 3, announce: 'yes', details: ['plan'] }, read: {} },
])('$because', ({ search, read }) => {
  expect(readProcurementSearch(search)).toEqual(read)
})

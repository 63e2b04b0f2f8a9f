import { expect, test } from 'vitest'
import { countFilters, listQuestion, readWorklistSearch } from './worklist-search.ts'

const UNIT = '0f3b6a52-0d6e-4a55-9d5a-0a6f3f5b9c11'

test.each`
  because                                | search                                                                                                                  | read
  ${'nothing chosen'}                    | ${{}}                                                                                                                   | ${{}}
  ${'everything chosen'}                 | ${{ view: 'calendar', unit: UNIT, stage: 'contract', light: 'red', level: 'law', month: '2026-03', day: '2026-03-02' }} | ${{ view: 'calendar', unit: UNIT, stage: 'contract', light: 'red', level: 'law', month: '2026-03', day: '2026-03-02' }}
  ${'what is unknown is dropped'}        | ${{ view: 'x', unit: '1', stage: 'x', light: 'grey', level: 'x' }}                                                      | ${{}}
  ${'days and months that do not exist'} | ${{ month: '2026-13', day: '2026-02-30' }}                                                                              | ${{}}
  ${'other kinds of values'}             | ${{ month: 202603, day: 3, unit: null, light: ['red'] }}                                                                | ${{}}
`('$because', ({ search, read }) => {
  expect(readWorklistSearch(search)).toEqual(read)
})

test('the question is the filters alone, and view, month and day are no filters', () => {
  const search = readWorklistSearch({ view: 'calendar', month: '2026-03', stage: 'contract', level: 'law' })
  expect(listQuestion(search)).toEqual({ stage: 'contract', level: 'law' })
  expect([countFilters(search), countFilters({})]).toEqual([2, 0])
})

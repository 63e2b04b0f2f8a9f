import { expect, test } from 'vitest'
import { boardInput, readBoardSearch } from './board-search.ts'

test.each`
  because                                     | search                          | input
  ${'commitments of all years come first'}    | ${{}}                           | ${{ level: 'commitment' }}
  ${'law is asked for by name'}               | ${{ level: 'law' }}             | ${{ level: 'law' }}
  ${'another year'}                           | ${{ year: 2024, level: 'law' }} | ${{ level: 'law', year: 2024 }}
  ${'a level that does not exist is dropped'} | ${{ level: 'encouragement' }}   | ${{ level: 'commitment' }}
  ${'a year that is no number is dropped'}    | ${{ year: '2024; drop' }}       | ${{ level: 'commitment' }}
`('$because', ({ search, input }) => {
  expect(boardInput(readBoardSearch(search))).toEqual(input)
})

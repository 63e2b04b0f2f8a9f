import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { boardInput, readBoardSearch } from './board-search.ts'

const today = civilDate('2026-11-21')

test.each`
  because                                     | search                          | input
  ${'commitments of this year come first'}    | ${{}}                           | ${{ level: 'commitment', year: 2026 }}
  ${'law is asked for by name'}               | ${{ level: 'law' }}             | ${{ level: 'law', year: 2026 }}
  ${'all years send no year'}                 | ${{ year: 'all' }}              | ${{ level: 'commitment' }}
  ${'another year'}                           | ${{ year: 2024, level: 'law' }} | ${{ level: 'law', year: 2024 }}
  ${'a level that does not exist is dropped'} | ${{ level: 'encouragement' }}   | ${{ level: 'commitment', year: 2026 }}
  ${'a year that is no number is dropped'}    | ${{ year: '2024; drop' }}       | ${{ level: 'commitment', year: 2026 }}
`('$because', ({ search, input }) => {
  expect(boardInput(readBoardSearch(search), today)).toEqual(input)
})

import { expect, test } from 'vitest'
import { boardInput, changeBoard, narrowedBy, rankingInput, readBoardSearch } from './board-search.ts'

test.each`
  because                                     | search                                                     | input
  ${'commitments of all years come first'}    | ${{}}                                                      | ${{ level: 'commitment' }}
  ${'law is asked for by name'}               | ${{ level: 'law' }}                                        | ${{ level: 'law' }}
  ${'another year'}                           | ${{ year: 2024, level: 'law' }}                            | ${{ level: 'law', year: 2024 }}
  ${'a level that does not exist is dropped'} | ${{ level: 'encouragement' }}                              | ${{ level: 'commitment' }}
  ${'a year that is no number is dropped'}    | ${{ year: '2024; drop' }}                                  | ${{ level: 'commitment' }}
  ${'goods of government procurement'}        | ${{ regime: 'government-procurement', category: 'goods' }} | ${{ level: 'commitment', regime: 'government-procurement', category: 'goods' }}
  ${'a category of nothing is dropped'}       | ${{ category: 'gold' }}                                    | ${{ level: 'commitment' }}
  ${'what turns only the table is not asked'} | ${{ text: '教育', sort: 'name', page: 2 }}                 | ${{ level: 'commitment' }}
`('$because', ({ search, input }) => {
  expect(boardInput(readBoardSearch(search))).toEqual(input)
})

test('the ranking asks for twelve months unless told otherwise, and for a rule of the rulebook alone', () => {
  expect(rankingInput(readBoardSearch({ months: 12, rule: 'no.such' }))).toEqual({ level: 'commitment', months: 12 })
  expect(rankingInput(readBoardSearch({ months: 3, rule: 'cn.gp.contract.sign', level: 'law' }))).toEqual({
    level: 'law',
    months: 3,
    rule: 'cn.gp.contract.sign',
  })
})

test('another choice begins at the first page; a link to another page takes along what narrows all of them', () => {
  const search = readBoardSearch({ page: 3, text: 123, year: 2025, sort: 'open' })
  expect(search).toEqual({ page: 3, text: '123', year: 2025, sort: 'open' })
  expect(changeBoard(search, { year: undefined })).toEqual({ text: '123', sort: 'open' })
  expect(changeBoard(search, { page: 4 })).toEqual({ page: 4, text: '123', year: 2025, sort: 'open' })
  expect(narrowedBy(search)).toEqual({ year: 2025 })
})

import { expect, test } from 'vitest'
import { countFilters, listQuestion, readListSearch } from './list-search.ts'

const unit = '6f1d2a1e-3b54-4c53-9a72-0a2f5d6c7b81'

test.each`
  because                                  | address                                                                                                                                                                        | search
  ${'an empty address filters nothing'}    | ${{}}                                                                                                                                                                          | ${{}}
  ${'every filter survives'}               | ${{ unit, level: 'law', light: 'red', stage: 'contract', clock: 'award', breach: 'tender', year: 2025, regime: 'tendering', category: 'works', text: '管网', sort: 'budget' }} | ${{ unit, level: 'law', light: 'red', stage: 'contract', clock: 'award', breach: 'tender', year: 2025, regime: 'tendering', category: 'works', text: '管网', sort: 'budget' }}
  ${'words that do not exist are dropped'} | ${{ light: 'blue', stage: 'party', clock: 'x', breach: 'x', year: 'x', sort: 'x' }}                                                                                            | ${{}}
  ${'a unit that is no key is dropped'}    | ${{ unit: '1 or 1=1' }}                                                                                                                                                        | ${{}}
  ${'a number as text is text again'}      | ${{ text: 2026 }}                                                                                                                                                              | ${{ text: '2026' }}
  ${'a rule of the catalogue is kept'}     | ${{ rule: 'cn.gp.contract.sign' }}                                                                                                                                             | ${{ rule: 'cn.gp.contract.sign' }}
  ${'any other is dropped'}                | ${{ rule: 'no.such.rule' }}                                                                                                                                                    | ${{}}
  ${'blank text is none'}                  | ${{ text: '   ' }}                                                                                                                                                             | ${{}}
`('$because', ({ address, search }) => {
  expect(readListSearch(address)).toEqual(search)
})

test('only what narrows the list counts as a filter', () => {
  expect(countFilters({ level: 'law', sort: 'title' })).toBe(0)
  expect(countFilters({ light: 'red', clock: 'award', rule: 'x', year: 2025, text: '管网' })).toBe(5)
  expect(countFilters({ level: 'law', sort: 'title', breach: 'award' })).toBe(1)
})

test('large budgets and recent changes come first, names from the beginning', () => {
  expect(listQuestion({ sort: 'budget' }).descending).toBe(true)
  expect(listQuestion({ sort: 'title' }).descending).toBe(false)
  expect(listQuestion({})).toMatchObject({ sort: 'due', descending: false })
})

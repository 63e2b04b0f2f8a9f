import { expect, test } from 'vitest'
import { changeObjections, isNarrowed, readObjectionsSearch } from './objections-search.ts'

const UNIT = '00000000-0000-4000-8000-000000000001'

test.each`
  because                             | search                                        | read
  ${'every filter is read'}           | ${{ state: 'open', rule: 'a.b', unit: UNIT }} | ${{ state: 'open', rule: 'a.b', unit: UNIT }}
  ${'an order and a page'}            | ${{ sort: 'rule', page: 3 }}                  | ${{ sort: 'rule', page: 3 }}
  ${'the first order is none'}        | ${{ sort: 'said', page: 1 }}                  | ${{}}
  ${'what is unknown is dropped'}     | ${{ state: 'lost', sort: 'size', page: -1 }}  | ${{}}
  ${'and what is no key of anything'} | ${{ unit: 'x', rule: 'a b', page: '2' }}      | ${{}}
`('$because', ({ search, read }) => {
  expect(readObjectionsSearch(search)).toEqual(read)
})

test('another filter begins at the first page; turning the page keeps the filters', () => {
  expect(changeObjections({ state: 'open', page: 3 }, { rule: 'r' })).toEqual({ state: 'open', rule: 'r' })
  expect(changeObjections({ state: 'open' }, { page: 2 })).toEqual({ state: 'open', page: 2 })
  expect(changeObjections({ state: 'open' }, { state: undefined })).toEqual({})
})

test('an order narrows nothing', () => {
  expect(isNarrowed({ sort: 'rule', page: 2 })).toBe(false)
  expect(isNarrowed({ rule: 'r' })).toBe(true)
})

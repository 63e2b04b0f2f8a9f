import { expect, test } from 'vitest'
import { disclosureSearch, listHref, narrows, readDisclosureFilters } from './disclosure-filters.ts'

test.each`
  because                                   | search                            | address
  ${'no filter, no query string'}           | ${''}                             | ${''}
  ${'one list, one address'}                | ${'?page=2&q=a'}                  | ${'?q=a&page=2'}
  ${'the first page says nothing'}          | ${'?page=1&unit='}                | ${''}
  ${'what is not ours is dropped'}          | ${'?utm_source=x&kind=change'}    | ${'?kind=change'}
  ${'a wrong value stays, to be explained'} | ${'?kind=boats'}                  | ${'?kind=boats'}
  ${'Chinese and signs survive'}            | ${'?q=%E7%85%A7%E6%98%8E+%26%25'} | ${'?q=%E7%85%A7%E6%98%8E+%26%25'}
`('$because', ({ search, address }: { search: string; address: string }) => {
  expect(disclosureSearch(readDisclosureFilters(search))).toBe(address)
})

test('another list starts at its first page, unless the page is what changes', () => {
  expect(listHref({ q: 'a', page: '7' }, { kind: 'change' })).toBe('/performance?q=a&kind=change')
  expect(listHref({ q: 'a', page: '7' }, { page: '8' })).toBe('/performance?q=a&page=8')
  expect(narrows({ page: '2' })).toBe(false)
  expect(narrows({ unit: '教育' })).toBe(true)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenCount, isNarrowed, readFilters, searchOf, toggled, withFilters } from './filters.ts'

describe('the address', () => {
  test.each`
    because                                    | search                            | address
    ${'no filter, no query string'}            | ${''}                             | ${''}
    ${'one list, one address: fixed order'}    | ${'?page=2&q=a'}                  | ${'?q=a&page=2'}
    ${'defaults say nothing'}                  | ${'?sort=published&page=1&q='}    | ${''}
    ${'what is not ours is dropped'}           | ${'?utm_source=x&category=goods'} | ${'?category=goods'}
    ${'a wrong value stays, to be explained'}  | ${'?budgetMax=viel'}              | ${'?budgetMax=viel'}
    ${'Chinese, signs and spaces survive'}     | ${'?q=%E7%89%A9%E4%B8%9A+%26%25'} | ${'?q=%E7%89%A9%E4%B8%9A+%26%25'}
    ${'spaces around a word are not searched'} | ${'?q=%20a%20'}                   | ${'?q=a'}
  `('$because', ({ search, address }: { search: string; address: string }) => {
    expect(searchOf(readFilters(search))).toBe(address)
  })

  test('whatever is written comes back as it was', () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.trim())
    fc.assert(
      fc.property(fc.record({ q: value, unit: value, publishedFrom: value }, { requiredKeys: [] }), (filters) => {
        const once = searchOf(filters)
        expect(searchOf(readFilters(once))).toBe(once)
      }),
    )
  })
})

describe('changing a filter', () => {
  test('starts at the first page of the other list', () => {
    expect(withFilters({ q: 'a', page: '7' }, { category: 'goods' })).toEqual({ q: 'a', category: 'goods' })
  })

  test('an emptied field is gone', () => {
    expect(withFilters({ q: 'a', unit: 'b' }, { unit: '' })).toEqual({ q: 'a' })
  })

  test('a second press takes it off, another value replaces it', () => {
    const exclusive = toggled({}, 'reservation', 'exclusive')
    expect(exclusive).toEqual({ reservation: 'exclusive' })
    expect(toggled(exclusive, 'reservation', 'partial')).toEqual({ reservation: 'partial' })
    expect(toggled(exclusive, 'reservation', 'exclusive')).toEqual({})
  })
})

test.each`
  because                                         | filters                                | narrowed | hidden
  ${'nothing set'}                                | ${{}}                                  | ${false} | ${0}
  ${'order and page show the same list'}          | ${{ sort: 'budget', page: '2' }}       | ${false} | ${1}
  ${'a word narrows'}                             | ${{ q: 'a' }}                          | ${true}  | ${0}
  ${'the budget of the quick filter is shown'}    | ${{ budgetMax: '2000000' }}            | ${true}  | ${0}
  ${'another budget is behind "more filters"'}    | ${{ budgetMax: '3000000', unit: 'a' }} | ${true}  | ${2}
  ${'no quick filter shows what is not reserved'} | ${{ reservation: 'none' }}             | ${true}  | ${1}
  ${'a quick filter shows what is reserved'}      | ${{ reservation: 'partial' }}          | ${true}  | ${0}
`('$because', ({ filters, narrowed, hidden }: { filters: object; narrowed: boolean; hidden: number }) => {
  expect([isNarrowed(filters), hiddenCount(filters)]).toEqual([narrowed, hidden])
})

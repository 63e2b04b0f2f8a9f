import { describe, expect, test } from 'vitest'
import { changeSearch, isNarrowed, nextOrder, orderOf, readHandoverSearch } from './handover-search.ts'

const unit = '0f8fad5b-d9cb-469f-a165-70867728950e'

test('what the address says is taken, anything else is dropped', () => {
  const search = { status: 'failed', kind: 'intention', unit, text: ' 桌 ', sort: 'title', ascending: false, page: 2 }
  expect(readHandoverSearch(search)).toEqual({ ...search, text: '桌' })
  expect(readHandoverSearch({ text: 20260001 })).toEqual({ text: '20260001' })
  const wrong = { status: 'lost', kind: 'x', unit: '../etc', text: {}, sort: 'secret', ascending: 'no', page: 1.5 }
  expect(readHandoverSearch(wrong)).toEqual({})
  expect(readHandoverSearch({ page: 10_001, text: ' ' })).toEqual({})
})

test('a filter shows the first page, turning the page keeps the filters', () => {
  expect(changeSearch({ status: 'failed', page: 3 }, { kind: 'intention' })).toEqual({
    status: 'failed',
    kind: 'intention',
  })
  expect(changeSearch({ status: 'failed' }, { page: 2 })).toEqual({ status: 'failed', page: 2 })
  expect(changeSearch({ status: 'failed' }, { status: undefined })).toEqual({})
  expect(isNarrowed({ sort: 'title', page: 2 })).toBe(false)
  expect(isNarrowed({ unit })).toBe(true)
})

describe('the order', () => {
  test.each([
    { search: {}, order: { sort: 'asked', descending: true }, because: 'newest first' },
    { search: { sort: 'title' }, order: { sort: 'title', descending: false }, because: 'words from the beginning' },
    {
      search: { ascending: true },
      order: { sort: 'asked', descending: false },
      because: 'oldest first when asked for',
    },
  ] as const)('$because', ({ search, order }) => expect(orderOf(search)).toEqual(order))

  test('a click orders by a column, the second turns it, the third turns it back', () => {
    let search = changeSearch({}, nextOrder({}, 'title'))
    expect(orderOf(search)).toEqual({ sort: 'title', descending: false })
    search = changeSearch(search, nextOrder(search, 'title'))
    expect(orderOf(search)).toEqual({ sort: 'title', descending: true })
    search = changeSearch(search, nextOrder(search, 'title'))
    expect(search).toEqual({ sort: 'title' })
    search = changeSearch(search, nextOrder(search, 'asked'))
    expect(search).toEqual({})
    search = changeSearch(search, nextOrder(search, 'asked'))
    expect(orderOf(search)).toEqual({ sort: 'asked', descending: false })
  })
})

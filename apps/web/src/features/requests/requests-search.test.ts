import { expect, test } from 'vitest'
import { changeSearch, isNarrowed, readNewRequestSearch, readRequestsSearch } from './requests-search.ts'

const unit = '0f8fad5b-d9cb-469f-a165-70867728950e'

test('what the address says is taken, anything else is dropped', () => {
  const search = { kind: 'challenge', light: 'red', unit, text: ' 付款 ', page: 2 }
  expect(readRequestsSearch(search)).toEqual({ ...search, text: '付款' })
  expect(readRequestsSearch({ text: 12345 })).toEqual({ text: '12345' })
  const wrong = { kind: 'quarrel', state: 'lost', light: 'blue', unit: '../etc', text: {}, page: 1.5 }
  expect(readRequestsSearch(wrong)).toEqual({})
})

test('what is closed has no light', () => {
  expect(readRequestsSearch({ state: 'closed', light: 'red' })).toEqual({ state: 'closed' })
  expect(changeSearch({ light: 'red', page: 2 }, { state: 'closed' })).toEqual({ state: 'closed' })
})

test('a filter shows the first page, turning the page keeps the filters', () => {
  expect(changeSearch({ kind: 'letter', page: 3 }, { light: 'red' })).toEqual({ kind: 'letter', light: 'red' })
  expect(changeSearch({ kind: 'letter' }, { page: 2 })).toEqual({ kind: 'letter', page: 2 })
  expect(changeSearch({ kind: 'letter' }, { kind: undefined })).toEqual({})
  expect([isNarrowed({ state: 'closed', page: 2 }), isNarrowed({ unit })]).toEqual([false, true])
})

test('a new one names its project by key, or none', () => {
  expect(readNewRequestSearch({ project: unit })).toEqual({ project: unit })
  expect(readNewRequestSearch({ project: 'P-1' })).toEqual({})
})

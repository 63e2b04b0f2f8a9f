import { expect, test } from 'vitest'
import { changeSaved, pick, readSavedSearch } from './saved-search.ts'

const [A, B, C] = [1, 2, 3].map((n) => `${n}`.repeat(8).concat('-1111-4111-8111-111111111111')) as [
  string,
  string,
  string,
]

test.each<readonly [because: string, search: Record<string, unknown>, read: unknown]>([
  ['nothing', {}, {}],
  [
    'what was put there',
    { text: '签约', order: 'most', page: 2, one: A },
    { text: '签约', order: 'most', page: 2, one: A },
  ],
  ['a name of digits', { text: 2026 }, { text: '2026' }],
  ['what cannot be asked', { text: ' ', order: 'toString', page: 0, one: 'x' }, {}],
  ['the same one twice', { one: A, other: A }, { one: A }],
])('%s', (_because, search, read) => {
  expect(readSavedSearch(search)).toEqual(read)
})

test('another choice shows the first page again', () => {
  expect(changeSaved({ text: 'a', page: 3 }, { order: 'name' })).toEqual({ text: 'a', order: 'name' })
  expect(changeSaved({ text: 'a', page: 3 }, { page: 4 })).toEqual({ text: 'a', page: 4 })
})

test('two are picked at most, the later ones, and what is picked again is put back', () => {
  const two = pick(pick({ page: 2 }, A), B)
  expect(two).toEqual({ page: 2, one: A, other: B })
  expect(pick(two, C)).toEqual({ page: 2, one: B, other: C })
  expect(pick(two, A)).toEqual({ page: 2, one: B })
})

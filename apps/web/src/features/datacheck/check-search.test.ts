import { expect, test } from 'vitest'
import { narrowed, readCheckSearch } from './check-search.ts'

const UNIT = '0b7b1c9e-4b0a-4a53-9d0a-3a1f5f8f1a11'

test.each`
  because                   | search                                          | read
  ${'everything'}           | ${{ outcome: 'late', unit: UNIT, page: 2 }}     | ${{ outcome: 'late', unit: UNIT, page: 2 }}
  ${'of nobody'}            | ${{ unit: 'nobody' }}                           | ${{ unit: 'nobody' }}
  ${'what is none of them'} | ${{ outcome: 'bad', unit: 'x', page: 0, a: 1 }} | ${{}}
  ${'half a page, a word'}  | ${{ page: 1.5, outcome: ['late'], unit: {} }}   | ${{}}
  ${'nothing'}              | ${{}}                                           | ${{}}
`('an address with $because', ({ search, read }) => {
  expect(readCheckSearch(search)).toEqual(read)
})

test('another choice begins with the first page; undefined takes one away', () => {
  expect(narrowed({ outcome: 'late', unit: UNIT, page: 3 }, { outcome: 'missing' })).toEqual({
    outcome: 'missing',
    unit: UNIT,
  })
  expect(narrowed({ outcome: 'late', unit: UNIT }, { unit: undefined })).toEqual({ outcome: 'late' })
})

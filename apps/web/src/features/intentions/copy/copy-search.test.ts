import { expect, test } from 'vitest'
import { readCopySearch } from './copy-search.ts'

test.each`
  because                          | address                             | search
  ${'nothing is last year'}        | ${{}}                               | ${{}}
  ${'a year and words'}            | ${{ year: 2025, text: ' 物业 ' }}   | ${{ year: 2025, text: '物业' }}
  ${'every year outranks one'}     | ${{ year: 2025, anyYear: true }}    | ${{ anyYear: true }}
  ${'what is no year is left out'} | ${{ year: '2025', anyYear: 'yes' }} | ${{}}
  ${'nor is one that never was'}   | ${{ year: 1066, text: 3 }}          | ${{}}
`('$because', ({ address, search }) => {
  expect(readCopySearch(address)).toEqual(search)
})

import { expect, test } from 'vitest'
import { readDocumentSearch } from './document-search.ts'

test.each`
  because                       | search                                        | read
  ${'nothing asked'}            | ${{}}                                         | ${{}}
  ${'everything asked'}         | ${{ version: 2, shown: 'waiting', at: 3 }}    | ${{ version: 2, shown: 'waiting', at: 3 }}
  ${'what goes without saying'} | ${{ shown: 'all' }}                           | ${{}}
  ${'what nobody knows'}        | ${{ version: 0, shown: 'none', at: 'first' }} | ${{}}
`('$because', ({ search, read }) => {
  expect(readDocumentSearch(search)).toEqual(read)
})

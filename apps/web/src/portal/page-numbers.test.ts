import { expect, test } from 'vitest'
import { pageNumbers } from './page-numbers.ts'

test.each`
  because                                 | page  | last  | shown
  ${'a single page'}                      | ${1}  | ${1}  | ${[1]}
  ${'two pages'}                          | ${1}  | ${2}  | ${[1, 2]}
  ${'a gap of one page is that page'}     | ${1}  | ${4}  | ${[1, 2, 3, 4]}
  ${'at the start'}                       | ${1}  | ${38} | ${[1, 2, 'gap', 38]}
  ${'in the middle'}                      | ${20} | ${38} | ${[1, 'gap', 19, 20, 21, 'gap', 38]}
  ${'near the start, nothing is skipped'} | ${4}  | ${38} | ${[1, 2, 3, 4, 5, 'gap', 38]}
  ${'at the end'}                         | ${38} | ${38} | ${[1, 'gap', 37, 38]}
`('$because', ({ page, last, shown }: { page: number; last: number; shown: unknown[] }) => {
  expect(pageNumbers(page, last)).toEqual(shown)
})

import { expect, test } from 'vitest'
import { pathToReturnTo } from './return-path.ts'

test.each`
  because                                     | from                         | path
  ${'nothing was wanted'}                     | ${undefined}                 | ${'/'}
  ${'a page of the workspace, with filters'}  | ${'/procurements?light=red'} | ${'/procurements?light=red'}
  ${'another site is not followed'}           | ${'https://example.org/'}    | ${'/'}
  ${'nor one without a scheme'}               | ${'//example.org/'}          | ${'/'}
  ${'nor one that browsers read so'}          | ${'/\\example.org'}          | ${'/'}
  ${'signing in does not lead to signing in'} | ${'/sign-in?from=%2F'}       | ${'/'}
`('$because', ({ from, path }) => {
  expect(pathToReturnTo(from)).toBe(path)
})

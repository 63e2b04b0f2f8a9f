import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

// The published vectors of FNV-1a, 64 bits; the fourth begins with a nought.
test.each`
  because                          | text        | digest
  ${'nothing'}                     | ${''}       | ${'cbf29ce484222325'}
  ${'one letter'}                  | ${'a'}      | ${'af63dc4c8601ec8c'}
  ${'a word'}                      | ${'foobar'} | ${'85944171f73967e8'}
  ${'noughts in front are digits'} | ${'fo'}     | ${'08985907b541d342'}
`('the digest of $because', ({ text, digest }) => {
  expect(digestOf(text)).toBe(digest)
})

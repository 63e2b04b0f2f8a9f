import { expect, test } from 'vitest'
import { splitGlobs } from './globs.ts'

test.each`
  because                          | text                         | globs
  ${'one is one'}                  | ${'src/money.ts'}            | ${['src/money.ts']}
  ${'a comma parts two'}           | ${'src/a.ts, !src/b.ts'}     | ${['src/a.ts', '!src/b.ts']}
  ${'a comma in braces does not'}  | ${'src/{a,b}.ts,src/c.ts'}   | ${['src/{a,b}.ts', 'src/c.ts']}
  ${'nor in braces inside others'} | ${'src/{a,{b,c}}/x.ts,d.ts'} | ${['src/{a,{b,c}}/x.ts', 'd.ts']}
  ${'an empty one is none'}        | ${'a.ts,'}                   | ${['a.ts']}
`('$because', ({ text, globs }: { text: string; globs: readonly string[] }) => {
  expect(splitGlobs(text)).toEqual(globs)
})

import { expect, test } from 'vitest'
import { readAnswer } from './use-kept-answer.ts'

test.each`
  because                       | text                                    | draft
  ${'nothing was kept'}         | ${null}                                 | ${{ kind: undefined, words: '' }}
  ${'what was kept'}            | ${'{"kind":"kept","words":"依据如下"}'} | ${{ kind: 'kept', words: '依据如下' }}
  ${'a kind that there is not'} | ${'{"kind":"other","words":"依据"}'}    | ${{ kind: undefined, words: '依据' }}
  ${'words that are none'}      | ${'{"kind":"changed","words":3}'}       | ${{ kind: 'changed', words: '' }}
  ${'no object'}                | ${'3'}                                  | ${{ kind: undefined, words: '' }}
  ${'no JSON'}                  | ${'{'}                                  | ${{ kind: undefined, words: '' }}
`('$because', ({ text, draft }) => {
  expect(readAnswer(text)).toEqual(draft)
})

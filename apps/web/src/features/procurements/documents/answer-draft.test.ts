import { expect, test } from 'vitest'
import { readAnswer } from './answer-draft.ts'

test.each`
  because                       | kept                                   | draft
  ${'what was kept'}            | ${{ kind: 'kept', words: '依据如下' }} | ${{ kind: 'kept', words: '依据如下' }}
  ${'a kind that there is not'} | ${{ kind: 'other', words: '依据' }}    | ${{ kind: undefined, words: '依据' }}
  ${'words that are none'}      | ${{ kind: 'changed', words: 3 }}       | ${{ kind: 'changed', words: '' }}
  ${'nothing of use'}           | ${{ other: 1 }}                        | ${{ kind: undefined, words: '' }}
`('$because', ({ kept, draft }) => {
  expect(readAnswer(kept)).toEqual(draft)
})

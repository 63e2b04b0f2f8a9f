import { expect, test } from 'vitest'
import { readSampleSearch, sampleQuestion } from './sample-search.ts'

const UNIT = '3f0e8a52-0b0e-4a57-9a4b-0f6f0a7d1b11'

test.each`
  because                                   | search                                          | read
  ${'nothing is asked'}                     | ${{}}                                           | ${{}}
  ${'all of it'}                            | ${{ n: 20, seed: 'a', unit: UNIT }}             | ${{ n: 20, seed: 'a', unit: UNIT }}
  ${'digits alone come as a number'}        | ${{ seed: 2026 }}                               | ${{ seed: '2026' }}
  ${'more than anybody looks through'}      | ${{ n: 201, seed: 'a' }}                        | ${{ seed: 'a' }}
  ${'the usual level is not in an address'} | ${{ level: 'commitment', light: 'red' }}        | ${{ light: 'red' }}
  ${'the other one is'}                     | ${{ level: 'law', light: 'red' }}               | ${{ level: 'law', light: 'red' }}
  ${'what is none of its kind is dropped'}  | ${{ unit: 'x', light: 'blue', year: 1, n: {} }} | ${{}}
`('$because', ({ search, read }) => {
  expect(readSampleSearch(search)).toEqual(read)
})

test('without a seed nothing is asked; without a number twenty are', () => {
  expect(sampleQuestion({ n: 5 })).toBe(undefined)
  expect(sampleQuestion({ seed: 'a', light: 'red' })).toEqual({ n: 20, seed: 'a', light: 'red' })
})

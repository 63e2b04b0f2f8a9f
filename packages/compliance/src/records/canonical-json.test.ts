import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test.each`
  because                              | value                          | text
  ${'keys are in order'}               | ${{ b: 1, a: { d: 2, c: 3 } }} | ${'{"a":{"c":3,"d":2},"b":1}'}
  ${'lists keep theirs'}               | ${[3, 1, 2]}                   | ${'[3,1,2]'}
  ${'absent and undefined are one'}    | ${{ a: undefined, b: null }}   | ${'{"b":null}'}
  ${'text is escaped as JSON escapes'} | ${'二月\n"七"'}                | ${'"二月\\n\\"七\\""'}
  ${'what is nothing is null'}         | ${undefined}                   | ${'null'}
  ${'a list has no holes'}             | ${[undefined, 1]}              | ${'[null,1]'}
`('$because', ({ value, text }: { value: unknown; text: string }) => {
  expect(canonicalJson(value)).toBe(text)
})

test('what is read back is the value, and is written the same again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value)
      const read: unknown = JSON.parse(text)
      expect(read).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(read)).toBe(text)
    }),
  )
})

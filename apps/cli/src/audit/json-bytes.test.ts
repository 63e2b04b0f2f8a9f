import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fragment, JsonBytes } from './json-bytes.ts'

const written = (write: (out: JsonBytes) => void): string => {
  const out = new JsonBytes()
  write(out)
  return out.take().toString('utf8')
}

test('texts and numbers are written as JSON.stringify writes them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(written((out) => out.text(text))).toBe(JSON.stringify(text))
    }),
  )
  const numbers = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  fc.assert(
    fc.property(numbers, (value) => {
      expect(written((out) => out.number(value))).toBe(JSON.stringify(value))
    }),
  )
})

test.each`
  because                                | value             | text
  ${'nothing'}                           | ${0}              | ${'0'}
  ${'the largest of one digit'}          | ${9}              | ${'9'}
  ${'the least of two'}                  | ${10}             | ${'10'}
  ${'the largest written by digits'}     | ${999_999_999}    | ${'999999999'}
  ${'the first that is not'}             | ${1_000_000_000}  | ${'1000000000'}
  ${'a day before its trigger'}          | ${-12}            | ${'-12'}
  ${'money above what 32 bits can hold'} | ${90_000_000_000} | ${'90000000000'}
`('$because: $text', ({ value, text }: { value: number; text: string }) => {
  expect(written((out) => out.number(value))).toBe(text)
})

test('the buffer grows, is taken and used again', () => {
  const out = new JsonBytes()
  const piece = fragment(JSON.stringify('采购'.repeat(50_000)))
  for (let round = 0; round < 4; round += 1) {
    for (let index = 0; index < 3; index += 1) out.raw(piece)
    const taken = out.take()
    expect(taken.length).toBe(3 * piece.length)
    expect(taken.subarray(piece.length, 2 * piece.length).equals(piece)).toBe(true)
    out.date('2026-02-13')
    expect(out.length).toBe(12)
    const next = out.take()
    expect(next.toString()).toBe('"2026-02-13"')
    // What was taken first is still whole: the next bytes went elsewhere.
    expect(taken.subarray(0, piece.length).equals(piece)).toBe(true)
    out.giveBack(taken)
  }
})

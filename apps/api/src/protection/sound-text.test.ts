import { expect, test } from 'vitest'
import { isSound } from './sound-text.ts'

test.each([
  ['a text', 'ABC 采购 𠮷 \u202e', true],
  ['NUL', 'a\0', false],
  ['half a pair', '\ud800', false],
  ['half a pair at the end of a list', ['a', { b: [1, null, true, 'x\udc00'] }], false],
  ['NUL in the name of a field', { 'a\0': 1 }, false],
  ['nothing', undefined, true],
  ['numbers and their like', [1, 0.5, null, false], true],
  ['a long list', Array.from({ length: 300_000 }, () => 'x'), true],
])('%s', (_what, value, sound) => {
  expect(isSound(value)).toBe(sound)
})

test('nests of any depth', () => {
  let nest: unknown = '\0'
  for (let level = 0; level < 100_000; level++) nest = [nest]
  expect(isSound(nest)).toBe(false)
})

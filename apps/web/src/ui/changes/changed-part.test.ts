import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedPart } from './changed-part.ts'

test.each`
  because                                | from              | to                | part
  ${'a word in the middle'}              | ${'线路十二条整'} | ${'线路十五条整'} | ${['线路十', '二', '五', '条整']}
  ${'something added at the end'}        | ${'一年'}         | ${'一年半'}       | ${['一年', '', '半', '']}
  ${'something taken away at the start'} | ${'约三百'}       | ${'三百'}         | ${['', '约', '', '三百']}
  ${'what repeats is counted once'}      | ${'ab'}           | ${'abab'}         | ${['ab', '', 'ab', '']}
  ${'nothing in common'}                 | ${'甲'}           | ${'乙'}           | ${['', '甲', '乙', '']}
  ${'signs of two units are not cut'}    | ${'𠮷a'}          | ${'𠮶a'}          | ${['', '𠮷', '𠮶', 'a']}
`('$because', ({ from, to, part }) => {
  const { before, from: gone, to: come, after } = changedPart(from, to)
  expect([before, gone, come, after]).toEqual(part)
})

test('both texts can be put together again from what is shown', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (from, to) => {
      const part = changedPart(from, to)
      expect(part.before + part.from + part.after).toBe(from)
      expect(part.before + part.to + part.after).toBe(to)
    }),
  )
})

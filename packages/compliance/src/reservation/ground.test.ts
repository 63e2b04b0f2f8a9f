import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reasonItemOf } from '../rules/reservation/no-reserve-reason.ts'
import { GROUND_WORDS, GROUNDS, groundText, readGround } from './ground.ts'

test.each(GROUNDS)('ground %i is read back as it was stated, and the rule knows it', (item) => {
  fc.assert(
    fc.property(fc.string(), (explanation) => {
      const text = groundText({ item, explanation })
      expect(readGround(text)).toEqual({ item, explanation })
      expect(readGround(groundText({ item, explanation: '' })).item).toBe(item)
    }),
  )
  expect(reasonItemOf(groundText({ item, explanation: '' }))).toBe(item)
  expect(reasonItemOf(GROUND_WORDS[item].zh)).toBe(item)
})

test('what was written freely keeps its words', () => {
  expect(readGround('设备涉及专利')).toEqual({ item: 2, explanation: '设备涉及专利' })
  expect(readGround('时间紧')).toEqual({ item: undefined, explanation: '时间紧' })
  expect(groundText({ item: undefined, explanation: '时间紧' })).toBe('时间紧')
})

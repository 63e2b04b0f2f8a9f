import { expect, test } from 'vitest'
import { keptTexts } from './kept-texts.ts'

test('what was kept is used as far as it is text of a known field', () => {
  expect(keptTexts({ winner: '甲', awardMethod: 7, nothing: 'x' })).toEqual({ winner: '甲' })
  expect(keptTexts({ nothing: 'x' })).toBeUndefined()
  expect(keptTexts(null)).toBeUndefined()
})

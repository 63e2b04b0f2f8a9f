import { expect, test } from 'vitest'
import { keptDetails } from './kept-details.ts'

test('what was kept is used as far as it is of known fields', () => {
  const texts = { winner: '甲', awardMethod: 7, nothing: 'x' }
  expect(keptDetails({ texts, reason: '补录' })).toEqual({ texts: { winner: '甲' }, reason: '补录' })
  expect(keptDetails({ texts })).toEqual({ texts: { winner: '甲' }, reason: '' })
  expect(keptDetails({ texts: { nothing: 'x' } })).toBeUndefined()
  expect(keptDetails({ texts: null })).toBeUndefined()
})

import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { draftOf, readSupplement, suppliedOf } from './supplement-draft.ts'

const WHOLE = { on: civilDate('2026-02-25'), number: ' 补 1 ', amount: 100, what: '增加面积', reason: '' }

test('a supplement that was being entered is there again', () => {
  expect(readSupplement(JSON.parse(JSON.stringify(WHOLE)))).toEqual(WHOLE)
  expect(readSupplement({ on: '2026-02-30', amount: '5', number: 7 })).toEqual(draftOf(undefined))
})

test.each([
  { because: 'whole', draft: WHOLE, sent: { on: '2026-02-25', number: '补 1', amount: 100, what: '增加面积' } },
  {
    because: 'without a number',
    draft: { ...WHOLE, number: ' ' },
    sent: { on: '2026-02-25', amount: 100, what: '增加面积' },
  },
  { because: 'without a day', draft: { ...WHOLE, on: undefined }, sent: undefined },
  { because: 'of nothing', draft: { ...WHOLE, amount: 0 }, sent: undefined },
  { because: 'that says nothing', draft: { ...WHOLE, what: ' 一 ' }, sent: undefined },
])('what is sent: $because', ({ draft, sent }) => {
  expect(suppliedOf(draft)).toEqual(sent)
})

import { expect, test } from 'vitest'
import { answerIn, dayIn, oneIn, textIn, textsIn, wholeIn, withReason } from './kept-fields.ts'

const KEPT = {
  text: '甲',
  number: 5,
  minus: -1,
  half: 0.5,
  ticked: ['a', 7, 'b'],
  day: '2026-03-02',
  noDay: '2026-02-30',
  yes: true,
}

test('what is of the right kind is read, everything else is left out', () => {
  expect([textIn(KEPT, 'text'), textIn(KEPT, 'number'), textIn(KEPT, 'none')]).toEqual(['甲', '', ''])
  expect(['number', 'minus', 'half', 'text'].map((field) => wholeIn(KEPT, field))).toEqual([
    5,
    undefined,
    undefined,
    undefined,
  ])
  expect([dayIn(KEPT, 'day'), dayIn(KEPT, 'noDay'), dayIn(KEPT, 'number')]).toEqual([
    '2026-03-02',
    undefined,
    undefined,
  ])
  expect([oneIn(['甲', '乙'], KEPT, 'text'), oneIn(['乙'], KEPT, 'text')]).toEqual(['甲', undefined])
  expect([answerIn(KEPT, 'yes'), answerIn(KEPT, 'text')]).toEqual([true, null])
  expect([textsIn(KEPT, 'ticked'), textsIn(KEPT, 'text')]).toEqual([['a', 'b'], []])
})

test('a reason is read beside the fields of a form, and not without them', () => {
  const reads = withReason((kept) => (textIn(kept, 'text') === '' ? undefined : { text: textIn(kept, 'text') }))
  expect(reads({ text: '甲', reason: '记错' })).toEqual({ text: '甲', reason: '记错' })
  expect(reads({ text: '甲', reason: 7 })).toEqual({ text: '甲', reason: '' })
  expect(reads({ reason: '记错' })).toBeUndefined()
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSound } from '../../protection/sound-text.ts'
import { readReply } from './push-webhook.ts'
import { shownText, understandAnswer } from './understand-answer.ts'

const accepted = { accepted: true, number: null, reason: null, delivery: null }

test.each([
  { text: '{"accepted":true}', read: accepted, because: 'a number is not needed' },
  {
    text: ' {"accepted":true,"number":" 皖-1 "} ',
    read: { ...accepted, number: '皖-1' },
    because: 'a number is trimmed',
  },
  {
    text: '{"accepted":true,"number":20260001}',
    read: { ...accepted, number: '20260001' },
    because: 'numbers may be numbers',
  },
  { text: '{"accepted":true,"number":""}', read: accepted, because: 'an empty number is none' },
  {
    text: '{"accepted":false,"reason":"缺少预算","more":1}',
    read: { accepted: false, number: null, reason: '缺少预算', delivery: null },
    because: 'what else stands there does not matter',
  },
  { text: '{"accepted":"true"}', read: undefined, because: 'a word is no yes' },
  { text: '{"number":"皖-1"}', read: undefined, because: 'it does not say whether it was accepted' },
  { text: 'OK', read: undefined, because: 'no JSON' },
  { text: '[]', read: undefined, because: 'a list' },
  { text: '', read: undefined, because: 'nothing' },
  {
    text: `{"accepted":true,"number":"${'1'.repeat(101)}"}`,
    read: undefined,
    because: 'a number cut off would be another',
  },
  {
    text: '{"accepted":true,"delivery":"0F8FAD5B-D9CB-469F-A165-70867728950E"}',
    read: { ...accepted, delivery: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    because: 'which push it answers',
  },
])('$because', ({ text, read }) => expect(understandAnswer(text)).toEqual(read))

test('whatever is answered can be kept', () => {
  const json = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .record({
        accepted: fc.boolean(),
        number: fc.string({ unit: 'binary' }),
        reason: fc.string({ unit: 'binary', maxLength: 3_000 }),
      })
      .map((answer) => JSON.stringify(answer)),
    fc.constantFrom('{"accepted":true,"number":"\\u0000","reason":"\\ud800"}', '\0', '\ud83d'),
  )
  fc.assert(
    fc.property(json, (text) => {
      expect(isSound(understandAnswer(text) ?? null)).toBe(true)
      expect(isSound(shownText(text))).toBe(true)
      expect(shownText(text)?.length ?? 0).toBeLessThanOrEqual(1_000)
    }),
  )
})

describe('what a reply means', () => {
  const NO = '{"accepted":false,"reason":"重复"}'
  test.each([
    { status: 200, text: '{"accepted":true,"number":"1"}', taken: true, understood: true, because: 'accepted' },
    { status: 200, text: NO, taken: true, understood: false, because: 'rejected' },
    { status: 202, text: '', taken: true, understood: undefined, because: 'taken, and nothing said' },
    { status: 200, text: '<html>', taken: true, understood: undefined, because: 'taken, and nothing understood' },
    { status: 422, text: NO, taken: true, understood: false, because: 'rejected for what stands in it' },
    { status: 422, text: '{"accepted":true}', taken: false, understood: undefined, because: 'no yes of a refusal' },
    { status: 404, text: 'not here', taken: false, understood: undefined, because: 'a wrong address' },
    { status: 429, text: NO, taken: false, understood: undefined, because: 'too many: later' },
    { status: 500, text: NO, taken: false, understood: undefined, because: 'the platform is broken' },
    { status: 302, text: '', taken: false, understood: undefined, because: 'redirects are not followed' },
  ])('$status, $because', ({ status, text, taken, understood }) => {
    const tried = readReply({ answered: true, status, text, whole: true })
    expect([tried.taken, tried.taken ? tried.answer?.accepted : undefined]).toEqual([taken, understood])
  })

  test('the beginning of an answer is no answer', () => {
    const tried = readReply({ answered: true, status: 200, text: '{"accepted":true}', whole: false })
    expect(tried).toMatchObject({ taken: true, answer: undefined })
  })
})

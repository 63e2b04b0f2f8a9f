import { expect, test } from 'vitest'
import { textPieces } from './text-pieces.ts'

const cut = (text: string, ...marks: Parameters<typeof textPieces>[1]) =>
  textPieces(text, marks).map(({ text: words, mark }) => (mark === undefined ? words : `${mark}:${words}`))

test.each`
  because                           | marks                                                                               | pieces
  ${'no mark'}                      | ${[]}                                                                               | ${['甲乙丙丁']}
  ${'one in the middle'}            | ${[{ number: 1, start: 1, words: '乙丙' }]}                                         | ${['甲', '1:乙丙', '丁']}
  ${'one that is all of it'}        | ${[{ number: 1, start: 0, words: '甲乙丙丁' }]}                                     | ${['1:甲乙丙丁']}
  ${'two beside each other'}        | ${[{ number: 2, start: 2, words: '丙' }, { number: 1, start: 1, words: '乙' }]}     | ${['甲', '1:乙', '2:丙', '丁']}
  ${'two that overlap'}             | ${[{ number: 1, start: 0, words: '甲乙' }, { number: 2, start: 1, words: '乙丙' }]} | ${['1:甲乙', '2:丙', '丁']}
  ${'two rules for the same words'} | ${[{ number: 1, start: 1, words: '乙' }, { number: 2, start: 1, words: '乙' }]}     | ${['甲', '1:乙', '丙丁']}
`('$because', ({ marks, pieces }) => {
  expect(cut('甲乙丙丁', ...marks)).toEqual(pieces)
})

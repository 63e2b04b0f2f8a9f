import { expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { valueOf, wordFor, wordsFor } from './value-words.ts'

type Field = keyof Procurement

test.each<readonly [because: string, field: Field, word: string, value: unknown]>([
  ['a word of the list', 'contractForm', '电子', 'electronic'],
  ['another word for it', 'contractForm', '电子合同', 'electronic'],
  ['in English, however it is written', 'contractForm', ' Paper ', 'paper'],
  ['yes', 'stateFunded', '是', true],
  ['no', 'stateFunded', 'No', false],
  ['a ground of the regulation', 'rankOneGone', '放弃中标', 'gave-up'],
  ['words with a comma in them', 'tenderObject', '勘察、设计、监理', 'services'],
  ['a word of another field', 'contractForm', '施工', undefined],
  ['nothing', 'stateFunded', '', undefined],
])('a word stands for a value: %s', (_, field, word, value) => {
  expect(valueOf(field, word)).toBe(value)
})

test.each<readonly [field: Field]>([
  ['contractForm'],
  ['winnerScale'],
  ['tenderObject'],
  ['singleSourceGround'],
  ['rankOneGone'],
  ['depositKinds'],
  ['pushedNotices'],
  ['renewal'],
])('what is written of %s is read back in both languages', (field) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const words = wordsFor(field, locale)
    expect(new Set(words).size).toBe(words.length)
    for (const word of words) expect(wordFor(field, valueOf(field, word), locale)).toBe(word)
  }
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goldenSentences, SENTENCES_FILE } from './sentences.ts'

test('what people are told of every golden fixture is what was read and found good', () => {
  // After a change of wording: node packages/compliance/scripts/write-sentences.ts, then read the difference.
  expect(goldenSentences().split('\n')).toEqual(readFileSync(SENTENCES_FILE, 'utf8').split('\n'))
})

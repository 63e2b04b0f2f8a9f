// Writes what people are told of every golden fixture, for reading: the difference to what is kept is what a change of wording does.
import { writeFileSync } from 'node:fs'
import { goldenSentences, SENTENCES_FILE } from '../src/testing/golden/sentences.ts'

writeFileSync(SENTENCES_FILE, goldenSentences())

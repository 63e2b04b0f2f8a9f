import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { readAnswerDraft } from './answer-draft.ts'

const EMPTY = { accepted: undefined, on: undefined, number: '', text: '' }
const WHOLE = { accepted: 'no', on: civilDate('2026-03-07'), number: '皖-1', text: '缺少品目编码' }

test.each([
  { kept: WHOLE, read: WHOLE, because: 'what was entered' },
  { kept: { accepted: 'maybe', on: '2026-02-30', number: 7, text: null }, read: EMPTY, because: 'nothing of any use' },
  { kept: { text: 'x'.repeat(600) }, read: { ...EMPTY, text: 'x'.repeat(500) }, because: 'no more than fits' },
  { kept: null, read: undefined, because: 'nothing was kept' },
  { kept: 'text', read: undefined, because: 'something else was kept' },
])('$because', ({ kept, read }) => expect(readAnswerDraft(kept)).toEqual(read))

import { expect, test } from 'vitest'
import { keptReview } from './kept-review.ts'

const TYPED = {
  subject: 'policy',
  title: '采购管理办法',
  issuedOn: '2026-03-05',
  reviewer: '法规科',
  reviewedOn: '2026-03-03',
  outcome: 'passed',
  note: '',
}

test('what was typed comes back, and nothing that there is not', () => {
  expect(keptReview(JSON.parse(JSON.stringify(TYPED)))).toEqual(TYPED)
  expect(keptReview('text')).toBeUndefined()
  const odd = keptReview({ ...TYPED, subject: 'x', outcome: 1, reviewedOn: '2026-02-30', title: null })
  expect(odd).toEqual({ ...TYPED, subject: undefined, outcome: undefined, reviewedOn: undefined, title: '' })
})

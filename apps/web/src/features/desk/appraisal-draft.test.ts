import { readContent } from '@tenderlight/compliance/desk/read-content'
import { expect, test } from 'vitest'
import { contentOfDraft, draftOf, NO_WEIGHT, readAppraisalDraft, sumOf } from './appraisal-draft.ts'

const APPRAISAL = {
  weights: [
    { indicator: 'on-time', weight: 7_050 },
    { indicator: 'single-bid-rate', weight: 2_950 },
  ],
}

test('what is set comes back as it was after a reload, and is sent as it was', () => {
  const draft = draftOf(APPRAISAL)
  expect(draft.weights.map(({ weight }) => weight)).toEqual(['70.5', '29.5'])
  const again = readAppraisalDraft(JSON.parse(JSON.stringify(draft)) as Record<string, unknown>)
  expect(readContent('appraisal', contentOfDraft(again)).content).toEqual(APPRAISAL)
  expect(sumOf(again)).toBe(10_000)
})

test('nothing set begins with one empty weight, which is refused where it stands', () => {
  expect(draftOf(undefined).weights).toEqual([NO_WEIGHT])
  const { problems } = readContent('appraisal', contentOfDraft(draftOf(undefined)))
  expect(problems.map(({ field }) => field)).toEqual(['weights.1.indicator', 'weights.1.weight', 'weights'])
})

test.each`
  kept                                          | because
  ${{}}                                         | ${'nothing was kept'}
  ${{ weights: 'all' }}                         | ${'what was kept is no list'}
  ${{ weights: [null, 3, { weight: 'x' }, 1] }} | ${'entries without a weight come to nothing'}
`('what is kept of another form does no harm: $because', ({ kept }) => {
  expect(sumOf(readAppraisalDraft(kept as Record<string, unknown>))).toBe(0)
})

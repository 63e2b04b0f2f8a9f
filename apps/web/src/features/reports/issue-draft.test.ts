import type { ReportSection } from '@tenderlight/contracts/reports'
import { expect, test } from 'vitest'
import { draftOf, readIssueDraft, unwritten, wordsOf } from './issue-draft.ts'

const part = (id: string, words?: NonNullable<ReportSection['words']>): ReportSection => ({
  id,
  heading: { zh: id, en: id },
  notes: [],
  figures: [],
  ...(words === undefined ? {} : { words }),
})
const label = { zh: '综述', en: 'Summary' }
const REPORT = {
  title: { zh: '8月通报', en: 'Bulletin of August' },
  sections: [
    part('summary', { label, text: '本期到期3项。', required: true }),
    part('units'),
    part('shortfall', { label, text: '', required: true }),
    part('outlook', { label, text: '', required: false }),
  ],
}

test('a report is typed over as it was drafted', () => {
  expect(draftOf(REPORT)).toEqual({
    title: '8月通报',
    words: { summary: '本期到期3项。', shortfall: '', outlook: '' },
  })
})

test('of what the browser kept, texts are taken and everything else is dropped', () => {
  expect(readIssueDraft({ title: 3, words: { summary: '改写', units: 4, shortfall: null } })).toEqual({
    title: '',
    words: { summary: '改写' },
  })
  expect(readIssueDraft({ title: '通报', words: 'x' })).toEqual({ title: '通报', words: {} })
})

test.each`
  words                                        | missing                     | because
  ${{}}                                        | ${['summary', 'shortfall']} | ${'what has to be written is missing'}
  ${{ summary: ' ', shortfall: '预留不足。' }} | ${['summary']}              | ${'blanks say nothing'}
  ${{ summary: '一', shortfall: '二' }}        | ${[]}                       | ${'what may be left empty is not asked for'}
`('$because', ({ words, missing }) => {
  expect(unwritten(REPORT, { title: '通报', words })).toEqual(missing)
})

test('words of a section that the report no longer has are not sent', () => {
  expect(wordsOf(REPORT, { title: '通报', words: { summary: ' 改写 ', gone: '旧' } })).toEqual([
    { section: 'summary', text: '改写' },
    { section: 'shortfall', text: '' },
    { section: 'outlook', text: '' },
  ])
})

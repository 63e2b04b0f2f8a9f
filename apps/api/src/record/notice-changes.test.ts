import { expect, test } from 'vitest'
import { aNotice } from '../public/testing/published-notices.ts'
import { noticeChanges } from './notice-changes.ts'

const BEFORE = { ...aNotice({}), summary: '十二条线路', controlPrice: null, complaintPhone: null }

test.each`
  because                                 | change                               | changes
  ${'a notice that says the same'}        | ${{}}                                | ${[]}
  ${'another text'}                       | ${{ summary: '十五条线路' }}         | ${[{ field: 'summary', from: '十二条线路', to: '十五条线路' }]}
  ${'an amount that was not said before'} | ${{ controlPrice: 100 }}             | ${[{ field: 'controlPrice', from: null, to: 100 }]}
  ${'a text that is no longer there'}     | ${{ summary: '' }}                   | ${[{ field: 'summary', from: '十二条线路', to: null }]}
  ${'an empty text where there was none'} | ${{ complaintPhone: '' }}            | ${[]}
  ${'number and day are not its content'} | ${{ number: 'YX-9', title: '更正' }} | ${[{ field: 'title', from: BEFORE.title, to: '更正' }]}
`('$because', ({ change, changes }) => {
  expect(noticeChanges(BEFORE, { ...BEFORE, ...change })).toEqual(changes)
})

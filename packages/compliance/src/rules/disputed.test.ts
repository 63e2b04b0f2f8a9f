import { expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { conflictsOf, disputedFields } from './disputed.ts'

test.each`
  because                                           | dates                                                                 | conflicts
  ${'a lawful record contradicts itself nowhere'}   | ${{}}                                                                 | ${[]}
  ${'everything on one day is in order'}            | ${{ bidDeadlineOn: '2026-02-12', evaluationEndedOn: '2026-02-12' }}   | ${[]}
  ${'published on the day of signing'}              | ${{ contractPublishedOn: '2026-02-26' }}                              | ${[]}
  ${'published before it was signed'}               | ${{ contractPublishedOn: '2026-02-25' }}                              | ${[{ earlier: 'contract-signed', later: 'contract-published' }]}
  ${'bids before the announcement'}                 | ${{ announcementOn: '2026-02-12' }}                                   | ${[{ earlier: 'announcement', later: 'bid-deadline' }]}
  ${'neighbours are those on record'}               | ${{ announcementOn: '2026-02-13', bidDeadlineOn: undefined }}         | ${[{ earlier: 'announcement', later: 'evaluation-ended' }]}
  ${'a pair of which the first is not on record'}   | ${{ contractSignedOn: undefined, contractPublishedOn: '2026-01-01' }} | ${[]}
  ${'two that have nothing to do with one another'} | ${{ announcementOn: '2026-02-12', contractFiledOn: '2026-02-20' }}    | ${[{ earlier: 'announcement', later: 'bid-deadline' }, { earlier: 'contract-signed', later: 'contract-filed' }]}
`('$because', ({ dates, conflicts }) => {
  expect(conflictsOf(aProcurement(dates))).toEqual(conflicts)
})

test('both dates of a conflict are disputed', () => {
  const conflicts = conflictsOf(aProcurement({ contractFiledOn: '2026-02-20' }))
  expect([...disputedFields(conflicts)]).toEqual(['contractSignedOn', 'contractFiledOn'])
})

import { DEFAULT_POLICY } from '@tenderlight/compliance/desk/alert-policy'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import { expect, test } from 'vitest'
import { contentOfDraft, draftOf, NEW_ENTRY, readPolicyDraft } from './alert-policy-draft.ts'

test('a policy stays what it is through the form and through a reload', () => {
  const policy = {
    steps: [
      ...DEFAULT_POLICY.steps,
      { ...DEFAULT_POLICY.steps[0], step: 'reminder', afterWorkingDays: 3, to: ['head'], how: 'daily' },
    ],
  }
  const { content } = readContent('alert-policy', policy)
  if (content === undefined) throw new Error('the policy of the test cannot be read')
  const draft = draftOf(content)
  expect(contentOfDraft(draft)).toEqual(content)
  expect(readPolicyDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
})

test.each`
  after     | sent    | because
  ${'3'}    | ${3}    | ${'a number of days'}
  ${' 10 '} | ${10}   | ${'spaces are nothing'}
  ${''}     | ${null} | ${'nothing was typed, and none is made up'}
  ${'三'}   | ${null} | ${'no number'}
`('“$after” is sent as $sent: $because', ({ after, sent }: { after: string; sent: number | null }) => {
  expect(contentOfDraft({ steps: [{ ...NEW_ENTRY, after }] }).steps[0]?.afterWorkingDays).toBe(sent)
})

test('of what is no draft nothing is used', () => {
  for (const kept of [{}, { steps: 'x' }, { steps: [null, 3] }]) expect(readPolicyDraft(kept)).toEqual({ steps: [] })
  expect(readPolicyDraft({ steps: [{ step: 'x', to: ['nobody', 'office'] }] }).steps).toEqual([
    { ...NEW_ENTRY, levels: [], to: ['office'], channels: [] },
  ])
})

import type { Party } from '@tenderlight/compliance/suppliers/parties'
import { expect, test } from 'vitest'
import { draftOf, emptyDraft, employeesIn, keptDraft, partyOf, wrongFields } from './party-draft.ts'

const PARTY: Party = {
  id: '1',
  role: 'member',
  name: '江城示例园林有限公司',
  lot: '第二包',
  creditCode: '91340200MA2N0CD34T',
  amount: 60_000_000,
  letter: true,
  declared: 'small',
  industry: 'construction',
  data: { employees: 12, revenue: 900_000_000, assets: 700_000_000 },
  isNew: true,
  related: false,
}

test('a party that is opened and saved again is the same', () => {
  const { id: _, ...given } = PARTY
  expect(partyOf(draftOf(PARTY))).toEqual(given)
  expect(partyOf(draftOf({ id: '2', role: 'winner', name: '甲' }))).toEqual({ role: 'winner', name: '甲' })
})

test('what is kept in the browser is read again, and nothing that is not one of the words', () => {
  const kept: unknown = JSON.parse(JSON.stringify(draftOf(PARTY)))
  expect(keptDraft(kept)).toEqual(draftOf(PARTY))
  expect(keptDraft({ role: 'boss', declared: 'huge', industry: 7, amount: 1.5, name: null })).toEqual(
    emptyDraft('winner'),
  )
  expect(keptDraft('no draft')).toBeUndefined()
})

test.each([
  ['', undefined],
  [' 120 ', 120],
  ['12.5', null],
  ['很多', null],
  ['99999999', null],
])('employees typed as “%s” are %s', (typed, expected) => {
  expect(employeesIn(typed)).toBe(expected)
})

test('names are needed, codes and numbers have to be some', () => {
  expect([...wrongFields({ ...emptyDraft('winner'), creditCode: '91340200MA2N0CD34X', employees: '?' })]).toEqual([
    'name',
    'creditCode',
    'employees',
  ])
  expect(wrongFields(draftOf({ ...PARTY, creditCode: PARTY.creditCode?.toLowerCase() ?? '' })).size).toBe(0)
})

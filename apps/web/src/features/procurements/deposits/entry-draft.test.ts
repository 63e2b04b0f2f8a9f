import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { emptyEntry, filledEntry, readEntry } from './entry-draft.ts'
import type { EntryDraft } from './entry-draft.ts'

const TODAY = civilDate('2026-09-16')
const EMPTY = emptyEntry(TODAY, 8_000_000)
const FILLED: EntryDraft = { ...EMPTY, bidder: ' 示例建筑有限公司 ', creditCode: '91340200ma2n0ab12q' }
const PAPER = {
  form: 'bank-guarantee',
  guarantor: '示例银行',
  number: 'BH-1',
  validUntil: civilDate('2026-12-31'),
} as const

test('what was kept is the same form again; what is of no use there stays as it was', () => {
  const paper: EntryDraft = { ...FILLED, ...PAPER, scale: 'small', won: 'lost' }
  expect(readEntry(EMPTY, JSON.parse(JSON.stringify(paper)) as Record<string, unknown>)).toEqual(paper)
  expect(readEntry(EMPTY, {})).toEqual(EMPTY)
  const strange = {
    form: 'electronic-guarantee',
    amount: -1,
    receivedOn: '2026-02-30',
    won: 1,
    scale: 'huge',
    bidder: 7,
  }
  expect(readEntry(EMPTY, strange)).toEqual(EMPTY)
})

test.each`
  because                                | change                            | sent
  ${'a transfer says nothing of papers'} | ${{ ...PAPER, form: 'transfer' }} | ${{ guarantor: null, validUntil: null, amount: 8_000_000 }}
  ${'a paper says all of it'}            | ${PAPER}                          | ${{ guarantor: '示例银行', number: 'BH-1', validUntil: '2026-12-31' }}
  ${'what is waived is nothing'}         | ${{ form: 'waived' }}             | ${{ amount: 0 }}
  ${'a code is written large'}           | ${{}}                             | ${{ bidder: '示例建筑有限公司', creditCode: '91340200MA2N0AB12Q' }}
  ${'a code may be left out'}            | ${{ creditCode: ' ' }}            | ${{ creditCode: null }}
  ${'who won is said, or not'}           | ${{ won: 'lost' }}                | ${{ won: false }}
`('sent: $because', ({ change, sent }) => {
  expect(filledEntry({ ...FILLED, ...(change as object) })).toMatchObject(sent as object)
})

test.each`
  because                       | change
  ${'nobody gave it'}           | ${{ bidder: ' ' }}
  ${'no amount'}                | ${{ amount: undefined }}
  ${'no day'}                   | ${{ receivedOn: undefined }}
  ${'the code is none'}         | ${{ creditCode: '91340200MA2N0AB12R' }}
  ${'a paper without a number'} | ${{ ...PAPER, number: '' }}
  ${'a paper without an end'}   | ${{ ...PAPER, validUntil: undefined }}
`('not sent: $because', ({ change }) => {
  expect(filledEntry({ ...FILLED, ...(change as object) })).toBeUndefined()
})

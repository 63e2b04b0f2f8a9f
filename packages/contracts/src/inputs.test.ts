import { expect, test } from 'vitest'
import { intentionForm } from './intentions.contract.ts'
import { MAX_LEDGER_BYTES, previewInput } from './ledger.contract.ts'
import { noticesQuery } from './notices.contract.ts'
import { correctFactInput, listInput, recordFactInput } from './procurements.contract.ts'

const KEY = '7d444840-9dc0-41d1-b245-5ffdce74fad2'

test('a list without a question is the commitment’s, fifty by what is due first', () => {
  expect(listInput.parse({})).toEqual({ level: 'commitment', sort: 'due', descending: false, limit: 50 })
})

test('the address of the public list is text, and its numbers are read', () => {
  expect(noticesQuery.parse({ budgetMax: '2000000', page: '3' })).toMatchObject({
    budgetMax: 2_000_000,
    page: 3,
    sort: 'published',
  })
  expect(noticesQuery.safeParse({ page: '0' }).success).toBe(false)
})

test.each`
  because                                         | input                                                | valid
  ${'a correction says why'}                      | ${{ factId: KEY, on: '2026-03-02', reason: '看错' }} | ${true}
  ${'a withdrawal has no date'}                   | ${{ factId: KEY, on: null, reason: '没有发生' }}     | ${true}
  ${'no reason'}                                  | ${{ factId: KEY, on: '2026-03-02', reason: ' ' }}    | ${false}
  ${'leaving the date out is no way to withdraw'} | ${{ factId: KEY, reason: '没有发生' }}               | ${false}
`('a correction: $because', ({ input, valid }) => {
  expect(correctFactInput.safeParse(input).success).toBe(valid)
})

test.each(['9:30', '24:00', '09:60', '0930'])('%s is no hour', (time) => {
  const fact = { key: KEY, event: 'bid-deadline', on: '2026-03-02' }
  expect(recordFactInput.safeParse({ ...fact, time }).success).toBe(false)
  expect(recordFactInput.safeParse({ ...fact, time: '09:30' }).success).toBe(true)
})

test('an intention needs title, category, method and budget, and is government procurement unless it says', () => {
  const form = { title: ' 校车租赁 ', category: 'services', method: 'open-tender', budget: 280_000_000 }
  expect(intentionForm.parse(form)).toMatchObject({ title: '校车租赁', regime: 'government-procurement', summary: '' })
  const needed = ['title', 'category', 'method', 'budget', 'summary', 'regime']
  const refused = needed.filter((field) => !intentionForm.safeParse({ ...form, [field]: undefined }).success)
  expect(refused).toEqual(['title', 'category', 'method', 'budget'])
})

test('a ledger of the largest size fits, one byte more does not', () => {
  const content = (bytes: number) => Buffer.alloc(bytes).toString('base64')
  expect(previewInput.safeParse({ filename: 'a.csv', content: content(MAX_LEDGER_BYTES) }).success).toBe(true)
  expect(previewInput.safeParse({ filename: 'a.csv', content: content(MAX_LEDGER_BYTES + 4) }).success).toBe(false)
})

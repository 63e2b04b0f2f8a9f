import { expect, test } from 'vitest'
import { amountIn, daysIn, emptyRow, isWhole, keptPlan, plannedOf, rowsOf } from './plan-rows.ts'
import type { PlanRow } from './plan-rows.ts'

const TOTAL = 180_000_000

test.each`
  typed        | amount
  ${'54万'}    | ${54_000_000}
  ${'540,000'} | ${54_000_000}
  ${'30%'}     | ${54_000_000}
  ${'30%'}     | ${54_000_000}
  ${'33.33 %'} | ${59_994_000}
  ${'100%'}    | ${TOTAL}
  ${'101%'}    | ${undefined}
  ${'三成'}    | ${undefined}
  ${''}        | ${undefined}
`('$typed of 1.8 million is $amount', ({ typed, amount }) => {
  expect(amountIn(typed, TOTAL)).toBe(amount)
})

test.each`
  typed     | days
  ${''}     | ${undefined}
  ${' 30 '} | ${30}
  ${'0'}    | ${0}
  ${'三十'} | ${null}
  ${'9999'} | ${null}
  ${'-1'}   | ${null}
`('agreed days $typed: $days', ({ typed, days }) => {
  expect(daysIn(typed)).toBe(days)
})

const whole: PlanRow = { ...emptyRow(0), name: '验收款', amount: '60%' }

test.each`
  because                            | row                                                             | ok
  ${'name and amount'}               | ${whole}                                                        | ${true}
  ${'no name'}                       | ${{ ...whole, name: ' ' }}                                      | ${false}
  ${'nothing to pay'}                | ${{ ...whole, amount: '0' }}                                    | ${false}
  ${'days that are none'}            | ${{ ...whole, agreedDays: 'x' }}                                | ${false}
  ${'an agreed day without the day'} | ${{ ...whole, condition: 'day' }}                               | ${false}
  ${'an agreed day'}                 | ${{ ...whole, condition: 'day', conditionMetOn: '2027-06-01' }} | ${true}
`('whole or not: $because', ({ row, ok }) => {
  expect(isWhole(row, TOTAL)).toBe(ok)
})

test('the plan on record comes back as it was', () => {
  const planned = { name: '预付款', amount: 54_000_000, condition: 'signing', agreedDays: 10 } as const
  const entered = { by: null, at: '', reason: null }
  const [row] = rowsOf([{ ...planned, id: 'a', payments: [], owed: null, entered }])
  expect(plannedOf(row === undefined ? [] : [row], TOTAL)).toEqual([{ id: 'a', ...planned }])
})

test('what was kept is used as far as it can be', () => {
  const rows: unknown = JSON.parse(JSON.stringify([{ ...whole, invoicedOn: '2026-02-30', condition: 'x' }, 7]))
  const read = [{ ...whole, conditionMetOn: undefined, invoicedOn: undefined }]
  expect(keptPlan({ rows, reason: '补一期' })).toEqual({ rows: read, reason: '补一期' })
  expect(keptPlan({ rows, reason: 7 })).toEqual({ rows: read, reason: '' })
  expect(keptPlan({ rows: 'x' })).toBeUndefined()
})

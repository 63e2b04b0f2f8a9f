import { expect, test } from 'vitest'
import { keptPayment } from './kept-payment.ts'

test('what was kept is used as far as it is a payment', () => {
  const typed = {
    on: '2026-07-11',
    amount: 100,
    invoicedOn: '2026-07-01',
    evidence: '凭证 1',
    withdraw: true,
    reason: '记错',
  }
  expect(keptPayment(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
  expect(keptPayment({ on: '2026-02-30', amount: -1, evidence: 7 })).toEqual({
    on: undefined,
    amount: undefined,
    invoicedOn: undefined,
    evidence: '',
    withdraw: false,
    reason: '',
  })
})

import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import { ageArrears, arrearsAge, owed } from './arrears-age.ts'

test.each`
  because                  | today           | age
  ${'the last day itself'} | ${'2026-07-01'} | ${undefined}
  ${'the day after'}       | ${'2026-07-02'} | ${'1-30'}
  ${'thirty days'}         | ${'2026-07-31'} | ${'1-30'}
  ${'thirty-one'}          | ${'2026-08-01'} | ${'31-60'}
  ${'sixty'}               | ${'2026-08-30'} | ${'31-60'}
  ${'sixty-one'}           | ${'2026-08-31'} | ${'61+'}
  ${'years'}               | ${'2028-08-31'} | ${'61+'}
`('accepted on 2026-06-01, due on 2026-07-01, $because: $age', ({ today, age }) => {
  const finding = findingOf(aProcurement({ paidOn: undefined }), 'cn.pay.sme.term', aContext(today))
  expect(finding?.due).toBe('2026-07-01')
  expect(finding === undefined ? 'none' : arrearsAge(finding, today)).toBe(age)
})

test('what is paid is no arrears, however late; nor what has no last day', () => {
  expect(arrearsAge({ due: '2026-07-01', met: '2026-12-01' }, '2026-12-31')).toBeUndefined()
  expect(arrearsAge({ due: null, met: null }, '2026-12-31')).toBeUndefined()
})

test('what is owed: the overdue part where it is named, otherwise the contract', () => {
  expect(owed(aProcurement({ overdueAmount: 5_000_00 }))).toBe(5_000_00)
  expect(owed(aProcurement())).toBe(180_000_000)
  expect(owed(aProcurement({ contractAmount: undefined }))).toBeUndefined()
})

test('each payment once, by the older of its clocks; amounts to the fen, and those that are not known', () => {
  const today = '2026-08-01'
  const unpaid = (id: string, overrides: object) => {
    const procurement = aProcurement({ id, paidOn: undefined, ...overrides })
    return { procurement, findings: evaluate(procurement, aContext(today)) }
  }
  const aged = ageArrears(
    [
      // The acceptance makes it 31 days, the invoice 29.
      unpaid('P1', { contractAmount: 100_000_01 }),
      unpaid('P2', { acceptedOn: '2026-06-10', invoicedOn: undefined, contractAmount: 200_000_02 }),
      unpaid('P3', { acceptedOn: '2026-06-11', invoicedOn: undefined, contractAmount: undefined }),
      unpaid('P4', { acceptedOn: '2026-04-01', invoicedOn: '2026-04-01', overdueAmount: 7 }),
      unpaid('P5', { acceptedOn: '2026-07-20', invoicedOn: '2026-07-20' }),
      // What is overdue of the contract itself is no payment.
      unpaid('P6', { acceptedOn: '2026-07-20', invoicedOn: '2026-07-20', contractFiledOn: undefined }),
    ],
    today,
  )
  expect(aged).toEqual([
    { age: '1-30', ids: ['P2', 'P3'], amount: 200_000_02, unknown: 1 },
    { age: '31-60', ids: ['P1'], amount: 100_000_01, unknown: 0 },
    { age: '61+', ids: ['P4'], amount: 7, unknown: 0 },
  ])
})

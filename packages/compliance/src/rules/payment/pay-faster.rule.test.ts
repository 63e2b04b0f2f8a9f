import { expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const RULE = 'bayuquan.gp.pay-faster'
const at = (overrides: object) => (rule: string) =>
  findingOf(
    aProcurement({ invoicedOn: '2026-10-20', acceptedOn: '2026-10-20', ...overrides }),
    rule,
    aContext('2026-12-31', 'bayuquan'),
  )

test.each`
  because                               | paid            | agreed       | badge          | national
  ${'paid on the agreed day: no badge'} | ${'2026-11-19'} | ${30}        | ${undefined}   | ${'compliant'}
  ${'paid a day sooner'}                | ${'2026-11-18'} | ${30}        | ${'compliant'} | ${'compliant'}
  ${'paid late: for the law to say'}    | ${'2026-11-20'} | ${30}        | ${undefined}   | ${'breach'}
  ${'no agreed day on record: silent'}  | ${'2026-11-01'} | ${undefined} | ${undefined}   | ${'compliant'}
  ${'not paid'}                         | ${undefined}    | ${30}        | ${undefined}   | ${'breach'}
`('$because', ({ paid, agreed, badge, national }) => {
  const said = at({ paidOn: paid, agreedPaymentDays: agreed })
  expect([said(RULE)?.verdict, said('cn.pay.invoice')?.verdict]).toEqual([badge, national])
})

test('an encouragement: green, of the lowest level, never a breach', () => {
  expect(at({ paidOn: '2026-11-18', agreedPaymentDays: 30 })(RULE)).toMatchObject({
    level: 'encouragement',
    light: 'green',
  })
  expect(at({ invoicedOn: undefined, paidOn: '2026-11-18', agreedPaymentDays: 30 })(RULE)).toBeUndefined()
})

test('before the plan there was none', () => {
  const record = aProcurement({ invoicedOn: '2021-12-31', paidOn: '2022-01-04', agreedPaymentDays: 30 })
  expect(findingOf(record, RULE, aContext('2026-12-31', 'bayuquan'))).toBeUndefined()
})

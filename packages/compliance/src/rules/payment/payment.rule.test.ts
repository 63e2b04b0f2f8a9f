import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

test.each`
  because                       | invoicedOn      | due
  ${'thirty plain days'}        | ${'2026-10-20'} | ${'2026-11-19'}
  ${'a Sunday moves to Monday'} | ${'2026-10-23'} | ${'2026-11-23'}
`('cn.pay.invoice: $because', ({ invoicedOn, due }) => {
  expect(findingOf(aProcurement({ invoicedOn, paidOn: undefined }), 'cn.pay.invoice')?.due).toBe(due)
})

describe('cn.pay.sme.term', () => {
  const accepted = (overrides: Parameters<typeof aProcurement>[0]) =>
    aProcurement({ acceptedOn: '2026-10-20', paidOn: undefined, ...overrides })

  test.each`
    because                            | agreed       | due
    ${'nothing agreed'}                | ${undefined} | ${'2026-11-19'}
    ${'sixty days agreed, a Saturday'} | ${60}        | ${'2026-12-21'}
    ${'sixty-one agreed: sixty count'} | ${61}        | ${'2026-12-21'}
  `('$because', ({ agreed, due }) => {
    expect(findingOf(accepted({ agreedPaymentDays: agreed }), 'cn.pay.sme.term')?.due).toBe(due)
  })

  test('the sixtieth day itself is what to aim for', () => {
    expect(findingOf(accepted({ agreedPaymentDays: 60 }), 'cn.pay.sme.term')?.aimFor).toBe('2026-12-19')
  })

  test.each`
    because                                    | winnerScale  | verdict
    ${'a large winner is not protected'}       | ${'large'}   | ${undefined}
    ${'a medium one is'}                       | ${'medium'}  | ${'breach'}
    ${"a prison's enterprise is deemed small"} | ${'prison'}  | ${'breach'}
    ${'an unknown size cannot be told'}        | ${undefined} | ${'cannot-tell'}
  `('$because', ({ winnerScale, verdict }) => {
    expect(findingOf(accepted({ winnerScale }), 'cn.pay.sme.term')?.verdict).toBe(verdict)
  })

  test.each`
    because                                     | acceptedOn      | old      | current
    ${'the last day of the regulation of 2020'} | ${'2025-05-31'} | ${true}  | ${false}
    ${'the first day of the revised one'}       | ${'2025-06-01'} | ${false} | ${true}
  `('$because', ({ acceptedOn, old, current }) => {
    const delivered = aProcurement({
      announcementOn: undefined,
      bidDeadlineOn: undefined,
      evaluationEndedOn: undefined,
      resultDeterminedOn: undefined,
      awardNoticeOn: undefined,
      contractSignedOn: undefined,
      acceptedOn,
    })
    expect(findingOf(delivered, 'cn.pay.sme.term-2020', aContext()) !== undefined).toBe(old)
    expect(findingOf(delivered, 'cn.pay.sme.term', aContext()) !== undefined).toBe(current)
  })
})

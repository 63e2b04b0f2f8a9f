import { describe, expect, test } from 'vitest'
import type { Procurement } from '../../procurement/procurement.ts'
import { sayFinding } from '../../say.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const RULE = 'cn.pay.sme.term'
type Overrides = { readonly [K in keyof Procurement]?: Procurement[K] | undefined }
const at = (overrides: Overrides, part?: string) =>
  findingOf(
    aProcurement({ acceptedOn: undefined, paidOn: undefined, ...overrides }),
    RULE,
    aContext('2026-10-21'),
    part,
  )

describe('from when the days run', () => {
  test.each`
    because                                                   | facts                                                                                           | event                     | on
    ${'delivery, where nothing else is on record'}            | ${{ deliveredOn: '2026-10-20' }}                                                                | ${'delivery'}             | ${'2026-10-20'}
    ${'acceptance, where it is on record'}                    | ${{ deliveredOn: '2026-10-10', acceptedOn: '2026-10-20' }}                                      | ${'acceptance'}           | ${'2026-10-20'}
    ${'delivery, where no inspection was agreed'}             | ${{ deliveredOn: '2026-10-10', acceptedOn: '2026-10-20', inspectionAgreed: false }}             | ${'delivery'}             | ${'2026-10-10'}
    ${'the confirmed amount, where progress is settled'}      | ${{ deliveredOn: '2026-10-10', acceptedOn: '2026-10-12', settlementConfirmedOn: '2026-10-20' }} | ${'settlement-confirmed'} | ${'2026-10-20'}
    ${'the end of the inspection, where the buyer delays it'} | ${{ deliveredOn: '2026-10-01', inspectionAgreed: true, inspectionDueOn: '2026-10-15' }}         | ${'acceptance'}           | ${'2026-10-15'}
    ${'the same, where it came late'}                         | ${{ acceptedOn: '2026-10-20', inspectionDueOn: '2026-10-15' }}                                  | ${'acceptance'}           | ${'2026-10-15'}
    ${'acceptance within its period'}                         | ${{ acceptedOn: '2026-10-14', inspectionDueOn: '2026-10-15' }}                                  | ${'acceptance'}           | ${'2026-10-14'}
  `('$because', ({ facts, event, on }) => {
    expect(at(facts)?.trigger).toEqual({ event, on })
  })

  test('paid, and nobody knows when it was delivered or accepted: the acceptance is asked for', () => {
    expect(at({ paidOn: '2026-11-02' })).toMatchObject({ verdict: 'cannot-tell', missing: ['acceptedOn'] })
  })

  test('delivered, an inspection agreed and not done: not started', () => {
    expect(at({ deliveredOn: '2026-10-10', inspectionAgreed: true })).toMatchObject({
      verdict: 'pending',
      trigger: null,
    })
  })
})

test.each`
  because                                            | agreed       | aimFor          | due
  ${'thirty days'}                                   | ${undefined} | ${'2026-11-19'} | ${'2026-11-19'}
  ${'sixty agreed: a Saturday, moved to the Monday'} | ${60}        | ${'2026-12-19'} | ${'2026-12-21'}
  ${'sixty-one agreed: sixty count'}                 | ${61}        | ${'2026-12-19'} | ${'2026-12-21'}
  ${'ten agreed'}                                    | ${10}        | ${'2026-10-30'} | ${'2026-10-30'}
`('delivered on 2026-10-20, $because', ({ agreed, aimFor, due }) => {
  expect(at({ deliveredOn: '2026-10-20', agreedPaymentDays: agreed })).toMatchObject({
    aimFor,
    due,
    verdict: 'pending',
  })
})

describe('the clause itself', () => {
  test.each`
    because                             | agreed       | scale        | verdict        | light
    ${'sixty days are allowed'}         | ${60}        | ${'small'}   | ${'compliant'} | ${'green'}
    ${'sixty-one are not: fires'}       | ${61}        | ${'small'}   | ${'breach'}    | ${'red'}
    ${'nothing agreed, nothing said'}   | ${undefined} | ${'small'}   | ${undefined}   | ${undefined}
    ${'a large supplier'}               | ${61}        | ${'large'}   | ${undefined}   | ${undefined}
    ${'of unknown size: the term asks'} | ${61}        | ${undefined} | ${undefined}   | ${undefined}
  `('$because', ({ agreed, scale, verdict, light }) => {
    const clause = at({ agreedPaymentDays: agreed, winnerScale: scale }, 'clause')
    expect([clause?.verdict, clause?.light]).toEqual([verdict, light])
  })

  test('is a breach however soon payment comes, and is said in days', () => {
    const record = { agreedPaymentDays: 61, acceptedOn: '2026-10-20', paidOn: '2026-10-21' } as const
    const clause = at(record, 'clause')
    expect(at(record)?.verdict).toBe('compliant')
    expect(clause).toMatchObject({ required: 60, actual: 61, shortfall: 1 })
    expect(clause === undefined ? '' : sayFinding(clause, 'zh-CN')).toBe('61 天,最长 60 天')
    expect(clause === undefined ? '' : sayFinding(clause, 'en')).toBe('61 days, at most 60')
  })
})

test.each`
  because                                     | deliveredOn     | old      | current
  ${'the last day of the regulation of 2020'} | ${'2025-05-31'} | ${true}  | ${false}
  ${'the first day of the revised one'}       | ${'2025-06-01'} | ${false} | ${true}
  ${'before the regulation of 2020'}          | ${'2020-08-31'} | ${false} | ${false}
`('the same thirty days, by the law of the delivery: $because', ({ deliveredOn, old, current }) => {
  const delivered = aProcurement({
    intentionOn: undefined,
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    evaluationEndedOn: undefined,
    evaluationReportOn: undefined,
    resultDeterminedOn: undefined,
    awardNoticeOn: undefined,
    contractSignedOn: undefined,
    acceptedOn: undefined,
    paidOn: undefined,
    deliveredOn,
  })
  expect(findingOf(delivered, 'cn.pay.sme.term-2020')?.required).toBe(old ? 30 : undefined)
  expect(findingOf(delivered, RULE)?.required).toBe(current ? 30 : undefined)
})

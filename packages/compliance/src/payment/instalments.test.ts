import fc from 'fast-check'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import { asOnePayment, paidOf, payableTotal, paymentParts, wholePayment } from './instalments.ts'
import type { Instalment, PartPayment } from './instalments.ts'
import { judgePart } from './judge-part.ts'

const YUAN = 100
const WAN = 10_000 * YUAN

/** 1.8 million: 30 % in advance, 60 % after acceptance, 10 % kept back for a year. */
const advance: Instalment = {
  id: 'advance',
  name: '预付款',
  amount: 54 * WAN,
  condition: 'signing',
  agreedDays: 10,
  payments: [],
}
const accepted: Instalment = {
  id: 'accepted',
  name: '验收款',
  amount: 108 * WAN,
  condition: 'acceptance',
  payments: [],
}
const kept: Instalment = {
  id: 'kept',
  name: '质保金',
  amount: 18 * WAN,
  condition: 'day',
  conditionMetOn: '2027-06-01',
  payments: [],
}
const PLAN = [advance, accepted, kept]
const paid = (one: Instalment, ...payments: readonly Omit<PartPayment, 'id'>[]): Instalment => ({
  ...one,
  payments: payments.map((payment, index) => ({ id: `${one.id}-${index}`, ...payment })),
})
const project = aProcurement({ paidOn: undefined, invoicedOn: undefined })

describe('what the record says of payment while there are instalments', () => {
  const record = (plan: readonly Instalment[], procurement = project) => {
    const { paidOn, invoicedOn, overdueAmount } = asOnePayment(procurement, plan)
    return { paidOn, invoicedOn, overdueAmount }
  }
  const advancePaid = paid(advance, { on: '2026-03-05', amount: 54 * WAN })

  test.each`
    because                                               | plan                                                                                                                                                           | paidOn          | invoicedOn      | overdueAmount
    ${'none planned: the record as it is'}                | ${[]}                                                                                                                                                          | ${undefined}    | ${undefined}    | ${undefined}
    ${'nothing paid: what a rule sets a day for decides'} | ${PLAN}                                                                                                                                                        | ${undefined}    | ${undefined}    | ${108 * WAN}
    ${'before acceptance: what the contract gives a day'} | ${[advance, { ...accepted, condition: 'settlement' }]}                                                                                                         | ${undefined}    | ${undefined}    | ${54 * WAN}
    ${'the advance paid: the part after acceptance'}      | ${[advancePaid, { ...accepted, invoicedOn: '2026-06-03' }, kept]}                                                                                              | ${undefined}    | ${'2026-06-03'} | ${108 * WAN}
    ${'an invoice ahead of acceptance starts with that'}  | ${[advancePaid, { ...accepted, invoicedOn: '2026-05-20' }, kept]}                                                                                              | ${undefined}    | ${'2026-06-01'} | ${108 * WAN}
    ${'half of a part paid: the other half is owed'}      | ${[advancePaid, paid(accepted, { on: '2026-06-20', amount: 50 * WAN }), kept]}                                                                                 | ${undefined}    | ${undefined}    | ${58 * WAN}
    ${'all paid: the part that took longest'}             | ${[advancePaid, paid({ ...accepted, invoicedOn: '2026-06-03' }, { on: '2026-08-30', amount: 108 * WAN }), paid(kept, { on: '2027-06-01', amount: 18 * WAN })]} | ${'2026-08-30'} | ${'2026-06-03'} | ${108 * WAN}
    ${'all planned is paid, the contract is not'}         | ${[advancePaid]}                                                                                                                                               | ${undefined}    | ${undefined}    | ${undefined}
  `('$because', ({ plan, ...expected }) => {
    const { because: _, ...rest } = expected
    expect(record(plan)).toEqual(rest)
  })

  test('a single day of payment of a ledger says nothing beside instalments', () => {
    expect(record(PLAN, aProcurement()).paidOn).toBeUndefined()
    expect(asOnePayment(aProcurement(), []).paidOn).toBe('2026-06-18')
  })

  test('money kept back until a day is no arrears after acceptance', () => {
    const acceptedPaid = paid(accepted, { on: '2026-06-18', amount: 108 * WAN })
    const record = asOnePayment(project, [advancePaid, acceptedPaid, kept])
    const late = evaluate(record, aContext('2026-12-01')).filter(
      ({ rule, verdict }) => rule.startsWith('cn.pay.') && verdict === 'breach',
    )
    expect(late).toEqual([])
  })

  test('what is owed after acceptance is judged by the rules as any payment', () => {
    const finding = findingOf(
      asOnePayment(project, [advancePaid, accepted, kept]),
      'cn.pay.sme.term',
      aContext('2026-07-05'),
    )
    expect(finding).toMatchObject({
      trigger: { event: 'acceptance', on: '2026-06-01' },
      due: '2026-07-01',
      verdict: 'breach',
    })
  })
})

describe('a part and what follows of it', () => {
  const judge = (plan: readonly Instalment[], today: `${number}-${number}-${number}`, procurement = project) =>
    paymentParts(procurement, plan).map((part) => {
      const { due, daysLate, age, interest } = judgePart(part, aContext(today))
      return { due, daysLate, age, interest }
    })

  test.each`
    because                                               | one                                                                       | today           | due             | daysLate | age          | interest
    ${'the advance by the contract: ten days of signing'} | ${advance}                                                                | ${'2026-03-08'} | ${'2026-03-08'} | ${0}     | ${undefined} | ${null}
    ${'the day after, 0.05 % a day of 540,000'}           | ${advance}                                                                | ${'2026-03-09'} | ${'2026-03-08'} | ${1}     | ${'1-30'}    | ${27_000}
    ${'after acceptance thirty days'}                     | ${accepted}                                                               | ${'2026-07-01'} | ${'2026-07-01'} | ${0}     | ${undefined} | ${null}
    ${'an invoice in time ends later; the first counts'}  | ${{ ...accepted, invoicedOn: '2026-06-20' }}                              | ${'2026-07-11'} | ${'2026-07-01'} | ${10}    | ${'1-30'}    | ${540_000}
    ${'sixty-one days'}                                   | ${accepted}                                                               | ${'2026-08-31'} | ${'2026-07-01'} | ${61}    | ${'61+'}     | ${3_294_000}
    ${'kept back: not before its day'}                    | ${kept}                                                                   | ${'2026-12-01'} | ${'2027-06-01'} | ${0}     | ${undefined} | ${null}
    ${'paid late: no arrears, but interest'}              | ${paid(accepted, { on: '2026-07-11', amount: 108 * WAN })}                | ${'2026-12-01'} | ${'2026-07-01'} | ${10}    | ${undefined} | ${540_000}
    ${'not accepted yet: nothing runs'}                   | ${{ ...accepted, condition: 'settlement' }}                               | ${'2026-12-01'} | ${null}         | ${0}     | ${undefined} | ${null}
    ${'a settlement confirmed'}                           | ${{ ...accepted, condition: 'settlement', conditionMetOn: '2026-05-04' }} | ${'2026-06-13'} | ${'2026-06-03'} | ${10}    | ${'1-30'}    | ${540_000}
  `('$because', ({ one, today, due, daysLate, age, interest }) => {
    const [part] = judge([one], today)
    expect(part).toMatchObject({ due, daysLate, age })
    expect(part?.interest === null ? null : part?.interest).toEqual(
      interest === null ? null : expect.objectContaining({ amount: interest, by: 'statutory' }),
    )
  })

  test('a large supplier is owed no interest by the regulation; of an unknown one nobody can tell', () => {
    const large = aProcurement({ ...project, winnerScale: 'large' })
    const unknown = aProcurement({ ...project, winnerScale: undefined })
    const invoiced = { ...accepted, invoicedOn: '2026-06-03' } as const
    expect(judge([invoiced], '2026-07-13', large)).toMatchObject([{ due: '2026-07-03', daysLate: 10, interest: null }])
    expect(judge([invoiced], '2026-07-13', unknown)).toMatchObject([{ interest: { missing: ['winnerScale'] } }])
  })

  test('an agreed rate needs the LPR of the contract to be compared with', () => {
    const agreed = { ...project, agreedLateRate: 365 }
    expect(judge([accepted], '2026-07-11', agreed)).toMatchObject([{ interest: { missing: ['lprAtContract'] } }])
    expect(judge([accepted], '2026-07-11', { ...agreed, lprAtContract: 310 })).toMatchObject([
      { interest: { by: 'agreed', amount: 108_000 } },
    ])
  })

  test('a contract paid at once is one part', () => {
    const owed = wholePayment(project)
    expect(judgePart(owed, aContext('2026-07-11'))).toMatchObject({
      amount: 180 * WAN,
      due: '2026-07-01',
      daysLate: 10,
      age: '1-30',
    })
    expect(judgePart(wholePayment(aProcurement()), aContext('2026-07-11'))).toMatchObject({
      daysLate: 0,
      age: undefined,
    })
  })
})

test('an invoice of the record stands for every instalment until one has its own', () => {
  const invoiced = aProcurement({ paidOn: undefined })
  const invoices = (...plan: readonly Instalment[]) =>
    paymentParts(invoiced, plan).map((part) => part.record.invoicedOn)
  expect(invoices(advance, accepted, kept)).toEqual(['2026-06-03', '2026-06-03', '2027-06-01'])
  expect(invoices(advance, { ...accepted, invoicedOn: '2026-06-20' }, kept)).toEqual([
    undefined,
    '2026-06-20',
    undefined,
  ])
})

test('what may be paid is the contract with its supplements, and unknown without an amount', () => {
  expect(payableTotal(aProcurement({ supplements: 10 * WAN }))).toBe(190 * WAN)
  expect(payableTotal(aProcurement({ contractAmount: undefined }))).toBeUndefined()
})

test('the parts of a plan add up to it, however it is paid', () => {
  const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-12-31') }).map(civilDateOf)
  const plan = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      shares: fc.array(fc.nat(300_000), { maxLength: 3 }),
      on: day,
    }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(plan, (given) => {
      const instalments = given.map(({ amount, shares, on }, index): Instalment => {
        let left = amount
        const payments = shares.flatMap((share, place) => {
          const part = Math.min(share, left)
          left -= part
          return part === 0 ? [] : [{ id: `${index}-${place}`, on, amount: part }]
        })
        return { id: `${index}`, name: 'x', amount, condition: 'acceptance', payments }
      })
      const parts = paymentParts(project, instalments)
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      expect(sum(parts.map(({ amount }) => amount))).toBe(sum(instalments.map(({ amount }) => amount)))
      const settled = parts.filter(({ payment }) => payment !== undefined).map(({ amount }) => amount)
      expect(sum(settled)).toBe(sum(instalments.map(paidOf)))
      // Whatever was paid, the record says it is paid only when all of it is.
      const isAll = sum(settled) >= (project.contractAmount ?? 0) && parts.length === settled.length && parts.length > 0
      expect(asOnePayment(project, instalments).paidOn !== undefined).toBe(isAll)
    }),
  )
})

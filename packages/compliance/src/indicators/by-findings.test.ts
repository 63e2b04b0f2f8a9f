import { expect, test } from 'vitest'
import { RULES } from '../rules/all.ts'
import { BARE, named, told } from '../testing/indicators.ts'
import { NOTHING_AFTER_EVALUATION, NOTHING_AFTER_SIGNING } from '../testing/stages.ts'

test('announced without an intention: out of those that owe one and are announced', () => {
  const rows = named({
    none: { intentionOn: undefined },
    'on the municipal site alone': { media: { intentionOn: 'municipal' } },
    'too short': { intentionOn: '2026-01-21' },
    'in time': {},
    'e-mall: it depends on the amount': { intentionOn: undefined, method: 'e-mall' },
    exempt: { intentionOn: undefined, method: 'batch' },
    'not announced': {
      ...NOTHING_AFTER_EVALUATION,
      intentionOn: undefined,
      announcementOn: undefined,
      bidDeadlineOn: undefined,
    },
    'the other law': { intentionOn: undefined, regime: 'tendering' },
  })
  expect(told('no-intention', rows)).toMatchObject({
    behind: ['none', 'on the municipal site alone'],
    lookedAt: 4,
    denominator: 4,
    leftAside: 1,
  })
})

const UNPAID = { paidOn: undefined } as const

test('how long a payment is overdue: out of those whose term has begun', () => {
  // Due thirty days after the invoice; judged on 2026-11-21.
  const invoiced = { ...UNPAID, acceptedOn: undefined, winnerScale: 'large' } as const
  const rows = named({
    'not overdue': { ...invoiced, invoicedOn: '2026-10-22' },
    'one day': { ...invoiced, invoicedOn: '2026-10-20' },
    'thirty days': { ...invoiced, invoicedOn: '2026-09-22' },
    'thirty-one days': { ...invoiced, invoicedOn: '2026-09-21' },
    'sixty days': { ...invoiced, invoicedOn: '2026-08-23' },
    'sixty-one days': { ...invoiced, invoicedOn: '2026-08-22' },
    'by the acceptance alone': { ...UNPAID, invoicedOn: undefined },
    paid: {},
    'nobody knows how large the winner is': { ...UNPAID, invoicedOn: undefined, winnerScale: undefined },
    'not begun': NOTHING_AFTER_SIGNING,
  })
  const common = { lookedAt: 8, denominator: 8, leftAside: 1 }
  expect(told('arrears.1-30', rows)).toMatchObject({ ...common, behind: ['one day', 'thirty days'] })
  expect(told('arrears.31-60', rows)).toMatchObject({ ...common, behind: ['sixty days', 'thirty-one days'] })
  expect(told('arrears.61+', rows)).toMatchObject({ ...common, behind: ['by the acceptance alone', 'sixty-one days'] })
})

test('a deposit that is to go back: overdue and not refunded, whichever law governs', () => {
  const refunded = { loserDepositRefundedOn: '2026-02-16', winnerDepositRefundedOn: '2026-02-27' } as const
  const works = { regime: 'tendering', category: 'works', bidDeposit: 100_00 } as const
  const rows = named({
    neither: { bidDeposit: 100_00 },
    'the losers alone': { bidDeposit: 100_00, loserDepositRefundedOn: '2026-02-16' },
    both: { bidDeposit: 100_00, ...refunded },
    'both, late': { bidDeposit: 100_00, loserDepositRefundedOn: '2026-03-16', winnerDepositRefundedOn: '2026-03-27' },
    works,
    'works, both': { ...works, ...refunded },
    'nobody knows what was paid': { bidDeposit: undefined },
    'nothing was paid': {},
    'no notice yet': { bidDeposit: 100_00, ...NOTHING_AFTER_EVALUATION },
  })
  expect(told('deposit-not-refunded', rows)).toMatchObject({
    behind: ['neither', 'the losers alone', 'works'],
    lookedAt: 6,
    denominator: 6,
    leftAside: 1,
  })
})

test('challenged, objected to or complained about: out of those that are announced', () => {
  const rows = named({
    challenged: { challengeOn: '2026-02-16' },
    challenge: { matters: [{ id: 'm', kind: 'challenge' }] },
    objection: { matters: [{ id: 'm', kind: 'objection' }] },
    complaint: {
      matters: [
        { id: 'e', kind: 'enquiry' },
        { id: 'm', kind: 'complaint' },
      ],
    },
    enquiry: { matters: [{ id: 'm', kind: 'enquiry' }] },
    nothing: {},
    'not announced': { announcementOn: undefined, challengeOn: '2026-02-16' },
  })
  expect(told('complaint-rate', rows)).toMatchObject({
    behind: ['challenge', 'challenged', 'complaint', 'objection'],
    lookedAt: 6,
    leftAside: 0,
  })
})

test('done in time: out of what is done or overdue, by each clock of the district', () => {
  const after = NOTHING_AFTER_SIGNING
  const rows = named({
    'last day': { contractSignedOn: '2026-03-02', ...after },
    'a day late': { contractSignedOn: '2026-03-03', ...after },
    overdue: { contractSignedOn: undefined, ...after },
    'not awarded': NOTHING_AFTER_EVALUATION,
    'the other law': { regime: 'tendering' },
  })
  expect(told('on-time:jiujiang.gp.contract.sign', rows)).toMatchObject({
    title: { zh: '按时率:7 个工作日内签订合同(区)' },
    definition: { zh: '已完成或已超期的项目中,按“7 个工作日内签订合同(区)”的期限完成的项目。' },
    behind: ['last day'],
    lookedAt: 3,
    denominator: 3,
    leftAside: 0,
  })
  const deposits = named({
    both: { bidDeposit: 100_00, loserDepositRefundedOn: '2026-02-16', winnerDepositRefundedOn: '2026-02-27' },
    'the losers alone': { bidDeposit: 100_00, loserDepositRefundedOn: '2026-02-16' },
  })
  const refund = 'on-time:cn.gp.bid-bond.refund'
  expect(told(`${refund}:losers`, deposits)).toMatchObject({ behind: ['both', 'the losers alone'], lookedAt: 2 })
  expect(told(`${refund}:winner`, deposits)).toMatchObject({
    behind: ['both'],
    lookedAt: 2,
    title: { zh: expect.stringMatching(/^按时率:/) as string, en: expect.stringMatching(/^On time: /) as string },
    measure: 'share',
  })
})

test('of several matters of one procurement each has to be in time', () => {
  const challenge = { kind: 'challenge', receivedOn: '2026-02-24', about: 'process' } as const
  const answered = { ...challenge, repliedOn: '2026-02-26' } as const
  const late = { ...challenge, repliedOn: '2026-05-06' } as const
  const rows = named({
    'all in time': {
      matters: [
        { ...answered, id: '1' },
        { ...answered, id: '2' },
      ],
    },
    'the second late': {
      matters: [
        { ...answered, id: '1' },
        { ...late, id: '2' },
      ],
    },
    'the first late': {
      matters: [
        { ...late, id: '1' },
        { ...answered, id: '2' },
      ],
    },
    'none yet': { matters: [{ ...challenge, receivedOn: '2026-11-20', id: '1' }] },
  })
  const rule = RULES.filter(({ id }) => id === 'cn.gp.challenge.reply')
  expect(rule).toHaveLength(1)
  const found = told('on-time:cn.gp.challenge.reply', rows, { ...BARE, rulebook: { rules: rule } })
  expect(found).toMatchObject({ behind: ['all in time'], lookedAt: 3 })
})

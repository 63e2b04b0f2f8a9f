import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleById } from '../rules/all.ts'
import type { Rule } from '../rules/rule.ts'
import { outcomeBy, rowsOf } from './ask.ts'
import { NO_FINDING, outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { toColumns } from './to-columns.ts'

const IN_TIME = outcomeOf({ verdict: 'compliant', light: 'green' })
const LATE = outcomeOf({ verdict: 'breach', light: 'red' })
const WAITING = outcomeOf({ verdict: 'pending', light: 'grey' })
const RUNNING = outcomeOf({ verdict: 'pending', light: 'green' })
const UNTOLD = outcomeOf({ verdict: 'cannot-tell', light: 'grey' })

const setting = { today: '2026-11-21', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' } as const

function ruleNamed(id: string): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

/** What the rule says of the rows, visited one after the other by the same cursor. */
function told(id: string, all: readonly Partial<Procurement>[], part?: string, today = setting.today): Outcome[] {
  const rows = rowsOf(toColumns(all.map((row) => ({ id: '', heldBy: 'register', ...row }))), { ...setting, today })
  return all.map((_, row) => outcomeBy(ruleNamed(id), rows.at(row), part))
}

const PURCHASE = { regime: 'government-procurement' } as const
const TENDER = { regime: 'tendering' } as const

test('dates and disputes are those of the row that was gone to', () => {
  const days = { evaluationEndedOn: '2026-02-12', evaluationReportOn: '2026-02-13' } as const
  const rows = [
    { ...PURCHASE, ...days },
    { ...PURCHASE, ...days, resultDeterminedOn: '2026-02-11' },
    { ...PURCHASE, ...days, acceptedOn: '2026-06-01', contractSignedOn: '2026-06-02' },
    { ...PURCHASE, evaluationEndedOn: '2026-02-12' },
    { ...PURCHASE },
    { ...PURCHASE, ...days },
  ] as const
  expect(told('cn.gp.award.report', rows)).toEqual([IN_TIME, UNTOLD, IN_TIME, LATE, WAITING, IN_TIME])
})

test('an event that no row has is on no record', () => {
  expect(told('cn.gp.award.report', [{ ...PURCHASE, evaluationEndedOn: '2026-02-12' }])).toEqual([LATE])
  expect(told('cn.gp.award.report', [{ ...PURCHASE, evaluationReportOn: '2026-02-12' }])).toEqual([UNTOLD])
})

test('a row kept whole is judged with all that it holds, and leaves nothing behind for the next', () => {
  const signed = { ...PURCHASE, awardNoticeOn: '2026-02-13', contractSignedOn: '2026-03-03' } as const
  const matters = [{ id: 'm', kind: 'challenge', receivedOn: '2026-02-24', repliedOn: '2026-02-26' }] as const
  expect(told('jiujiang.gp.contract.sign', [signed, { ...signed, matters }, signed])).toEqual([LATE, IN_TIME, LATE])
})

test('of the findings of several clocks each speaks for its own; one without a name for all of them', () => {
  const rows = [
    {
      ...TENDER,
      evaluationReportOn: '2026-11-16',
      candidatePublicityOn: '2026-11-19',
      candidatePublicityEndedOn: '2026-11-20',
    },
    { ...TENDER, evaluationReportOn: '2026-11-16', candidatePublicityOn: '2026-11-20' },
    { evaluationReportOn: '2026-11-16', candidatePublicityOn: '2026-11-19' },
  ] as const
  expect(told('cn.tender.candidate-publicity', rows, 'start')).toEqual([IN_TIME, LATE, UNTOLD])
  expect(told('cn.tender.candidate-publicity', rows, 'length')).toEqual([LATE, RUNNING, UNTOLD])
  expect(told('cn.tender.candidate-publicity', rows, 'another')).toEqual([NO_FINDING, NO_FINDING, UNTOLD])
})

test('a clause beside the term is no answer to the term', () => {
  const delivered = { deliveredOn: '2026-11-20', winnerScale: 'small' } as const
  const rows = [
    { ...delivered, agreedPaymentDays: 61 },
    { ...delivered, agreedPaymentDays: 60 },
    // The law of 2020 governed the delivery: of the later one the clause alone is judged.
    { ...delivered, deliveredOn: '2025-05-31', agreedPaymentDays: 61 },
  ] as const
  expect(told('cn.pay.sme.term', rows)).toEqual([RUNNING, RUNNING, NO_FINDING])
  expect(told('cn.pay.sme.term', rows, 'clause')).toEqual([LATE, RUNNING, LATE])
})

test('of equal lights the first is kept', () => {
  const challenge = { kind: 'challenge', about: 'process', receivedOn: '2026-11-19' } as const
  const matters = [
    { ...challenge, id: '1', repliedOn: '2026-11-20' },
    { ...challenge, id: '2' },
  ] as const
  const rows = [
    { ...PURCHASE, matters },
    { ...PURCHASE, matters: matters.toReversed() },
  ]
  expect(told('cn.gp.challenge.reply', rows)).toEqual([IN_TIME, RUNNING])
})

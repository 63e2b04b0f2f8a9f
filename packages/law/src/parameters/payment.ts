import type { CivilDate } from '../civil-date.ts'
import { dated } from '../dated-parameter.ts'

/** Days to pay where nothing is agreed, and the longest term that a contract may agree. */
export interface PaymentTerm {
  readonly days: number
  readonly longest: number
}

export const payInvoice = dated({
  rule: 'cn.pay.invoice',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2019-09-01', value: 30, cite: { instrument: 'mof-38-2019', clause: '三' } }],
})

export const paySmeTerm = dated<PaymentTerm>({
  rule: 'cn.pay.sme.term',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2025-06-01',
      value: { days: 30, longest: 60 },
      cite: { instrument: 'sme-payment-2025', clause: '第九条' },
    },
  ],
})

/** The regulation of 2020, for deliveries before the revised one took effect. */
export const paySmeTerm2020 = dated<PaymentTerm>({
  rule: 'cn.pay.sme.term-2020',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2020-09-01',
      to: '2025-05-31',
      value: { days: 30, longest: 60 },
      cite: { instrument: 'sme-payment-2020', clause: '第八条' },
    },
  ],
})

/** What lateness costs a day where nothing is agreed, in parts of a million of the principal (500: 万分之五). */
export interface InterestRate {
  readonly perDay: number
}

/** The interest that the regulation asks for; the revised one kept the rate of 2020. */
export const payInterest = dated<InterestRate>({
  rule: 'cn.pay.interest',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [
    {
      from: '2020-09-01',
      to: '2025-05-31',
      value: { perDay: 500 },
      cite: { instrument: 'sme-payment-2020', clause: '第十五条' },
      verified: 'unverified',
    },
    { from: '2025-06-01', value: { perDay: 500 }, cite: { instrument: 'sme-payment-2025', clause: '第十七条' } },
  ],
})

/** The day of the next year before which (that day included) overdue contracts of a year are published. */
export const payDisclosure = dated<{ readonly month: number; readonly day: number }>({
  rule: 'cn.pay.disclosure',
  jurisdiction: 'cn',
  unit: 'date',
  verified: 'public text',
  values: [
    {
      from: '2020-09-01',
      to: '2025-05-31',
      value: { month: 3, day: 31 },
      cite: { instrument: 'sme-payment-2020', clause: '第十六条' },
      verified: 'unverified',
    },
    {
      from: '2025-06-01',
      value: { month: 3, day: 31 },
      cite: { instrument: 'sme-payment-2025', clause: '第十八条' },
    },
  ],
})

/** Working days to hand a complaint on, days to a result, and days at most where the head of the department extended it. */
export interface ArrearsComplaintTerms {
  readonly transfer: number
  readonly result: number
  readonly longest: number
}

export const payComplaint = dated<ArrearsComplaintTerms>({
  rule: 'cn.pay.complaint',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2025-06-01',
      value: { transfer: 10, result: 30, longest: 90 },
      cite: { instrument: 'sme-payment-2025', clause: '第二十五条' },
    },
  ],
})

export const payReceivableConfirm = dated({
  rule: 'cn.pay.receivable-confirm',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2025-06-01', value: 30, cite: { instrument: 'sme-payment-2025', clause: '第十六条' } }],
})

/** The plan gives no number: what counts is the day agreed in the contract. */
export const bayuquanPayFaster = dated<null>({
  rule: 'bayuquan.gp.pay-faster',
  jurisdiction: 'bayuquan',
  unit: 'none',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2022-01-01', value: null, cite: { instrument: 'bayuquan', clause: '45' } }],
})

/** The day by which arrears to enterprises are cleared. */
export const xialuArrearsClear = dated<{ readonly by: CivilDate }>({
  rule: 'xialu.arrears.clear',
  jurisdiction: 'xialu',
  unit: 'date',
  verified: 'district document',
  planEnds: '2024-12-31',
  values: [{ from: '2024-04-01', value: { by: '2024-12-31' }, cite: { instrument: 'xialu', clause: '8' } }],
})

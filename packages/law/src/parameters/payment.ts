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

import { payInvoice } from '@tenderlight/law/parameters/payment'
import { deadline } from '../kinds/deadline.ts'

export const invoicePaid = deadline({
  level: 'law',
  regime: 'government-procurement',
  stage: 'payment',
  title: { zh: '收到发票后 30 日内付款', en: 'Paid within 30 days of the invoice' },
  requires: {
    zh: '满足合同约定支付条件的,收到发票后 30 日内将资金支付到供应商账户。',
    en: 'When the conditions of the contract are met, the supplier is paid within 30 days of the invoice.',
  },
  figure: payInvoice,
  clocks: [{ from: 'invoice', to: 'payment', counting: 'days' }],
})

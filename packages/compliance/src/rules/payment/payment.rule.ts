import { payInvoice, paySmeTerm, paySmeTerm2020 } from '@tenderlight/law/parameters/payment'
import type { PaymentTerm } from '@tenderlight/law/parameters/payment'
import type { Procurement } from '../../procurement/procurement.ts'
import { deadline } from '../kinds/deadline.ts'
import type { Applies } from '../rule.ts'

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

/** The term protects small, medium and micro enterprises; prisons' and welfare enterprises are deemed small. */
function paysSme({ winnerScale }: Procurement): Applies {
  return winnerScale === undefined ? ['winnerScale'] : winnerScale !== 'large'
}

/** The agreed term counts, up to the longest that the regulation allows. */
const term = ({ days, longest }: PaymentTerm, { agreedPaymentDays }: Procurement): number =>
  agreedPaymentDays === undefined ? days : Math.min(agreedPaymentDays, longest)

const SME = {
  level: 'law',
  regime: 'both',
  stage: 'payment',
  title: { zh: '验收后 30 日内向中小企业付款', en: 'SMEs paid within 30 days of acceptance' },
  requires: {
    zh: '机关、事业单位向中小企业采购,自交付(验收合格)之日起 30 日内付款;合同另有约定的,最长不超过 60 日。',
    en: 'Public bodies pay small and medium enterprises within 30 days of delivery or acceptance, within 60 at most where the contract says so.',
  },
  clocks: [{ from: 'acceptance', to: 'payment', counting: 'days', within: term }],
  appliesTo: paysSme,
  alsoNeeds: ['winnerScale'],
} as const

export const smePaid = deadline({ ...SME, figure: paySmeTerm })
export const smePaid2020 = deadline({ ...SME, figure: paySmeTerm2020 })

import {
  anhuiBidBondZero,
  anhuiPerfBond,
  gpBidBondCap,
  gpPerfBondCap,
  tenderBidBondCap,
} from '@tenderlight/law/parameters/deposit'
import type { TenderDepositCap } from '@tenderlight/law/parameters/deposit'
import type { Procurement } from '../../procurement/procurement.ts'
import { cap, largestPart } from '../kinds/cap.ts'

const BID_DEPOSIT = { stage: 'tender', amount: 'bidDeposit', knownFrom: 'announcementOn', level: 'law' } as const
const BOND = { stage: 'contract', amount: 'performanceBond', knownFrom: 'contractSignedOn', level: 'law' } as const

export const nationalBidDeposit = cap({
  ...BID_DEPOSIT,
  regime: 'government-procurement',
  title: { zh: '投标保证金不超过预算 2%', en: 'Bid deposit at most 2% of the budget' },
  requires: {
    zh: '政府采购投标保证金不超过采购项目预算金额的 2%。',
    en: 'The bid deposit does not exceed 2% of the procurement budget.',
  },
  figure: gpBidBondCap,
  base: 'budget',
  largest: (rate, budget) => largestPart(budget, rate),
})

export const anhuiBidDeposit = cap({
  ...BID_DEPOSIT,
  regime: 'government-procurement',
  title: { zh: '免收投标保证金(省)', en: 'No bid deposit (province)' },
  requires: {
    zh: '安徽省政府采购项目免收投标(响应)保证金;按招标投标法招标的工程除外。',
    en: 'In Anhui no bid deposit is collected in government procurement; works under the Tendering Law are excepted.',
  },
  figure: anhuiBidBondZero,
  largest: (amount) => amount,
})

/** The fixed cap binds works and goods; where it is what binds, its unverified mark is shown. */
const fixedCapBinds = ({ share, amount }: TenderDepositCap, base: number, { category }: Procurement): boolean =>
  category !== 'services' && amount < largestPart(base, share)

export const tenderBidDeposit = cap({
  ...BID_DEPOSIT,
  regime: 'tendering',
  title: { zh: '投标保证金不超过估算价 2%', en: 'Bid deposit at most 2% of the estimate' },
  requires: {
    zh: '招标项目的投标保证金不超过估算价的 2%;施工和货物另有 80 万元上限(待核)。以预算金额作为估算价。',
    en: 'The bid deposit does not exceed 2% of the estimate, and 800,000 yuan for works and goods (unverified). The budget stands for the estimate.',
  },
  figure: tenderBidBondCap,
  base: 'budget',
  largest: (value, base, procurement) =>
    fixedCapBinds(value, base, procurement) ? value.amount : largestPart(base, value.share),
  cited: (dated, procurement) =>
    procurement.budget !== undefined && fixedCapBinds(dated.value, procurement.budget, procurement)
      ? { ...dated, citation: { ...dated.citation, verification: 'unverified' } }
      : dated,
})

export const nationalPerformanceBond = cap({
  ...BOND,
  regime: 'government-procurement',
  title: { zh: '履约保证金不超过合同 10%', en: 'Performance bond at most 10% of the contract' },
  requires: {
    zh: '履约保证金不超过政府采购合同金额的 10%。',
    en: 'The performance bond does not exceed 10% of the contract.',
  },
  figure: gpPerfBondCap,
  base: 'contractAmount',
  largest: (rate, contract) => largestPart(contract, rate),
})

export const anhuiPerformanceBond = cap({
  ...BOND,
  regime: 'government-procurement',
  title: { zh: '履约保证金不超过合同 2.5%(省)', en: 'Performance bond at most 2.5% (province)' },
  requires: {
    zh: '安徽省政府采购货物和服务项目,履约保证金不超过合同金额的 2.5%。',
    en: 'In Anhui the performance bond of goods and services does not exceed 2.5% of the contract.',
  },
  figure: anhuiPerfBond,
  base: 'contractAmount',
  largest: (rate, contract) => largestPart(contract, rate),
  appliesTo: ({ category }) => (category === undefined ? ['category'] : category !== 'works'),
})

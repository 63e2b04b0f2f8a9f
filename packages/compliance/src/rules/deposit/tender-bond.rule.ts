import { tenderPerfBondCap } from '@tenderlight/law/parameters/deposit'
import { cap, largestPart } from '../kinds/cap.ts'

export const tenderPerformanceBond = cap({
  level: 'law',
  regime: 'tendering',
  stage: 'contract',
  title: { zh: '履约保证金不超过中标合同 10%', en: 'Performance bond at most 10% of the contract' },
  requires: {
    zh: '招标文件要求提交的履约保证金不超过中标合同金额的 10%。',
    en: 'The performance bond asked for does not exceed 10% of the contract.',
  },
  figure: tenderPerfBondCap,
  amount: 'performanceBond',
  knownFrom: 'contractSignedOn',
  base: 'contractAmount',
  largest: (rate, contract) => largestPart(contract, rate),
})

import { zhejiangBidBondZero } from '@tenderlight/law/parameters/deposit'
import { cap } from '../kinds/cap.ts'

export const zhejiangBidDeposit = cap({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '免收投标保证金(省)', en: 'No bid deposit (province)' },
  requires: {
    zh: '浙江省政府采购项目,供应商无需缴纳投标保证金。',
    en: 'In Zhejiang suppliers pay no bid deposit in government procurement.',
  },
  figure: zhejiangBidBondZero,
  amount: 'bidDeposit',
  knownFrom: 'announcementOn',
  largest: (amount) => amount,
})

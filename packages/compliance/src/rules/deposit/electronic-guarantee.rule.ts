import { bayuquanBidBondLower as figure } from '@tenderlight/law/parameters/deposit'
import { required, yes } from '../kinds/required.ts'

/** Encouraged: an electronic guarantee accepted is a badge, none is advice. */
export const bayuquanBidBondLower = required({
  level: 'encouragement',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '推广电子保函(区)', en: 'Electronic guarantees (district)' },
  requires: {
    zh: '区方案:降低政府采购保证金缴纳比例,推广电子保函,方便申请。',
    en: 'District plan: deposits in government procurement are lowered and electronic guarantees made easy to use.',
  },
  notMet: { zh: '建议接受电子保函,不属于不符', en: 'An electronic guarantee is better accepted; no breach' },
  figure,
  facts: [yes('electronicGuaranteeAccepted')],
  // Without a deposit nothing has to be guaranteed; whether there is one is asked where no guarantee is accepted.
  appliesTo: ({ bidDeposit, electronicGuaranteeAccepted }) => {
    if (bidDeposit === undefined && electronicGuaranteeAccepted === false) return ['bidDeposit']
    return bidDeposit !== 0
  },
  reads: ['electronicGuaranteeAccepted', 'bidDeposit'],
})

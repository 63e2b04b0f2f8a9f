import {
  jiujiangTenderContractPublish,
  jiujiangTenderContractSign,
  tenderContractSign,
} from '@tenderlight/law/parameters/contract'
import type { Finding } from '../../finding.ts'
import { deadline } from '../kinds/deadline.ts'
import type { Rule } from '../rule.ts'

const TENDERING = { regime: 'tendering' } as const
const TO_SIGN = { from: 'award-notice', to: 'contract-signed', counting: 'days' } as const

export const tenderSigned = deadline({
  ...TENDERING,
  level: 'law',
  stage: 'contract',
  title: { zh: '订立书面合同', en: 'Written contract concluded' },
  requires: {
    zh: '自中标通知书发出之日起 30 日内订立书面合同。',
    en: 'The written contract is concluded within 30 days of the award notice.',
  },
  figure: tenderContractSign,
  clocks: [TO_SIGN],
})

const timeOfSigning = deadline({
  ...TENDERING,
  level: 'commitment',
  stage: 'contract',
  title: { zh: '30 日内在线签订电子合同(区)', en: 'Electronic contract within 30 days (district)' },
  requires: {
    zh: '区方案:自中标通知书发出之日起 30 日内在线签订电子合同。',
    en: 'District plan: the electronic contract is signed online within 30 days of the award notice.',
  },
  figure: jiujiangTenderContractSign,
  clocks: [TO_SIGN],
  alsoNeeds: ['contractForm'],
})

/** A contract on paper does not keep the promise, however early; a record that names no form is judged by its dates. */
export const jiujiangTenderSigned: Rule = {
  ...timeOfSigning,
  judge: (procurement, scope) => {
    const finding = timeOfSigning.judge(procurement, scope) as Finding | undefined
    if (finding?.verdict !== 'compliant' || procurement.contractForm !== 'paper') return finding
    return { ...finding, verdict: 'breach', light: 'red', missing: ['contractForm'] }
  },
}

export const jiujiangTenderPublished = deadline({
  ...TENDERING,
  level: 'commitment',
  stage: 'publication',
  title: { zh: '10 日内公示合同(区)', en: 'Contract published within 10 days (district)' },
  requires: {
    zh: '区方案:工程合同签订后 10 日内在市公共资源交易网公示。',
    en: 'District plan: a works contract stands on the municipal trading site within 10 days of signing.',
  },
  figure: jiujiangTenderContractPublish,
  clocks: [{ from: 'contract-signed', to: 'contract-published', counting: 'days' }],
})

import { zhejiangTenderContract } from '@tenderlight/law/parameters/contract'
import { deadline } from '../kinds/deadline.ts'

export const zhejiangTenderFiled = deadline({
  level: 'law',
  regime: 'tendering',
  stage: 'contract',
  title: { zh: '30 日内签订、15 日内备案(省)', en: 'Signed within 30 days, filed within 15 (province)' },
  requires: {
    zh: '浙江省:自中标通知书发出之日起 30 日内订立书面合同,自签订之日起 15 日内报有关行政监督部门备案。',
    en: 'Zhejiang: the contract is signed within 30 days of the award notice and filed with the supervising department within 15 days of signing.',
  },
  figure: zhejiangTenderContract,
  clocks: [
    { part: 'sign', from: 'award-notice', to: 'contract-signed', counting: 'days', within: ({ sign }) => sign },
    { part: 'file', from: 'contract-signed', to: 'contract-filed', counting: 'days', within: ({ file }) => file },
  ],
})

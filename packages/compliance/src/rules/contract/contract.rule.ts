import {
  bayuquanContractSign,
  gpContractFile,
  gpContractPublish,
  gpContractSign,
  jiujiangContractFile,
  jiujiangContractPublish,
  jiujiangContractSign,
} from '@tenderlight/law/parameters/contract'
import { deadline } from '../kinds/deadline.ts'

const GP = { regime: 'government-procurement' } as const
/** 条例第五十四条: a challenge that may affect the result stops the signing. */
const TO_SIGN = { from: 'award-notice', to: 'contract-signed', suspendedBy: 'challenge' } as const

export const nationalSigned = deadline({
  ...GP,
  level: 'law',
  stage: 'contract',
  title: { zh: '签订政府采购合同', en: 'Contract signed' },
  requires: {
    zh: '中标、成交通知书发出后 30 日内签订合同;收到可能影响结果的质疑,暂停签订。',
    en: 'The contract is signed within 30 days of the award notice; a challenge that may affect the result suspends signing.',
  },
  figure: gpContractSign,
  clocks: [{ ...TO_SIGN, counting: 'days' }],
})

export const jiujiangSigned = deadline({
  ...GP,
  level: 'commitment',
  stage: 'contract',
  title: { zh: '7 个工作日内签订合同(区)', en: 'Contract signed within 7 working days (district)' },
  requires: {
    zh: '区方案:中标(成交)通知书发放后 7 个工作日内签订书面合同。',
    en: 'District plan: the written contract is signed within 7 working days of the award notice.',
  },
  figure: jiujiangContractSign,
  clocks: [{ ...TO_SIGN, counting: 'working-days' }],
})

export const bayuquanSigned = deadline({
  ...GP,
  level: 'commitment',
  stage: 'contract',
  title: { zh: '10 个工作日内签订合同(区)', en: 'Contract signed within 10 working days (district)' },
  requires: {
    zh: '区方案:自 2022 年底起,中标(成交)通知书发出后 10 个工作日内签订合同。',
    en: 'District plan: from the end of 2022 the contract is signed within 10 working days of the award notice.',
  },
  figure: bayuquanContractSign,
  clocks: [{ ...TO_SIGN, counting: 'working-days' }],
})

export const nationalPublished = deadline({
  ...GP,
  level: 'law',
  stage: 'publication',
  title: { zh: '省级媒体公告合同', en: 'Contract published on the provincial site' },
  requires: {
    zh: '合同签订后 2 个工作日内,在省级以上财政部门指定的媒体公告合同;市级交易网公示不能代替。',
    en: 'The contract is published on the designated provincial site within 2 working days of signing; the municipal site does not count.',
  },
  figure: gpContractPublish,
  clocks: [{ from: 'contract-signed', to: 'contract-published-provincially', counting: 'working-days' }],
  missingInLedger: 'medium',
})

export const nationalFiled = deadline({
  ...GP,
  level: 'law',
  stage: 'publication',
  title: { zh: '合同备案', en: 'Contract filed' },
  requires: {
    zh: '合同签订后 7 个工作日内,将合同副本报同级财政部门备案。',
    en: 'A copy of the contract is filed with the finance department within 7 working days of signing.',
  },
  figure: gpContractFile,
  clocks: [{ from: 'contract-signed', to: 'contract-filed', counting: 'working-days' }],
})

export const jiujiangPublished = deadline({
  ...GP,
  level: 'commitment',
  stage: 'publication',
  title: { zh: '2 个工作日内公示合同(区)', en: 'Contract published within 2 working days (district)' },
  requires: {
    zh: '区方案:合同签订后 2 个工作日内,在市公共资源交易网公示。',
    en: 'District plan: the contract stands on the municipal trading site within 2 working days of signing.',
  },
  figure: jiujiangContractPublish,
  clocks: [{ from: 'contract-signed', to: 'contract-published', counting: 'working-days' }],
})

export const jiujiangFiled = deadline({
  ...GP,
  level: 'commitment',
  stage: 'publication',
  title: { zh: '2 个工作日内合同备案(区)', en: 'Contract filed within 2 working days (district)' },
  requires: {
    zh: '区方案:合同签订后 2 个工作日内,在监管系统完成合同备案。',
    en: 'District plan: the contract is filed in the supervision system within 2 working days of signing.',
  },
  figure: jiujiangContractFile,
  clocks: [{ from: 'contract-signed', to: 'contract-filed', counting: 'working-days' }],
})

import { smeContractMark } from '@tenderlight/law/parameters/supplier'
import { required, yes } from '../kinds/required.ts'

export const contractMarked = required({
  level: 'law',
  regime: 'government-procurement',
  stage: 'contract',
  title: { zh: '标注中小企业预留合同', en: 'The contract says that it was reserved' },
  requires: {
    zh: '预留份额项目的合同标明“中小企业预留合同”;以联合体或分包形式预留的,附联合协议或分包意向协议。',
    en: 'The contract of a reserved procurement says so; for a consortium or subcontract the agreement is attached.',
  },
  figure: smeContractMark,
  facts: ({ measure }) =>
    measure === 'consortium' || measure === 'subcontract'
      ? [yes('reservedContractMarked'), yes('partnerAgreementAttached')]
      : [yes('reservedContractMarked')],
  reads: ['measure', 'reservedContractMarked', 'partnerAgreementAttached'],
  factsFrom: ['reservedContractMarked', 'partnerAgreementAttached'],
  appliesTo: ({ measure }) => (measure === undefined ? ['measure'] : measure !== 'none'),
  governedBy: ({ contractSignedOn }) => contractSignedOn,
  light: 'yellow',
})

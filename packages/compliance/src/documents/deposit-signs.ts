import type { Text } from '../rules/rule.ts'
import type { Sign } from './signs.ts'

const GUARANTEES_TOO: Text = {
  zh: '改为:“可以支票、汇票、本票或者金融机构、担保机构出具的保函(含电子保函)、保险等非现金形式缴纳”。',
  en: 'Write: “payable by cheque, draft, promissory note, guarantee (electronic ones included) of a financial institution or guarantor, or insurance”.',
}

/** Deposits in cash (or by transfer) only, and guarantees refused. */
export const CASH_ONLY_SIGNS: readonly Sign[] = [
  {
    anchor: /现金|转账|电汇|汇款/gu,
    words:
      /(?:仅限|只限|只能|仅能|仅接受|只接受|必须以|须以|一律以|限以)(?:通过|采用|使用|以)?[^,，。;；]{0,8}?(?:现金|转账|电汇|汇款)/u,
    near: /保证金|担保/u,
    unless: /保函/u,
    instead: GUARANTEES_TOO,
  },
  {
    anchor: /保函|保单/gu,
    words: /(?:不接受|拒收|不予接受|不得(?:以|采用|使用))[^,，。;；]{0,10}?(?:保函|保单)/u,
    near: /保证金|担保/u,
    unless: /非金融|个人|有条件|虚假|伪造/u,
    instead: GUARANTEES_TOO,
  },
]

/** The repealed scheme of a deposit for the whole year; pensions (企业年金, 职业年金) have the same name. */
export const ANNUAL_BOND_SIGNS: readonly Sign[] = [
  {
    anchor: /年金/gu,
    words: /保证金[^,，。;；]{0,8}?年金|(?<!企业|职业)年金(?:制度|保证金)/u,
    unless: /废止|取消|不再|停止/u,
    instead: {
      zh: '删去对年金制度的引用,按本项目投标保证金的规定写明是否收取、金额和形式。',
      en: 'Drop the reference to the annual scheme and state whether a deposit is asked for in this project, how much, and in which forms.',
    },
  },
]

/** Proof of size beyond the letter; the papers of prison and welfare enterprises are lawful. */
export const SIZE_PROOF_SIGNS: readonly Sign[] = [
  {
    anchor: /证明|认定|证书/gu,
    words:
      /(?:提供|提交|出具|附|携带|具有|取得)[^,，。;；]{0,24}?(?:企业规模|中小企业|小微企业|中小微企业|小型企业|微型企业|中型企业)[^,，。;；]{0,10}?(?:证明|认定|证书)/u,
    unless: /监狱|戒毒|残疾/u,
    instead: {
      zh: '改为:“供应商提供《中小企业声明函》即可享受政策,无需提供其他中小企业身份证明文件”。',
      en: 'Write: “the declaration letter suffices; no other proof of size is needed”.',
    },
  },
]

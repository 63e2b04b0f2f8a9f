import type { Sign } from './signs.ts'

/** Deposits in cash (or by transfer) only, and guarantees refused. */
export const CASH_ONLY_SIGNS: readonly Sign[] = [
  {
    anchor: /现金|转账|电汇|汇款/gu,
    words:
      /(?:仅限|只限|只能|仅能|仅接受|只接受|必须以|须以|一律以|限以)(?:通过|采用|使用|以)?[^,，。;；]{0,8}?(?:现金|转账|电汇|汇款)/u,
    near: /保证金|担保/u,
    unless: /保函/u,
  },
  {
    anchor: /保函|保单/gu,
    words: /(?:不接受|拒收|不予接受|不得(?:以|采用|使用))[^,，。;；]{0,10}?(?:保函|保单)/u,
    near: /保证金|担保/u,
    unless: /非金融|个人|有条件|虚假|伪造/u,
  },
]

/** The repealed scheme of a deposit for the whole year; pensions (企业年金, 职业年金) have the same name. */
export const ANNUAL_BOND_SIGNS: readonly Sign[] = [
  {
    anchor: /年金/gu,
    words: /保证金[^,，。;；]{0,8}?年金|(?<!企业|职业)年金(?:制度|保证金)/u,
    unless: /废止|取消|不再|停止/u,
  },
]

/** Proof of size beyond the letter; the papers of prison and welfare enterprises are lawful. */
export const SIZE_PROOF_SIGNS: readonly Sign[] = [
  {
    anchor: /证明|认定|证书/gu,
    words:
      /(?:提供|提交|出具|附|携带|具有|取得)[^,，。;；]{0,24}?(?:企业规模|中小企业|小微企业|中小微企业|小型企业|微型企业|中型企业)[^,，。;；]{0,10}?(?:证明|认定|证书)/u,
    unless: /监狱|戒毒|残疾/u,
  },
]

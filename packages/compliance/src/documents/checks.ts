import type { Parameter } from '@tenderlight/law/dated-parameter'
import {
  changshanAnnualBondAbolished,
  gpDiscrimination,
  noLocalBias,
  noSizeCriteria,
  zhejiangSevenNo,
} from '@tenderlight/law/parameters/documents'
import { bondGuarantee, smeDeclaration } from '@tenderlight/law/parameters/supplier'
import type { Regime } from '../procurement/vocabulary.ts'
import type { Text } from '../rules/rule.ts'
import { ANNUAL_BOND_SIGNS, CASH_ONLY_SIGNS, SIZE_PROOF_SIGNS } from './deposit-signs.ts'
import { DISCRIMINATION_SIGNS, LOCAL_BIAS_SIGNS, OWNERSHIP_SIGN, SIZE_SIGNS } from './signs.ts'
import type { Sign } from './signs.ts'

/** What a rule asks to look at in the words of a document. */
export interface Check {
  readonly figure: Parameter
  readonly regime: Regime | 'both'
  readonly signs: readonly Sign[]
  /** Said of a place, neutrally: words were found; somebody has to look. */
  readonly words: Text
}

/** Every text check. Of Zhejiang's prohibitions only the verified one is looked for. */
export const CHECKS: readonly Check[] = [
  {
    figure: noSizeCriteria,
    regime: 'government-procurement',
    signs: SIZE_SIGNS,
    words: {
      zh: '此处似将规模条件或财务指标作为资格要求或评审因素,请核对',
      en: 'Size or financial figures seem to be a qualification or a score here; please check',
    },
  },
  {
    figure: gpDiscrimination,
    regime: 'government-procurement',
    signs: DISCRIMINATION_SIGNS,
    words: {
      zh: '此处似以地域、品牌、所有制或所在地等条件区别对待供应商,请核对',
      en: 'Suppliers seem to be told apart by area, brand, ownership or seat here; please check',
    },
  },
  {
    figure: noLocalBias,
    regime: 'both',
    signs: LOCAL_BIAS_SIGNS,
    words: {
      zh: '此处似优待本地或限制外地经营者,请核对',
      en: 'Local firms seem to be preferred, or others restricted, here; please check',
    },
  },
  {
    figure: zhejiangSevenNo,
    regime: 'tendering',
    signs: [OWNERSHIP_SIGN],
    words: {
      zh: '此处似限定投标人的所有制形式、组织形式或股权结构,请核对',
      en: 'Ownership, form of organisation or shareholding of bidders seem to be restricted here; please check',
    },
  },
  {
    figure: changshanAnnualBondAbolished,
    regime: 'tendering',
    signs: ANNUAL_BOND_SIGNS,
    words: {
      zh: '此处似仍引用已废止的投标保证金年金制度,请核对',
      en: 'The repealed scheme of annual deposits seems to be cited here; please check',
    },
  },
  {
    figure: bondGuarantee,
    regime: 'both',
    signs: CASH_ONLY_SIGNS,
    words: {
      zh: '此处似将保证金限定为现金(转账)或不接受保函,请核对',
      en: 'Deposits seem to be cash only, or guarantees refused, here; please check',
    },
  },
  {
    figure: smeDeclaration,
    regime: 'government-procurement',
    signs: SIZE_PROOF_SIGNS,
    words: {
      zh: '此处似要求提供声明函以外的中小企业证明,请核对',
      en: 'Proof of size other than the declaration letter seems to be asked for here; please check',
    },
  },
]

const BY_RULE: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.figure.rule, check]))

/** The text check of a rule; undefined where it has none. */
export function checkOf(rule: string): Check | undefined {
  return BY_RULE.get(rule)
}

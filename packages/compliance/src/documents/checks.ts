import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import {
  anhuiBidBondZero,
  anhuiPerfBond,
  gpBidBondCap,
  gpPerfBondCap,
  tenderBidBondCap,
  tenderPerfBondCap,
  zhejiangBidBondZero,
} from '@tenderlight/law/parameters/deposit'
import {
  changshanAnnualBondAbolished,
  gpDiscrimination,
  noLocalBias,
  noSizeCriteria,
  zhejiangSevenNo,
} from '@tenderlight/law/parameters/documents'
import { bondGuarantee, smeDeclaration } from '@tenderlight/law/parameters/supplier'
import { gpBidPeriod, gpDocumentSupply, tenderBidPeriod, tenderDocumentSale } from '@tenderlight/law/parameters/tender'
import type { Regime } from '../procurement/vocabulary.ts'
import type { Text } from '../rules/rule.ts'
import { ANNUAL_BOND_SIGNS, CASH_ONLY_SIGNS, SIZE_PROOF_SIGNS } from './deposit-signs.ts'
import { ANY_BID_BOND, bidBondAbove, bidPeriodBelow, performanceBondAbove, supplyBelow } from './measured-signs.ts'
import { DISCRIMINATION_SIGNS, LOCAL_BIAS_SIGNS, OWNERSHIP_SIGN, SIZE_SIGNS } from './signs.ts'
import type { Sign } from './signs.ts'

/** What a rule asks to look at in the words of a document. */
export interface Check {
  readonly figure: Parameter
  readonly regime: Regime | 'both'
  readonly signs: readonly Sign[]
  /** Signs that go by the figure in force on a day, for rules about deposits and periods. */
  readonly measured?: (on: CivilDate) => readonly Sign[]
  /** Said of a place, neutrally: words were found; somebody has to look. */
  readonly words: Text
}

const DEPOSIT: Text = {
  zh: '此处写明的保证金似高于规定的上限,请核对',
  en: 'The deposit stated here seems to be above the cap; please check',
}
const PERIOD: Text = {
  zh: '此处写明的期限似短于规定的最短期限,请核对',
  en: 'The period stated here seems to be shorter than the least one; please check',
}

/** A check whose signs go by the figure of its rule. */
function measured<V>(figure: Parameter<V>, regime: Regime, words: Text, signsOn: (value: V) => readonly Sign[]): Check {
  const on = (day: CivilDate): readonly Sign[] => {
    const inForce = valueOn(figure, day)
    return inForce === undefined ? [] : signsOn(inForce.value)
  }
  return { figure, regime, signs: [], measured: on, words }
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
  measured(gpBidBondCap, 'government-procurement', DEPOSIT, (most) => bidBondAbove(most)),
  measured(anhuiBidBondZero, 'government-procurement', DEPOSIT, () => ANY_BID_BOND),
  measured(zhejiangBidBondZero, 'government-procurement', DEPOSIT, () => ANY_BID_BOND),
  measured(tenderBidBondCap, 'tendering', DEPOSIT, ({ share, amount }) => bidBondAbove(share, amount)),
  measured(gpPerfBondCap, 'government-procurement', DEPOSIT, performanceBondAbove),
  measured(anhuiPerfBond, 'government-procurement', DEPOSIT, performanceBondAbove),
  measured(tenderPerfBondCap, 'tendering', DEPOSIT, performanceBondAbove),
  measured(gpBidPeriod, 'government-procurement', PERIOD, bidPeriodBelow),
  measured(tenderBidPeriod, 'tendering', PERIOD, bidPeriodBelow),
  measured(gpDocumentSupply, 'government-procurement', PERIOD, (least) => supplyBelow(least, 'working-days')),
  measured(tenderDocumentSale, 'tendering', PERIOD, (least) => supplyBelow(least, 'days')),
]

/** The signs of a check under the figure in force on a day. */
export function signsOn(check: Check, on: CivilDate): readonly Sign[] {
  return check.measured?.(on) ?? check.signs
}

const BY_RULE: ReadonlyMap<string, Check> = new Map(
  CHECKS.flatMap((check) => (check.measured === undefined ? [[check.figure.rule, check]] : [])),
)

/** The check of a rule that is about words alone; undefined where it has none. */
export function checkOf(rule: string): Check | undefined {
  return BY_RULE.get(rule)
}

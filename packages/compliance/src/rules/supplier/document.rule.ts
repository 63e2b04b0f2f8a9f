import type { Parameter } from '@tenderlight/law/dated-parameter'
import { valueOn } from '@tenderlight/law/dated-parameter'
import {
  changshanAnnualBondAbolished,
  gpDiscrimination,
  noLocalBias,
  noSizeCriteria,
  zhejiangSevenNo,
} from '@tenderlight/law/parameters/documents'
import { checkOf } from '../../documents/checks.ts'
import { judgeText } from '../../documents/judge-text.ts'
import type { Level } from '../../finding.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Rule, Text } from '../rule.ts'

/** A rule about the words of a tender document, judged where the record holds the text. */
function textRule(figure: Parameter, level: Level, title: Text, requires: Text): Rule {
  const check = checkOf(figure.rule)
  if (check === undefined) throw new RangeError(`${figure.rule} has no text check`)
  const declaration = { level, regime: check.regime, stage: 'tender', title, requires, figure } as const
  return makeRule(
    'text',
    { ...declaration, notMet: check.words, subject: 'document' },
    {
      clocks: [],
      needs: ['documentText'],
      silentWithout: ['documentText'],
      judge: (procurement, scope) => {
        const { documentText } = procurement
        if (documentText === undefined) return undefined
        const value = valueOn(figure, noticeDate(procurement) ?? scope.today)
        return value === undefined ? undefined : judgeText({ figure, level, value, scope }, documentText)
      },
    },
  )
}

export const sizeIsNoCriterion = textRule(
  noSizeCriteria,
  'law',
  { zh: '规模条件不得作资格或评审因素', en: 'Size is neither qualification nor score' },
  {
    zh: '注册资本、资产总额、营业收入、从业人员、利润、纳税额等不得作为供应商的资格要求或评审因素。仅作文字检查,结果须由人核对。',
    en: 'Registered capital, assets, revenue, staff, profit and tax are neither qualification nor score. Only words are checked; a person has to look.',
  },
)

export const noDiscrimination = textRule(
  gpDiscrimination,
  'law',
  { zh: '不得以不合理条件差别待遇', en: 'No unreasonable conditions for suppliers' },
  {
    zh: '不得以特定区域业绩奖项加分、指定品牌或供应商、限定所有制或所在地等不合理条件对供应商实行差别待遇。仅作文字检查,结果须由人核对。',
    en: 'No points for work in one area, no named brands or suppliers, no restriction of ownership or seat. Only words are checked; a person has to look.',
  },
)

export const noLocalPreference = textRule(
  noLocalBias,
  'law',
  { zh: '不得排斥、限制外地经营者', en: 'No bias towards local firms' },
  {
    zh: '不得优待本地经营者,不得排斥、限制外地经营者参加本地政府采购和招标投标;促进中小企业的政策不在此列。仅作文字检查,结果须由人核对。',
    en: 'Local firms are not preferred nor others kept out; the policy for small firms is something else. Only words are checked; a person has to look.',
  },
)

export const zhejiangOwnership = textRule(
  zhejiangSevenNo,
  'law',
  { zh: '不限定投标人所有制和组织形式(省)', en: 'No restriction of bidders’ ownership or form (province)' },
  {
    zh: '浙江省:除法律法规和国家另有规定外,不限定投标人的所有制形式、组织形式或股权结构(该文件的其余各项未经核实,不作检查)。仅作文字检查。',
    en: 'Zhejiang: bidders’ ownership, form of organisation and shareholding are not restricted (the other prohibitions of the document are unverified and not checked). Only words are checked.',
  },
)

export const annualBondAbolished = textRule(
  changshanAnnualBondAbolished,
  'commitment',
  { zh: '投标保证金年金制度已废止(县)', en: 'The annual deposit scheme is repealed (county)' },
  {
    zh: '常山县:政府投资项目投标保证金年金制度已废止,招标文件不再引用;投标保证金本身不受影响。仅作文字检查。',
    en: 'Changshan: tender documents no longer cite the repealed scheme of annual deposits; bid deposits as such are unaffected. Only words are checked.',
  },
)

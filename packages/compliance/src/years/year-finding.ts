import type { Finding } from '../finding.ts'
import type { Text } from '../rules/rule.ts'

/** What a year's sum is a share of, or is compared with. Three different bases of the SME share: never mix them. */
export const BASES = {
  'gp-budget': {
    zh: '本部门年度政府采购项目预算总额(中小企业促进法第四十条)',
    en: 'the department’s whole government procurement budget of the year (SME law, art. 40)',
  },
  'above-limit': {
    zh: '限额以上、适宜由中小企业提供的货物和服务项目预算之和(财库〔2020〕46号第八条)',
    en: 'the budgets of goods and services above the limit that suit SMEs (46号, art. 8)',
  },
  'works-above-limit': {
    zh: '限额以上、适宜由中小企业提供的工程项目预算之和(财库〔2020〕46号第八条)',
    en: 'the budgets of works above the limit that suit SMEs (46号, art. 8)',
  },
  'district-above-limit': {
    zh: '区方案:超过 200 万元的货物和服务项目预算之和(第70项②)',
    en: 'district plan: the budgets of goods and services above 2,000,000 yuan (item 70②)',
  },
  'district-works': {
    zh: '区方案:超过 400 万元的工程建设项目控制价之和(第76项)',
    en: 'district plan: the control prices of works above 4,000,000 yuan (item 76)',
  },
  'purchases-of-one-item': {
    zh: '同一预算项目、同一品目(类别)、公开招标以外方式的采购金额之和',
    en: 'purchases of one budget item and one kind by other methods than open tender',
  },
  'lots-of-one-site': {
    zh: '同一地点、同类工程各标段的估算价之和',
    en: 'estimates of the lots of one kind at one site',
  },
  'sme-contracts': {
    zh: '当年签订的中小企业政府采购合同金额之和',
    en: 'contracts with SMEs signed in the year',
  },
  'all-tenders': {
    zh: '当期全部招标项目(含零投标项目)',
    en: 'all tenders of the period, those without any bidder included',
  },
  cases: { zh: '当期办理事项', en: 'the cases of the period' },
} as const satisfies Record<string, Text>

export type Base = keyof typeof BASES

/** A finding about a year: with the base that its figures are measured by, and the procurements behind it. */
export interface YearFinding extends Finding {
  readonly base?: Base
  /** The exact ratio, where one is judged; `required` and `actual` may be rounded. */
  readonly ratio?: { readonly numerator: number; readonly denominator: number }
  /** By id; empty where the figure was stated as such. */
  readonly procurements: readonly string[]
}

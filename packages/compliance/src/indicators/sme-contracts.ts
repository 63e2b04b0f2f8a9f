import { smeContractsOf } from '../years/sme-contracts.ts'
import type { IndicatorKind } from './indicator.ts'

/**
 * What was contracted with small and medium enterprises in a year, out of everything that was contracted in it. The day of
 * signing decides and not the fiscal year: it looks at the procurements of all years.
 */
export function smeContracts(year: number): IndicatorKind {
  return {
    id: 'sme-contracts',
    title: { zh: '授予中小企业合同金额', en: 'Contracts with small and medium enterprises' },
    definition: {
      zh: '本年度签订的政府采购合同中,授予中小企业(含监狱企业、残疾人福利性单位)的合同金额之和,占全部合同金额的比例。企业规模或者合同金额没有记录的合同不计入,单列件数。',
      en: 'Of the government procurement contracts signed in the year, by amount: those with small and medium enterprises, prisons and welfare enterprises among them. Contracts without a size or an amount on record are left aside and counted.',
    },
    measure: 'sum',
    count: ({ procurements }) => {
      const { all, known, open, total, won } = smeContractsOf(procurements, year)
      return { behind: won, lookedAt: known, leftAside: open.length, numerator: total, denominator: all }
    },
  }
}

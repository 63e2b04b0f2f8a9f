import { judgeUnitYear } from '../years/judge-unit-year.ts'
import { unitYearsOf } from '../years/unit-year.ts'
import type { UnitYear } from '../years/unit-year.ts'
import { BASES } from '../years/year-finding.ts'
import type { Base, YearFinding } from '../years/year-finding.ts'
import type { IndicatorKind, Subjects } from './indicator.ts'

/** The bases of the reserved share: of the whole budget, of what lies above the limit, of the district's own promise. */
const SHARE_BASES = [
  'gp-budget',
  'above-limit',
  'works-above-limit',
  'district-above-limit',
  'district-works',
] as const satisfies readonly Base[]

/** The unit-years of the scope with what is stated about each. */
function yearsOf({ options, procurements }: Subjects): readonly UnitYear[] {
  return unitYearsOf(procurements).map((year) => {
    const gpBudgetTotal = options.gpBudgetTotal(year.unit, year.year)
    return gpBudgetTotal === undefined ? year : { ...year, gpBudgetTotal }
  })
}

function shortfall(base: (typeof SHARE_BASES)[number]): IndicatorKind {
  const { en, zh } = BASES[base]
  return {
    id: `reserved-shortfall.${base}`,
    title: {
      zh: `中小企业预留差额(${TITLES[base].zh})`,
      en: `Reserved share short of what is asked (${TITLES[base].en})`,
    },
    definition: {
      zh: `按单位按年度计:应预留金额中尚缺的金额。基数:${zh}。`,
      en: `By unit and year: the part of the amount to be reserved that is missing. Base: ${en}.`,
    },
    measure: 'sum',
    count: (subjects) => {
      const findings = yearsOf(subjects)
        .flatMap((year) => judgeUnitYear(year, subjects.context))
        .filter((finding) => finding.base === base)
      const told = findings.filter((finding) => finding.verdict !== 'cannot-tell')
      const untold = findings.filter((finding) => finding.verdict === 'cannot-tell')
      const total = (of: (finding: YearFinding) => number) => told.reduce((sum, finding) => sum + of(finding), 0)
      const short = new Set(told.filter((one) => (one.shortfall ?? 0) > 0).flatMap((one) => one.procurements))
      return {
        behind: subjects.procurements.filter(({ id }) => short.has(id)),
        lookedAt: total((finding) => finding.procurements.length),
        leftAside: untold.reduce((sum, finding) => sum + finding.procurements.length, 0),
        numerator: total((finding) => finding.shortfall ?? 0),
        denominator: total((finding) => finding.required ?? 0),
        missing: untold.flatMap(({ missing }) => missing ?? []),
      }
    },
  }
}

const TITLES: Readonly<Record<(typeof SHARE_BASES)[number], { zh: string; en: string }>> = {
  'gp-budget': { zh: '年度采购预算总额', en: 'whole procurement budget' },
  'above-limit': { zh: '限额以上货物服务', en: 'goods and services above the limit' },
  'works-above-limit': { zh: '限额以上工程', en: 'works above the limit' },
  'district-above-limit': { zh: '区方案货物服务', en: 'district plan, goods and services' },
  'district-works': { zh: '区方案工程', en: 'district plan, works' },
}

export const RESERVED_SHORTFALLS: readonly IndicatorKind[] = SHARE_BASES.map(shortfall)

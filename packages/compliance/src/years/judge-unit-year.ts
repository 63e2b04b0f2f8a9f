import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { judgeDisclosure } from '../payment/disclosure.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { judgeAnnualReport } from './annual-report.ts'
import { judgeGpSplit } from './gp-split.ts'
import { judgeAnnualShare, judgeReservedSums } from './reserved-year.ts'
import { judgeTenderSplit } from './tender-split.ts'
import { lastDayOf, withItsOwn } from './unit-year.ts'
import type { UnitYear, YearContext } from './unit-year.ts'
import type { YearFinding } from './year-finding.ts'

/**
 * What the rules about a department's year say: the three shares with their three bases, the yearly report, purchases that
 * add up, lots that add up, arrears that are to be published. Pure. Rules that the district switched off are left out.
 */
export function judgeUnitYear(asked: UnitYear, context: YearContext): readonly YearFinding[] {
  const year = withItsOwn(asked)
  const { chain } = JURISDICTIONS[context.jurisdiction]
  const sums = judgeReservedSums(year, context, chain)
  const findings = [
    judgeAnnualShare(year, context),
    ...sums,
    judgeAnnualReport(year, context, sums),
    ...judgeGpSplit(year, context),
    ...judgeTenderSplit(year, context),
    disclosure(year, context),
  ].filter((finding) => finding !== undefined)
  return switchedOn(findings, year, context)
}

/** What the rules about the shares alone say of a department's year, as {@link judgeUnitYear} does. */
export function judgeShares(asked: UnitYear, context: YearContext): readonly YearFinding[] {
  const year = withItsOwn(asked)
  const { chain } = JURISDICTIONS[context.jurisdiction]
  const annual = judgeAnnualShare(year, context)
  return switchedOn(
    [...(annual === undefined ? [] : [annual]), ...judgeReservedSums(year, context, chain)],
    year,
    context,
  )
}

function switchedOn(
  findings: readonly YearFinding[],
  { year }: UnitYear,
  { settings = NO_SETTINGS }: YearContext,
): readonly YearFinding[] {
  return findings.filter(({ rule }) => settings.isOn(rule, lastDayOf(year)))
}

/** Asked only where something about arrears is on record. */
function disclosure(year: UnitYear, context: YearContext): YearFinding | undefined {
  const { overdueContracts, arrearsDisclosedOn } = year
  if (overdueContracts === undefined && arrearsDisclosedOn === undefined) return undefined
  const arrears = { year: year.year, overdueContracts, publishedOn: arrearsDisclosedOn }
  const finding = judgeDisclosure(arrears, context)
  return finding === undefined ? undefined : { ...finding, procurements: [] }
}

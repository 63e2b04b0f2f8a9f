import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { xialuCleanup } from '@tenderlight/law/parameters/documents'
import { found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { judgeBidders } from './bidders.ts'
import { targetOf } from './district-year.ts'
import type { DistrictYear } from './district-year.ts'
import { judgeSmeAmount } from './sme-amount.ts'
import { judgeRates } from './targets.ts'
import { lastDayOf } from './unit-year.ts'
import type { YearContext } from './unit-year.ts'
import type { YearFinding } from './year-finding.ts'

/** What the district's own targets say of its year. Pure. A target not reached is yellow; what was switched off is left out. */
export function judgeDistrictYear(year: DistrictYear, context: YearContext): readonly YearFinding[] {
  const { chain } = JURISDICTIONS[context.jurisdiction]
  const { settings = NO_SETTINGS } = context
  const findings = [
    chain.includes('zhenhai') ? judgeSmeAmount(year, context) : undefined,
    ...judgeRates(year, context, chain),
    chain.includes('changshan') ? judgeBidders(year, context) : undefined,
    chain.includes('xialu') ? judgeCleanup(year, context) : undefined,
  ].filter((finding) => finding !== undefined)
  return findings.filter(({ rule }) => settings.isOn(rule, lastDayOf(year.year)))
}

/** The cleanup of local rules: closed by the list of what was reviewed, open without it, never a breach. */
function judgeCleanup({ year, reviewedRules = [] }: DistrictYear, context: YearContext): YearFinding | undefined {
  const value = targetOf(xialuCleanup, year, context)
  if (value === undefined) return undefined
  const ground: Ground = { figure: xialuCleanup, level: 'commitment', value, scope: context }
  const finding =
    reviewedRules.length > 0
      ? found(ground, 'compliant', 'green')
      : found(ground, 'pending', 'grey', { missing: ['reviewedRules'] })
  return { ...finding, procurements: [] }
}

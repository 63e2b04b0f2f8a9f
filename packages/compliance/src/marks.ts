import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Verification } from '@tenderlight/law/dated-parameter'
import type { Finding } from './finding.ts'
import { statementById } from './statements/statements.ts'
import type { Statement } from './rules/rule.ts'
import { NO_SETTINGS } from './settings/district-settings.ts'
import type { DistrictSettings } from './settings/district-settings.ts'

/**
 * What has to be shown beside a figure: its source is unverified (待核), the district has not confirmed its own
 * promise (待区县确认), or the plan that made the promise has ended (计划期已满).
 */
export type Mark = 'unverified' | 'unconfirmed' | 'plan-ended'

/** The levels of a district's chain: country, province, district. */
const DISTRICT_DEPTH = 3

/** The marks of a finding's figure on `today`; empty for a verified figure of law. */
export function marksOf(
  finding: Pick<Finding, 'rule' | 'trigger' | 'citation'>,
  today: CivilDate,
  settings: DistrictSettings = NO_SETTINGS,
): readonly Mark[] {
  const rule = statementById(finding.rule)
  if (rule === undefined) return []
  return marksOfFigure(rule, finding.citation.verification, finding.trigger?.on ?? today, settings)
}

/** The marks of a rule's figure on `on`, as far as the district has not confirmed it or extended its plan. */
export function marksOfFigure(
  { jurisdiction, parameter }: Pick<Statement, 'jurisdiction' | 'parameter'>,
  verification: Verification,
  on: CivilDate,
  settings: DistrictSettings = NO_SETTINGS,
): readonly Mark[] {
  const ofDistrict = JURISDICTIONS[jurisdiction].chain.length === DISTRICT_DEPTH
  const confirmed = settings.confirmed(parameter.rule) ?? parameter.confirmed
  const extended = settings.extendedThrough(parameter.rule)
  const ends = extended === undefined ? parameter.planEnds : (extended ?? undefined)
  return [
    ...(verification === 'unverified' ? (['unverified'] as const) : []),
    ...(ofDistrict && confirmed === undefined ? (['unconfirmed'] as const) : []),
    ...(ends !== undefined && on > ends ? (['plan-ended'] as const) : []),
  ]
}

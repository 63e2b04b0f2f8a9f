import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Finding } from './finding.ts'
import { ruleById } from './rules/all.ts'

/**
 * What has to be shown beside a figure: its source is unverified (待核), the district has not confirmed its own
 * promise (待区县确认), or the plan that made the promise has ended (计划期已满).
 */
export type Mark = 'unverified' | 'unconfirmed' | 'plan-ended'

/** The levels of a district's chain: country, province, district. */
const DISTRICT_DEPTH = 3

/** The marks of a finding's figure on `today`; empty for a verified figure of law. */
export function marksOf(finding: Pick<Finding, 'rule' | 'trigger' | 'citation'>, today: CivilDate): readonly Mark[] {
  const rule = ruleById(finding.rule)
  if (rule === undefined) return []
  const { planEnds, confirmed } = rule.parameter
  const ofDistrict = JURISDICTIONS[rule.jurisdiction].chain.length === DISTRICT_DEPTH
  const on = finding.trigger?.on ?? today
  return [
    ...(finding.citation.verification === 'unverified' ? (['unverified'] as const) : []),
    ...(ofDistrict && confirmed === undefined ? (['unconfirmed'] as const) : []),
    ...(planEnds !== undefined && on > planEnds ? (['plan-ended'] as const) : []),
  ]
}

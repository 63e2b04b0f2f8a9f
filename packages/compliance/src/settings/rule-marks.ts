import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Verification } from '@tenderlight/law/dated-parameter'
import type { Mark } from '../marks.ts'
import type { Statement } from '../rules/rule.ts'
import type { DistrictSettings } from './district-settings.ts'
import { isDistrict } from './own-rules.ts'

/**
 * The marks of a rule's figure for what is triggered on `on`: its source is unverified, its district has not confirmed it,
 * or the plan behind it has ended and was not extended that far.
 */
export function ruleMarks(
  { id, jurisdiction, parameter }: Pick<Statement, 'id' | 'jurisdiction' | 'parameter'>,
  verification: Verification,
  on: CivilDate,
  settings: DistrictSettings,
): readonly Mark[] {
  const confirmed = parameter.confirmed ?? settings.confirmed(id)
  const extended = settings.extendedThrough(id)
  const planEnds = extended === undefined ? parameter.planEnds : (extended ?? undefined)
  return [
    ...(verification === 'unverified' ? (['unverified'] as const) : []),
    ...(isDistrict(jurisdiction) && confirmed === undefined ? (['unconfirmed'] as const) : []),
    ...(planEnds !== undefined && on > planEnds ? (['plan-ended'] as const) : []),
  ]
}

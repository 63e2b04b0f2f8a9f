import { rulesIn } from '@tenderlight/compliance/evaluate'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * The least share (basis points) of goods and services above the limit, at the asked level in the asked year; the
 * law's where the district promised none.
 */
export function requiredShare(
  { rulebook }: Deps,
  { jurisdiction }: Actor,
  { level, year }: { readonly level: 'law' | 'commitment'; readonly year?: number | undefined },
  today: CivilDate,
): number {
  const on: CivilDate = year === undefined ? today : `${year}-12-31`
  const shares = rulesIn(rulebook, jurisdiction).filter(({ id }) => id.endsWith('.gp.sme.reserve-above'))
  const rule = shares.find((one) => one.level === level) ?? shares.find((one) => one.level === 'law')
  const value = rule === undefined ? undefined : valueOn(rule.parameter, on)?.value
  return typeof value === 'object' && value !== null && 'share' in value && typeof value.share === 'number'
    ? value.share
    : 0
}

import { rateIndicator } from '@tenderlight/compliance/desk/aims'
import { POOLED } from '@tenderlight/compliance/reports/appraisal'
import { RATE_WORDS } from '@tenderlight/compliance/years/targets'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { textOf } from '../../ui/text-of.ts'
import { aimableIn } from './aimed-for.ts'

const ELSEWHERE: ReadonlySet<string> = new Set(Object.keys(RATE_WORDS).map(rateIndicator))

/** What units may be appraised by, in words: the shares that are measured of each unit. */
export function appraisableIn(
  jurisdiction: JurisdictionId,
  today: CivilDate,
): readonly { readonly value: string; readonly label: string }[] {
  const shares = aimableIn(jurisdiction, today).filter(({ id, unit }) => unit === 'basis-points' && !ELSEWHERE.has(id))
  const labels = new Map([...POOLED, ...shares].map(({ id, title }) => [id, textOf(title)]))
  return [...labels].map(([value, label]) => ({ value, label }))
}

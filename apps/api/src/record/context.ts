import type { Context } from '@tenderlight/compliance/evaluate'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Deps } from '../deps.ts'

/** What the rules are judged with in a district on `today`. */
export function contextFor(
  deps: Pick<Deps, 'calendar' | 'rulebook'>,
  jurisdiction: JurisdictionId,
  today: CivilDate,
): Context {
  return { today, calendar: deps.calendar, rulebook: deps.rulebook, jurisdiction }
}

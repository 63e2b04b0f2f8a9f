import type { Context } from '@tenderlight/compliance/evaluate'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Deps } from '../deps.ts'

/** A district and where it lies. */
export interface DistrictOf {
  readonly districtId: string
  readonly jurisdiction: JurisdictionId
}

/**
 * What the rules are judged with in a district on `today`: the rulebook, and the calendar and settings that stand now.
 * Ask before a transaction is opened (`Standing`).
 */
export async function contextFor(
  deps: Pick<Deps, 'standing' | 'rulebook'>,
  { districtId, jurisdiction }: DistrictOf,
  today: CivilDate,
): Promise<Context> {
  const calendar = await deps.standing.calendar()
  const settings = await deps.standing.settings(districtId)
  return { today, calendar, settings, rulebook: deps.rulebook, jurisdiction }
}

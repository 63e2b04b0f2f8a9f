import type { CivilDate } from '@tenderlight/law/civil-date'

/** Whether something between two days holds on `today`, is still to come, or is over (by its last day or ended before). */
export function stateOn(
  today: CivilDate,
  { from, until, ended }: { readonly from: CivilDate; readonly until: CivilDate | null; readonly ended: boolean },
): 'future' | 'held' | 'over' {
  if (ended || (until !== null && until < today)) return 'over'
  return from > today ? 'future' : 'held'
}

import type { Procurement } from '../../procurement/procurement.ts'

/** When the special-matter mark was set, against the announcement's going online. */
export type MarkTiming = 'no-mark' | 'undated' | 'waiting' | 'before' | 'same-day' | 'after'

/**
 * Places the mark before or after the announcement. On one and the same day the local times decide;
 * without them the answer is `same-day`: the record cannot tell.
 */
export function markTiming(procurement: Procurement): MarkTiming {
  const { specialMatter, specialMatterOn, announcementOn, times } = procurement
  if (specialMatter === undefined && specialMatterOn === undefined) return 'no-mark'
  if (specialMatterOn === undefined) return 'undated'
  if (announcementOn === undefined) return 'waiting'
  if (specialMatterOn < announcementOn) return 'before'
  if (specialMatterOn > announcementOn) return 'after'
  const marked = times?.specialMatterOn
  const announced = times?.announcementOn
  if (marked === undefined || announced === undefined) return 'same-day'
  return marked < announced ? 'before' : 'after'
}

/** What to ask for where the timing cannot be told. */
export function missingForMark(timing: 'undated' | 'same-day'): readonly string[] {
  return timing === 'undated' ? ['specialMatterOn'] : ['times.specialMatterOn', 'times.announcementOn']
}

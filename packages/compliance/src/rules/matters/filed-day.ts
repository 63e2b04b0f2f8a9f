import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Matter } from '../../procurement/matter.ts'
import { ofMatter } from './matter-rule.ts'

/**
 * The day on which a challenge or complaint of government procurement counts as made: the day of posting where it was
 * posted, otherwise the day on which it arrived (94号令第四十二条).
 */
export function filedDay({ posted, filedOn, receivedOn }: Matter): CivilDate | undefined {
  return posted === true ? (filedOn ?? receivedOn) : (receivedOn ?? filedOn)
}

/** What the record leaves out that might still show a late arrival to be in time: the posting, or its day. */
export function postingDoubt({ posted, filedOn, receivedOn }: Matter, due: CivilDate): readonly string[] {
  if (posted === true && filedOn === undefined) return [ofMatter('filedOn')]
  const unknown = posted === undefined && receivedOn !== undefined && filedOn !== undefined && filedOn <= due
  return unknown ? [ofMatter('posted')] : []
}

import type { Notice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** The day from which the days of a notice count: a correction begins no new time. */
export function firstPublishedOn({ publishedOn, corrects }: Notice): CivilDate {
  return corrects?.since ?? publishedOn
}

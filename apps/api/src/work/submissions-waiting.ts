import type { SubmissionItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { submitIntentionInput } from '@tenderlight/contracts/intentions'
import { openSubmissions } from '@tenderlight/db/repositories/submissions'
import type { OpenSubmission } from '@tenderlight/db/repositories/submissions'
import type { Reach } from '@tenderlight/db/repositories/reach'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { intentionLeadTime } from '@tenderlight/law/parameters/intention'
import { latestPublication } from '@tenderlight/law/reverse'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import { reachFor } from './at-work.ts'
import type { AtWork } from './at-work.ts'
import type { Reading } from './reading.ts'

/** Submissions of the person's units that wait for their approval, and those that came back to be corrected. */
export async function submissionsWaiting(
  reading: Reading,
  person: AtWork,
  today: CivilDate,
  { unit, stage, light, level }: WorklistFilter,
  limit: number,
): Promise<SubmissionItem[]> {
  if (light !== undefined || level !== undefined || (stage !== undefined && stage !== 'intention')) return []
  const reviewed = unitsOf(reachFor(person, 'intentions.review'))
  const entered = unitsOf(reachFor(person, 'intentions.submit'))
  const announced = unitsOf(reachFor(person, 'announcements.publish'))
  const units = [...new Set([...reviewed, ...entered, ...announced])].filter((id) => unit === undefined || id === unit)
  if (units.length === 0) return []
  const open = await openSubmissions(reading.db, person.districtId, units, limit)
  return open.flatMap((one) => {
    const waitsForMe =
      one.kind === 'submitted' && reviewed.has(one.organisationId) && !one.entered.includes(person.personId)
    const cameBack = one.kind === 'returned' && (one.announces === null ? entered : announced).has(one.organisationId)
    if (!waitsForMe && !cameBack) return []
    return [itemOf(reading, today, one, waitsForMe ? 'review' : 'returned')]
  })
}

function unitsOf(reach: Reach | undefined): ReadonlySet<string> {
  return new Set(reach?.kind === 'parts' ? reach.organisations : [])
}

function itemOf(reading: Reading, today: CivilDate, one: OpenSubmission, kind: SubmissionItem['kind']): SubmissionItem {
  const due = one.corrects === null && one.announces === null ? publishBy(reading, today, one.form) : null
  return {
    kind,
    id: one.id,
    title: one.title,
    unit: { id: one.organisationId, name: one.organisation },
    corrects: one.corrects,
    announces: one.announces,
    by: one.person,
    since: todayInChina(one.at),
    reason: one.reason,
    due,
    workingDaysLeft: due === null ? null : workingDaysBetween(reading.calendar, today, due).days,
  }
}

/**
 * The last working day on which an intention can be published so that its announcement is lawful on the planned day
 * (财库〔2020〕10号:30 days); null where no day is planned or something else than the lead time decides.
 */
function publishBy({ calendar }: Reading, today: CivilDate, stored: unknown): CivilDate | null {
  const form = submitIntentionInput.safeParse(stored)
  if (!form.success) return null
  const { regime, specialMatter, plannedAnnouncementOn } = form.data
  const days = valueOn(intentionLeadTime, today)?.value
  if (regime !== 'government-procurement' || specialMatter !== undefined) return null
  if (plannedAnnouncementOn === undefined || days === undefined) return null
  return latestPublication(calendar, plannedAnnouncementOn, days).workingDay
}

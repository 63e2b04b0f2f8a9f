import type { StepItem } from '@tenderlight/contracts/worklist'
import type { Changes } from '@tenderlight/db/repositories/worklist'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { maskPersonal } from '../../personal-data/mask-notice.ts'
import { plain } from '../../public/plain-text.ts'
import { stepArticle, stepLink, stepTitle, stepWhy } from '../../work/step-words.ts'

/** A step with what stands behind its day. */
export interface DatedStep {
  readonly step: StepItem
  readonly changes: Omit<Changes, 'key'>
}

/** What the calendar needs beside the steps. */
export interface CalendarOf {
  readonly district: string
  /** The address of the installation. */
  readonly origin: string
  /** Later days rest on holidays that are not published. */
  readonly coveredThrough: CivilDate
}

const HALF_A_DAY = 12 * 60 * 60

/**
 * What is due for a person as a calendar (RFC 5545): a whole-day event for each awaited step on its last day. A step keeps
 * its UID; each change of what stands behind it raises SEQUENCE and sets LAST-MODIFIED, so that the same state gives the
 * same bytes on every day. Nobody's name stands in it.
 */
export function dueCalendar(steps: readonly DatedStep[], { district, origin, coveredThrough }: CalendarOf): string {
  const calendar = new ICalCalendar({
    name: plain(`${district}采招待办`),
    prodId: { company: 'Tenderlight', product: 'worklist', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HALF_A_DAY,
  })
  for (const { step, changes } of steps) {
    const provisional = step.due > coveredThrough
    const article = stepArticle(step)
    const lines = [
      stepWhy(step),
      ...(article === undefined ? [] : [`依据:${article}`]),
      `${step.unit.name} · ${step.id}`,
      ...(provisional ? ['暂定:该年放假安排尚未公布,公布后可能改期。'] : []),
      '办理后请在系统中登记实际日期。',
    ]
    calendar.createEvent({
      id: `${step.key}.${step.event}@tenderlight`,
      sequence: changes.changes,
      stamp: changes.at,
      lastModified: changes.at,
      start: midnight(step.due),
      end: midnight(addDays(step.due, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      summary: plain(maskPersonal(stepTitle(step))),
      description: plain(lines.join('\n')),
      url: stepLink(step, origin),
    })
  }
  return calendar.toString()
}

/** The civil day as the library reads it: its UTC fields are the day. */
function midnight(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

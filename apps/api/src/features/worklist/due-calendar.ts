import type { DueItem, WaitingItem } from '@tenderlight/contracts/worklist'
import type { Changes, StepsBehind } from '@tenderlight/db/repositories/worklist'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { maskPersonal } from '../../personal-data/mask-notice.ts'
import { plain } from '../../public/plain-text.ts'
import { dueArticle, dueId, dueLink, dueTitle, dueWhy } from '../../work/due-words.ts'
import { isCounted } from '../../work/is-counted.ts'
import { waitingId, waitingWords } from '../../work/waiting-words.ts'
import { waitingDay } from './waiting-day.ts'

/** Something with a day of its own, and what stands behind that day. */
export interface DatedItem {
  readonly item: DueItem
  readonly changes: Omit<Changes, 'key'>
}

/** Something that waits, and the steps that it has, where it goes on by steps. */
export interface AwaitedItem {
  readonly item: WaitingItem
  readonly behind: Omit<StepsBehind, 'id'> | undefined
}

/** What the calendar needs beside that. */
export interface CalendarOf {
  readonly district: string
  /** The address of the installation. */
  readonly origin: string
  /** Later days rest on holidays that are not published. */
  readonly coveredThrough: CivilDate
  readonly today: CivilDate
}

/** One whole-day event. */
interface Entry {
  readonly id: string
  readonly day: CivilDate
  /** The day was counted in working days, and moves with holidays; a day that was agreed or given does not, nor does today. */
  readonly counted: boolean
  readonly sequence: number
  readonly stamp: Date
  readonly summary: string
  readonly lines: readonly string[]
  readonly url: string
}

const HALF_A_DAY = 12 * 60 * 60
const PROVISIONAL = '暂定:该年放假安排尚未公布,公布后可能改期。'

/**
 * What is due for a person as a calendar (RFC 5545): a whole-day event for each awaited step and each day of a contract on
 * its last day, and one for each thing that waits. An event keeps its UID; each change of what stands behind it raises
 * SEQUENCE and sets LAST-MODIFIED, so that the same state gives the same bytes on every day, but for what waits and is moved
 * on with the days. No names of persons stand in it.
 */
export function dueCalendar(
  dated: readonly DatedItem[],
  waiting: readonly AwaitedItem[],
  { district, origin, coveredThrough, today }: CalendarOf,
): string {
  const calendar = new ICalCalendar({
    name: plain(`${district}采招待办`),
    prodId: { company: 'Tenderlight', product: 'worklist', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HALF_A_DAY,
  })
  const entries = [
    ...dated.map((one) => dueEntry(one, origin)),
    ...waiting.map((one) => waitingEntry(one, today, origin)),
  ]
  for (const { id, day, counted, sequence, stamp, summary, lines, url } of entries) {
    const provisional = counted && day > coveredThrough
    calendar.createEvent({
      id: `${id}@tenderlight`,
      sequence,
      stamp,
      lastModified: stamp,
      start: midnight(day),
      end: midnight(addDays(day, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      summary: plain(maskPersonal(summary)),
      description: plain([...lines.slice(0, -1), ...(provisional ? [PROVISIONAL] : []), ...lines.slice(-1)].join('\n')),
      url,
    })
  }
  return calendar.toString()
}

function dueEntry({ item, changes }: DatedItem, origin: string): Entry {
  const article = dueArticle(item)
  return {
    id: dueId(item),
    day: item.due,
    counted: isCounted(item),
    // A deposit has versions beside those of the record.
    sequence: changes.changes + (item.kind === 'bond' ? item.version : 0),
    stamp: changes.at,
    summary: dueTitle(item),
    lines: [
      maskPersonal(dueWhy(item)),
      ...(article === undefined ? [] : [`依据:${article}`]),
      `${item.unit.name} · ${item.id}`,
      '办理后请在系统中登记实际日期。',
    ],
    url: dueLink(item, origin),
  }
}

function waitingEntry({ item, behind }: AwaitedItem, today: CivilDate, origin: string): Entry {
  const { head, why, link } = waitingWords(item, origin)
  const { day, sequence, stamp } = waitingDay(item, today, behind)
  return {
    id: waitingId(item),
    day,
    counted: isCounted(item) && day > today,
    sequence,
    stamp,
    summary: head,
    lines: [maskPersonal(why), ...whyToday(item, today), '请在系统中办理。'],
    url: link,
  }
}

/** Why something stands on today that is not to be done by today. */
function whyToday(item: WaitingItem, today: CivilDate): readonly string[] {
  const due = 'due' in item ? item.due : null
  if (due === null) return ['该事项没有法定到期日,办理前逐日列在当天。']
  return due < today ? [`最迟 ${due},已过,办理前逐日列在当天。`] : []
}

/** The civil day as the library reads it: its UTC fields are the day. */
function midnight(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

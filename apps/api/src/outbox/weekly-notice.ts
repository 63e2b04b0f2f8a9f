import type { DueItem, WaitingItem } from '@tenderlight/contracts/worklist'
import type { Db } from '@tenderlight/db/connect'
import { weeksOf } from '@tenderlight/db/repositories/weekly-digests'
import type { Calendar } from '@tenderlight/law/calendar'
import { addDays, todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../deps.ts'
import { scopeOf } from '../session/scope-of.ts'
import { findAtWork } from '../work/at-work.ts'
import type { AtWork } from '../work/at-work.ts'
import { isDue, isLimited, isWaiting } from '../work/is-due.ts'
import type { LimitedItem } from '../work/is-due.ts'
import { workOf } from '../work/work-of.ts'

/** What is overdue after its day, whether it has a light of its own or waits for somebody. */
export type DatedItem = DueItem | LimitedItem

/** A person's week: what is overdue, what falls due until its Sunday, and what else waits for them. */
export interface Week {
  readonly through: CivilDate
  readonly overdue: readonly DatedItem[]
  readonly due: readonly DatedItem[]
  readonly waiting: readonly WaitingItem[]
}

/** What a weekly mail says, in data. */
export interface WeeklyNotice extends Week {
  readonly asOf: CivilDate
  readonly district: string
  /** Later days rest on holidays that are not published. */
  readonly coveredThrough: CivilDate
  /** Address of the installation, without a slash at the end. */
  readonly publicUrl: string
}

/** How many things there are to do. */
export function thingsIn({ overdue, due, waiting }: Week): number {
  return overdue.length + due.length + waiting.length
}

/** A person's week, read as that person. */
export async function weekFor(
  { within, calendar }: Pick<Deps, 'within'> & { readonly calendar: Calendar },
  person: AtWork,
  { week, today }: { readonly week: CivilDate; readonly today: CivilDate },
): Promise<Week> {
  const db = within(scopeOf(person, 'procurements.read', false))
  const { items } = await workOf({ db, calendar }, person, today)
  const through = addDays(week, 6)
  const dated = items
    .filter((item) => isDue(item) || isLimited(item))
    .filter(({ due }) => due <= through)
    .toSorted((one, other) => one.due.localeCompare(other.due))
  return {
    through,
    overdue: dated.filter(({ due }) => due < today),
    due: dated.filter(({ due }) => due >= today),
    waiting: items.filter(isWaiting).filter((item) => !isLimited(item) || item.due > through),
  }
}

interface NoticeDeps extends Pick<Deps, 'within' | 'now' | 'publicUrl'> {
  readonly db: Db
  readonly calendar: Calendar
}

/** What there is to say in these weekly mails, by id; nothing for who may not look any more. */
export async function weeklyNotices(
  deps: NoticeDeps,
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WeeklyNotice>> {
  const notices = new Map<string, WeeklyNotice>()
  const today = todayInChina(deps.now())
  for (const { id, personId, week } of await weeksOf(deps.db, districtId, ids)) {
    const person = await findAtWork(deps, personId, today)
    if (person === undefined) continue
    const { coveredThrough } = deps.calendar
    const own = { asOf: today, district: person.districtName, coveredThrough, publicUrl: deps.publicUrl }
    notices.set(id, { ...own, ...(await weekFor(deps, person, { week, today })) })
  }
  return notices
}

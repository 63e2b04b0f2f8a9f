import type { WorkItem, Worklist, WorklistFilter } from '@tenderlight/contracts/worklist'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { reachFor } from './at-work.ts'
import type { AtWork } from './at-work.ts'
import { bulletinsAwaited } from './bulletins-awaited.ts'
import { casesWaiting } from './cases-waiting.ts'
import { bondsHeld, milestonesAwaited } from './contract-days.ts'
import { correctionsAsked } from './corrections-asked.ts'
import { handoversWaiting } from './handovers-waiting.ts'
import { isDue, isLimited } from './is-due.ts'
import { objectionsWaiting } from './objections-waiting.ts'
import { mattersWaiting } from './matters-waiting.ts'
import { overridesWaiting } from './overrides-waiting.ts'
import type { Reading } from './reading.ts'
import { readyToAnnounce, stepsAwaited } from './steps-awaited.ts'
import { submissionsWaiting } from './submissions-waiting.ts'

/** Of each kind: what a month, a calendar program or a mail can hold. */
const MOST = 1_000
/** What one person can look through as a list; a district that has more narrows it, or looks at its projects. */
const MOST_AS_A_LIST = 200

/** What is due for a person, at `most` so many of each kind, by what is due next; nothing for who may not read procurements. */
export async function workOf(
  reading: Reading,
  person: AtWork,
  today: CivilDate,
  filter: WorklistFilter = {},
  most: number = MOST,
): Promise<Worklist> {
  const reach = reachFor(person, 'procurements.read')
  if (reach === undefined) return { asOf: today, items: [], ready: [], more: false }
  const far = { districtId: person.districtId, reach, today, limit: most }
  const steps = await stepsAwaited(reading, far, filter)
  const milestones = await milestonesAwaited(reading, far, filter)
  const bonds = await bondsHeld(reading, far, filter)
  const submissions = await submissionsWaiting(reading, person, today, filter, most)
  const corrections = await correctionsAsked(reading, far, filter)
  const overrides = await overridesWaiting(reading, person, filter)
  const objections = await objectionsWaiting(reading, person, filter, most)
  const handovers = await handoversWaiting(reading, person, filter, most)
  const cases = await casesWaiting(reading, person, today, filter, most)
  const matters = await mattersWaiting(reading, person, today, filter, most)
  const bulletins = await bulletinsAwaited(reading, person, today, filter)
  const ready = await readyToAnnounce(reading, far, filter)
  const dated = [...steps, ...milestones, ...bonds]
  const waiting = [
    ...corrections,
    ...cases,
    ...matters,
    ...overrides,
    ...objections,
    ...submissions,
    ...handovers,
    ...bulletins,
  ]
  const items = [...dated, ...waiting].filter((item) => isWithin(item, filter))
  const more = [steps, milestones, bonds, corrections, ready].some(({ length }) => length === most)
  return { asOf: today, items: inOrder(items, today), ready, more }
}

/** The same as a page lists it: what comes first alone, where it is not of given days. */
export function listedWork(reading: Reading, person: AtWork, today: CivilDate, filter: WorklistFilter) {
  const isOfDays = filter.from !== undefined || filter.through !== undefined
  return workOf(reading, person, today, filter, isOfDays ? MOST : MOST_AS_A_LIST)
}

/** The day by which something is sorted: what waits without one, or past the day that was planned, is to be done now. */
function dayOf(item: WorkItem, today: CivilDate): CivilDate {
  if (isDue(item) || isLimited(item)) return item.due
  if (!('due' in item) || item.due === null || item.due < today) return today
  return item.due
}

const KINDS: readonly WorkItem['kind'][] = [
  'correction',
  'case',
  'matter',
  'override',
  'objection',
  'bulletin',
  'handover',
  'returned',
  'review',
  'step',
  'milestone',
  'bond',
]

/** Sorted by day; of one day what waits for somebody else comes first, as they came. */
function inOrder(items: readonly WorkItem[], today: CivilDate): WorkItem[] {
  const place = (item: WorkItem) => `${dayOf(item, today)} ${KINDS.indexOf(item.kind)}`
  return items.toSorted((one, other) => place(one).localeCompare(place(other)))
}

function isWithin(item: WorkItem, { from, through }: WorklistFilter): boolean {
  if (from === undefined && through === undefined) return true
  const day = 'due' in item ? item.due : null
  return day !== null && (from === undefined || day >= from) && (through === undefined || day <= through)
}

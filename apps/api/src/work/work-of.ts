import type { WorkItem, Worklist, WorklistFilter } from '@tenderlight/contracts/worklist'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { reachFor } from './at-work.ts'
import type { AtWork } from './at-work.ts'
import { bulletinsAwaited } from './bulletins-awaited.ts'
import { casesWaiting } from './cases-waiting.ts'
import { bondsHeld, milestonesAwaited } from './contract-days.ts'
import { correctionsAsked } from './corrections-asked.ts'
import { handoversWaiting } from './handovers-waiting.ts'
import { isDue } from './is-due.ts'
import { objectionsWaiting } from './objections-waiting.ts'
import { mattersWaiting } from './matters-waiting.ts'
import { overridesWaiting } from './overrides-waiting.ts'
import type { Reading } from './reading.ts'
import { readyToAnnounce, stepsAwaited } from './steps-awaited.ts'
import { submissionsWaiting } from './submissions-waiting.ts'

/** What one person can look through; a district that has more looks at the list. */
const MOST = 1_000

/** Everything that is due for a person, by what is due next; nothing for who may not read procurements. */
export async function workOf(
  reading: Reading,
  person: AtWork,
  today: CivilDate,
  filter: WorklistFilter = {},
): Promise<Worklist> {
  const reach = reachFor(person, 'procurements.read')
  if (reach === undefined) return { asOf: today, items: [], ready: [], more: false }
  const far = { districtId: person.districtId, reach, today, limit: MOST }
  const steps = await stepsAwaited(reading, far, filter)
  const milestones = await milestonesAwaited(reading, far, filter)
  const bonds = await bondsHeld(reading, far, filter)
  const submissions = await submissionsWaiting(reading, person, today, filter, MOST)
  const corrections = await correctionsAsked(reading, far, filter)
  const overrides = await overridesWaiting(reading, person, filter)
  const objections = await objectionsWaiting(reading, person, filter, MOST)
  const handovers = await handoversWaiting(reading, person, filter, MOST)
  const cases = await casesWaiting(reading, person, today, filter, MOST)
  const matters = await mattersWaiting(reading, person, today, filter, MOST)
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
  const more = [steps, milestones, bonds].some(({ length }) => length === MOST)
  return { asOf: today, items: inOrder(items, today), ready, more }
}

/** The day by which something is sorted: what waits without one, or past the day that was planned, is to be done now. */
function dayOf(item: WorkItem, today: CivilDate): CivilDate {
  if (isDue(item)) return item.due
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

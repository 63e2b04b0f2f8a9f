import { DEFAULT_WARNING } from '@tenderlight/compliance/settings/district-settings'
import type { BondItem, MilestoneItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { bondsToReturn, openMilestones } from '@tenderlight/db/repositories/days-of-contracts'
import type { ContractDays, OfContract } from '@tenderlight/db/repositories/days-of-contracts'
import type { StepReach } from '@tenderlight/db/repositories/worklist'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import type { Reading } from './reading.ts'

/** The milestones of contracts that are not done, by the day that each contract agrees. */
export async function milestonesAwaited(
  { db, calendar }: Reading,
  far: StepReach,
  filter: WorklistFilter,
): Promise<MilestoneItem[]> {
  const days = asked(far, filter)
  if (days === undefined) return []
  const items = (await openMilestones(db, days)).map((row): MilestoneItem => {
    const { milestone, name, what, side } = row
    return { kind: 'milestone', ...ofContract(calendar, far.today, row), milestone, name, what, side }
  })
  return ofLight(items, filter)
}

/** The performance bonds that are held, by the day on which each contract says that they go back. */
export async function bondsHeld(
  { db, calendar }: Reading,
  far: StepReach,
  filter: WorklistFilter,
): Promise<BondItem[]> {
  const days = asked(far, filter)
  if (days === undefined) return []
  const items = (await bondsToReturn(db, days)).map((row): BondItem => {
    const { deposit, bidder, form, amount } = row
    return { kind: 'bond', ...ofContract(calendar, far.today, row), deposit, bidder, form, amount }
  })
  return ofLight(items, filter)
}

/** What to look for; undefined where the filter leaves out what contracts agree. They stand in the stage after the signing. */
function asked(
  { districtId, reach, limit }: StepReach,
  { unit, stage, level, from, through }: WorklistFilter,
): ContractDays | undefined {
  if (level === 'law' || level === 'commitment' || (stage !== undefined && stage !== 'payment')) return undefined
  return { districtId, reach, limit, unit, from, through }
}

/** Red after the agreed day, yellow on its last working days (as many as a term of law warns of by default), else green. */
function ofContract(calendar: Calendar, today: CivilDate, { unitId, unitName, ...row }: OfContract) {
  const { key, id, title, due, version } = row
  const { days: workingDaysLeft } = workingDaysBetween(calendar, today, due)
  const near = workingDaysLeft < DEFAULT_WARNING.leastWorkingDays
  const light = due < today ? 'red' : near ? 'yellow' : 'green'
  return { key, id, title, unit: { id: unitId, name: unitName }, due, light, workingDaysLeft, version } as const
}

function ofLight<T extends MilestoneItem | BondItem>(items: readonly T[], { light }: WorklistFilter): T[] {
  return items.filter((item) => light === undefined || item.light === light)
}

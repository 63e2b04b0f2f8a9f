import type { ReadyItem, StepItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { awaitedSteps, awaitingAnnouncement } from '@tenderlight/db/repositories/worklist'
import type { AwaitedStep, StepReach } from '@tenderlight/db/repositories/worklist'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import type { Reading } from './reading.ts'

/** The steps that are awaited, soonest first, each with its light and days of today. */
export async function stepsAwaited(
  { db, calendar }: Reading,
  far: StepReach,
  filter: WorklistFilter,
): Promise<StepItem[]> {
  const { level, ...rest } = filter
  if (level === 'contract') return []
  return (await awaitedSteps(db, far, { ...rest, level })).map((step) => itemOf(calendar, far.today, step))
}

function itemOf(calendar: Calendar, today: CivilDate, step: AwaitedStep): StepItem {
  const { unitId, unitName, triggerEvent, triggerOn, warnFrom, lateLight, part, ...rest } = step
  return {
    kind: 'step',
    ...rest,
    part: part === '' ? null : part,
    unit: { id: unitId, name: unitName },
    trigger: { event: triggerEvent, on: triggerOn },
    light: step.due < today ? lateLight : warnFrom <= today ? 'yellow' : 'green',
    workingDaysLeft: workingDaysBetween(calendar, today, step.due).days,
  }
}

/** What may be announced next, by the first lawful day. It is due at no level and has no light. */
export async function readyToAnnounce(
  { db }: Reading,
  far: StepReach,
  { unit, stage, light, level, from, through }: WorklistFilter,
): Promise<ReadyItem[]> {
  if (light !== undefined || level !== undefined || (stage !== undefined && stage !== 'intention')) return []
  const ready = await awaitingAnnouncement(db, far, { unit })
  return ready
    .map(({ unitId, unitName, earliest, ...rest }) => ({
      ...rest,
      unit: { id: unitId, name: unitName },
      earliest: earliest ?? rest.intentionOn,
    }))
    .filter(
      ({ earliest }) => (from === undefined || earliest >= from) && (through === undefined || earliest <= through),
    )
}

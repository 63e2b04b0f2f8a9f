import type { CivilDate } from '@tenderlight/law/civil-date'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import type { worklistItem, worklistOutput } from '@tenderlight/contracts/procurements'
import { awaitedSteps, awaitingAnnouncement } from '@tenderlight/db/repositories/worklist'
import type { AwaitedStep } from '@tenderlight/db/repositories/worklist'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/** What one person can look through; a district that has more looks at the list. */
const MOST = 1_000
const SOON_WORKING_DAYS = 5

type Item = z.input<typeof worklistItem>

/** The steps awaited within the actor's reach, soonest first, and what may be announced next. */
export async function worklist(deps: Deps, actor: Actor, today: CivilDate): Promise<z.input<typeof worklistOutput>> {
  const calendar = await deps.standing.calendar()
  const items = (await awaitedSteps(deps.db, actor.districtId, actor.reach, MOST)).map((step) =>
    itemOf(calendar, today, step),
  )
  const ready = await awaitingAnnouncement(deps.db, actor.districtId, actor.reach, MOST)
  return {
    asOf: today,
    overdue: items.filter(({ due }) => due < today),
    soon: items.filter(({ due, workingDaysLeft }) => due >= today && workingDaysLeft <= SOON_WORKING_DAYS),
    later: items.filter(({ due, workingDaysLeft }) => due >= today && workingDaysLeft > SOON_WORKING_DAYS),
    readyToAnnounce: ready.map(({ unitId, unitName, earliest, ...rest }) => ({
      ...rest,
      unit: { id: unitId, name: unitName },
      earliest: earliest ?? rest.intentionOn,
    })),
  }
}

function itemOf(calendar: Calendar, today: CivilDate, step: AwaitedStep): Item {
  const { unitId, unitName, triggerEvent, triggerOn, warnFrom, lateLight, part, ...rest } = step
  return {
    ...rest,
    part: part === '' ? null : part,
    unit: { id: unitId, name: unitName },
    trigger: { event: triggerEvent, on: triggerOn },
    light: step.due < today ? lateLight : warnFrom <= today ? 'yellow' : 'green',
    workingDaysLeft: workingDaysBetween(calendar, today, step.due).days,
  }
}

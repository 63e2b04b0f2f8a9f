import type { boardInput, boardOutput } from '@tenderlight/contracts/board'
import { reservedSums, unitCounts, warned } from '@tenderlight/db/repositories/board'
import type { StageCount } from '@tenderlight/db/repositories/board-counts'
import { newestOverdue, nextTurning } from '@tenderlight/db/repositories/board-turning'
import type { ListedClock } from '@tenderlight/db/repositories/board-turning'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDays, workingDaysBetween } from '@tenderlight/law/working-days'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { ofUnits, ratioOf, stagesOf, sumOf, trendUntil } from './board-counts.ts'
import { dayOf, keptSince, lastWorkingDayBefore, scopeFor } from './board-day.ts'
import { boardSource } from '../../tallies/board-source.ts'
import { requiredShare } from './required-share.ts'

const LISTED = 10
/** How many working days ahead the board looks. */
const AHEAD = 5

/** All units of the district with their lights: counts of open clocks, what turned red last and what turns red next. */
export async function board(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof boardInput>,
): Promise<z.input<typeof boardOutput>> {
  const { db } = deps
  const calendar = await deps.standing.calendar()
  const scope = scopeFor(actor, today, input)
  const source = await boardSource(deps, actor, scope)
  const all = await source.stages('unit')
  const counts = ofUnits(all)
  const ended = await source.ended('unit', keptSince(today))
  const since = lastWorkingDayBefore(calendar, today)
  const until = addWorkingDays(calendar, today, AHEAD).date
  const green = sumOf(counts, 'green')
  return {
    ...dayOf(calendar, today),
    level: input.level,
    since,
    overdue: {
      clocks: sumOf(counts, 'red'),
      units: unitsWith(counts, 'red'),
      sinceLastWorkingDay: await source.turnedRedSince(since),
    },
    dueSoon: {
      clocks: sumOf(counts, 'yellow'),
      alertsSent: await warned(db, scope),
      alertsWanted: await source.yellow(),
    },
    onTrack: { clocks: green, open: sumOf(counts, 'red') + sumOf(counts, 'yellow') + green },
    notMet: { breaches: sumOf(counts, 'breaches'), units: unitsWith(counts, 'breaches') },
    reserved: { ...(await reservedSums(db, scope)), requiredShare: requiredShare(deps, actor, input, today) },
    trend: trendUntil(today, ended),
    units: (await unitCounts(db, scope)).map(({ id, name, openProcurements }) => ({
      unit: { id, name },
      openProcurements,
      stages: stagesOf(counts.filter(({ key }) => key === id)),
      onTime: ratioOf(ended.kept, id),
    })),
    bureau: stagesOf(all.filter(({ bound }) => bound === 'supervisor')),
    turnedRed: (await newestOverdue(db, scope, since, LISTED)).map((clock) => ({
      ...listed(clock),
      workingDaysLate: workingDaysBetween(calendar, clock.due, today).days,
    })),
    turning: {
      until,
      days: await source.turningCounts(until),
      first: (await nextTurning(db, scope, until, LISTED)).map((clock) => ({
        ...listed(clock),
        workingDaysLeft: workingDaysBetween(calendar, today, clock.due).days,
      })),
    },
  }
}

/** How many units have one. */
function unitsWith(counts: readonly StageCount[], of: 'red' | 'breaches'): number {
  return new Set(counts.filter((count) => count[of] > 0).map(({ key }) => key)).size
}

function listed({ unitId, unitName, part, matter, ...clock }: ListedClock) {
  return {
    ...clock,
    unit: { id: unitId, name: unitName },
    part: part === '' ? null : part,
    matter: matter === '' ? null : matter,
  }
}

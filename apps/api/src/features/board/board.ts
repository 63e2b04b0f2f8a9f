import { rulesIn } from '@tenderlight/compliance/evaluate'
import type { boardInput, boardOutput } from '@tenderlight/contracts/board'
import type { Stage } from '@tenderlight/contracts/values'
import {
  newestOverdue,
  openClocks,
  reservedSums,
  turnedRedSince,
  unitCounts,
  warned,
} from '@tenderlight/db/repositories/board'
import type { BoardScope, StageCount } from '@tenderlight/db/repositories/board'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

const TWELVE_MONTHS = 365
const NEWEST = 10

/** All units of the district with their lights: counts of open clocks, and what turned red last. */
export async function board(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof boardInput>,
): Promise<z.input<typeof boardOutput>> {
  const { db } = deps
  const calendar = await deps.standing.calendar()
  const scope: BoardScope = { districtId: actor.districtId, level: input.level, today, year: input.year }
  const clocks = await openClocks(db, scope)
  const since = lastWorkingDayBefore(calendar, today)
  const units = await unitCounts(db, scope, addDays(today, -TWELVE_MONTHS))
  const { wanted, sent } = await warned(db, scope)
  const red = clocks.filter((count) => count.red > 0)
  const total = sum(clocks, (count) => count.red + count.yellow + count.green)
  return {
    asOf: today,
    isWorkingDay: isWorkingDay(calendar, today),
    nextWorkingDay: addWorkingDays(calendar, today, 1).date,
    level: input.level,
    since,
    overdue: {
      clocks: sum(red, (count) => count.red),
      units: new Set(red.map(({ unitId }) => unitId)).size,
      sinceLastWorkingDay: await turnedRedSince(db, scope, since),
    },
    dueSoon: { clocks: sum(clocks, ({ yellow }) => yellow), alertsSent: sent, alertsWanted: wanted },
    onTrack: { clocks: sum(clocks, ({ green }) => green), open: total },
    reserved: { ...(await reservedSums(db, scope)), requiredShare: requiredShare(deps, actor, input, today) },
    units: units.map(({ id, name, openProcurements, onTime, judged }) => ({
      unit: { id, name },
      openProcurements,
      stages: stagesOf(clocks.filter(({ unitId }) => unitId === id)),
      onTime: { numerator: onTime, denominator: judged },
    })),
    turnedRed: (await newestOverdue(db, scope, since, NEWEST)).map(({ unitId, unitName, part, ...clock }) => ({
      ...clock,
      unit: { id: unitId, name: unitName },
      part: part === '' ? null : part,
      workingDaysLate: workingDaysBetween(calendar, clock.due, today).days,
    })),
  }
}

function lastWorkingDayBefore(calendar: Calendar, today: CivilDate): CivilDate {
  let day = addDays(today, -1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1)
  return day
}

function stagesOf(counts: readonly StageCount[]) {
  const at = (stage: Stage) => {
    const { red = 0, yellow = 0, green = 0 } = counts.find((count) => count.stage === stage) ?? {}
    return { red, yellow, green }
  }
  return {
    intention: at('intention'),
    tender: at('tender'),
    award: at('award'),
    contract: at('contract'),
    publication: at('publication'),
    payment: at('payment'),
  }
}

/**
 * The least share (basis points) of goods and services above the limit, at the asked level in the asked year; the
 * law's where the district promised none.
 */
function requiredShare(
  { rulebook }: Deps,
  { jurisdiction }: Actor,
  { level, year }: z.output<typeof boardInput>,
  today: CivilDate,
): number {
  const on: CivilDate = year === undefined ? today : `${year}-12-31`
  const shares = rulesIn(rulebook, jurisdiction).filter(({ id }) => id.endsWith('.gp.sme.reserve-above'))
  const rule = shares.find((one) => one.level === level) ?? shares.find((one) => one.level === 'law')
  const value = rule === undefined ? undefined : valueOn(rule.parameter, on)?.value
  return typeof value === 'object' && value !== null && 'share' in value && typeof value.share === 'number'
    ? value.share
    : 0
}

function sum(counts: readonly StageCount[], of: (count: StageCount) => number): number {
  return counts.reduce((total, count) => total + of(count), 0)
}

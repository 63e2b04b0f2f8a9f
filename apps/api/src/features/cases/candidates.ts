import type { candidatesInput, candidatesOutput } from '@tenderlight/contracts/case-acts'
import { breachesWithoutCase, breachKey, closedCasesAbout } from '@tenderlight/db/repositories/case-candidates'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import type { CivilDate } from '@tenderlight/law/civil-date'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { cursorOf, readCursor } from './cursor.ts'

const MARK = z.tuple([
  z.string().max(300),
  z.iso.date(),
  z.uuid(),
  z.string().max(100),
  z.string().max(40),
  z.string().max(100),
])

/** A page of the breaches of units that no open case is about. */
export async function candidates(
  deps: Deps,
  { districtId, reach }: Actor,
  today: CivilDate,
  { cursor, limit, ...filter }: z.output<typeof candidatesInput>,
): Promise<z.input<typeof candidatesOutput>> {
  const calendar = await deps.standing.calendar()
  const after = cursor === undefined ? undefined : readCursor(cursor, MARK)
  const asked = { ...filter, districtId, within: reach, today, without: 'open' } as const
  const found = await breachesWithoutCase(deps.db, asked, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const before = await closedCasesAbout(deps.db, districtId, page.map(breachKey))
  const last = page.at(-1)
  return {
    rows: page.map((one) => ({
      key: one.key,
      number: one.number,
      title: one.title,
      unit: { id: one.unitId, name: one.unitName },
      rule: one.rule,
      part: one.part === '' ? null : one.part,
      matter: one.matter === '' ? null : one.matter,
      level: one.level,
      light: one.light,
      due: one.due,
      lateWorkingDays: one.due === null ? null : workingDaysBetween(calendar, one.due, today).days,
      before: before.get(breachKey(one)) ?? null,
    })),
    nextCursor:
      found.length > limit && last !== undefined
        ? cursorOf([last.unitName, last.place, last.key, last.rule, last.part, last.matter])
        : null,
  }
}

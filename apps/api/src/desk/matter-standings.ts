import { pressingDays, standingOf } from '@tenderlight/compliance/intake/limits'
import type { MatterStanding, PressingDay } from '@tenderlight/compliance/intake/limits'
import type { Context } from '@tenderlight/compliance/evaluate'
import { worstLight } from '@tenderlight/compliance/finding'
import { judgeMatter } from '@tenderlight/compliance/matters/judge-matter'
import type { Matter } from '@tenderlight/compliance/procurement/matter'
import { clocksOfMatters } from '@tenderlight/db/repositories/matter-list'
import type { MatterClock } from '@tenderlight/db/repositories/matter-list'
import { stepsOfMatters } from '@tenderlight/db/repositories/matters'
import type { MatterRow } from '@tenderlight/db/repositories/matters'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import { folded } from './matter-fold.ts'

/** How each of these matters stands today: those of a project by its clocks, the others by what the rules say of them alone. */
export async function standings(
  db: Kysely<Schema>,
  context: Omit<Context, 'rulebook'>,
  rows: readonly MatterRow[],
): Promise<ReadonlyMap<string, MatterStanding>> {
  const [first] = rows
  if (first === undefined) return new Map()
  const districtId = first.district_id
  const matters = await mattersOf(db, districtId, rows)
  const ofProjects = rows.filter((row) => row.procurement_id !== null).map(({ id }) => id)
  const clocks = Map.groupBy(
    ofProjects.length === 0 ? [] : await clocksOfMatters(db, districtId, ofProjects),
    ({ matter }) => matter,
  )
  return new Map(
    rows.map((row) => {
      const matter = matters.get(row.id) ?? { id: row.id, kind: row.kind }
      const before = row.after_id === null ? undefined : matters.get(row.after_id)
      const standing =
        row.procurement_id === null
          ? standingOf(matter, judgeMatter(matter, context, before === undefined ? [] : [before]), context.today)
          : byClocks(matter, clocks.get(row.id) ?? [], context.today)
      return [row.id, standing]
    }),
  )
}

async function mattersOf(
  db: Kysely<Schema>,
  districtId: string,
  rows: readonly MatterRow[],
): Promise<ReadonlyMap<string, Matter>> {
  const ids = rows.map(({ id }) => id)
  const steps = Map.groupBy(await stepsOfMatters(db, districtId, ids), ({ matter_id: id }) => id)
  return new Map(rows.map((row) => [row.id, folded(row, steps.get(row.id) ?? []).matter]))
}

/** The days that are near or over of matters that belong to no project, by key. */
export async function pressingDaysOf(
  db: Kysely<Schema>,
  context: Omit<Context, 'rulebook'>,
  rows: readonly MatterRow[],
): Promise<ReadonlyMap<string, readonly PressingDay[]>> {
  const [first] = rows
  if (first === undefined) return new Map()
  const matters = await mattersOf(db, first.district_id, rows)
  return new Map(
    rows.map((row) => {
      const matter = matters.get(row.id) ?? { id: row.id, kind: row.kind }
      const before = row.after_id === null ? undefined : matters.get(row.after_id)
      const findings = judgeMatter(matter, context, before === undefined ? [] : [before])
      return [row.id, pressingDays(matter, findings, context.today)]
    }),
  )
}

/** What the clocks of its project say of a matter. */
function byClocks(matter: Matter, clocks: readonly MatterClock[], today: CivilDate): MatterStanding {
  const own = standingOf(matter, [], today)
  const lights = clocks.map(({ open, due, warnFrom, baseLight, lateLight }) => {
    if (!open || due === null) return baseLight
    if (today > due) return lateLight
    return warnFrom !== null && today >= warnFrom ? 'yellow' : 'green'
  })
  const light = worstLight([own.light, ...lights])
  const next = clocks
    .filter(({ open, due }) => open && due !== null)
    .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1))[0]
  if (next?.due == null) return { ...own, light }
  const { rule, part, due } = next
  return { light, limit: { from: 'rule', rule, due, ...(part === '' ? {} : { part }) } }
}

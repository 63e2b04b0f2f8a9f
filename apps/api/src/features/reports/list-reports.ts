import type { reportsInput, ReportsOutput } from '@tenderlight/contracts/reports'
import { listReports } from '@tenderlight/db/repositories/reports'
import type { CivilDate } from '@tenderlight/law/civil-date'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { awaitedNow } from '../../desk/awaited-bulletins.ts'
import { Refused } from '../../problem.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { shownReport } from './shown-report.ts'

const MARK = z.tuple([z.string().max(100), z.uuid()])

/** A page of the issued reports that the actor may see and, for whoever looks after the district, those that its plan asks for. */
export async function listIssued(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { kind, year, state, sort, descending, cursor, limit }: z.output<typeof reportsInput>,
): Promise<ReportsOutput> {
  const { districtId } = actor
  const after = cursor === undefined ? undefined : markIn(cursor)
  // One more than asked for tells whether there is a next page.
  const page = { sort, descending, after, limit: limit + 1 }
  const { rows, all } = await listReports(deps.db, districtId, { kind, year, state }, page)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const mayMake = actingAs(actor, 'reports.make') !== undefined
  return {
    rows: shown.map(shownReport),
    nextCursor:
      rows.length > limit && last !== undefined
        ? Buffer.from(JSON.stringify([last.order, last.id])).toString('base64url')
        : null,
    all,
    awaited: mayMake ? [...(await awaitedNow(deps.db, districtId, today, await deps.standing.calendar()))] : [],
    mayMake,
    mayIssue: actingAs(actor, 'reports.issue') !== undefined,
  }
}

/** What this list handed out; throws `Refused` `bad-input` for anything else. */
function markIn(cursor: string): { readonly order: string; readonly id: string } {
  try {
    const [order, id] = MARK.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { order, id }
  } catch {
    throw new Refused('bad-input', { field: 'cursor' })
  }
}

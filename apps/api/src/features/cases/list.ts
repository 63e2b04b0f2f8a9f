import { CASE_STAGES } from '@tenderlight/compliance/cases/case'
import { CASE_SORTS } from '@tenderlight/contracts/cases'
import type { casesInput, casesOutput } from '@tenderlight/contracts/cases'
import { countCases, listCases } from '@tenderlight/db/repositories/case-list'
import type { CaseSort } from '@tenderlight/db/repositories/case-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { letterPrefixNow } from '../../desk/case-terms.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { shownCase } from './case-row.ts'
import { cursorOf, readCursor } from './cursor.ts'

const MARK = z.tuple([z.enum(CASE_SORTS), z.string().max(300), z.uuid()])

/** A page of the cases within the actor's reach, with how many stand where. */
export async function list(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { stage, open, light, mine, sort, cursor, limit, ...filter }: z.output<typeof casesInput>,
): Promise<z.input<typeof casesOutput>> {
  const calendar = await deps.standing.calendar()
  const { districtId, reach } = actor
  const scope = { districtId, within: reach, today }
  const side = reach.kind === 'district' ? 'bureau' : 'unit'
  const after = cursor === undefined ? undefined : markIn(cursor, sort)
  const state = { ...filter, stage, open, light, waitsFor: mine === true ? side : undefined } as const
  // One more than asked for tells whether there is a next page.
  const found = await listCases(deps.db, scope, state, { after, limit: limit + 1, sort })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const { stages, waiting } = await countCases(deps.db, scope, filter, side)
  return {
    rows: page.map((row) => shownCase(row, { today, calendar })),
    nextCursor: found.length > limit && last !== undefined ? cursorOf([sort, last.order, last.id]) : null,
    counts: Object.fromEntries(CASE_STAGES.map((one) => [one, stages.get(one) ?? 0])) as Record<
      (typeof CASE_STAGES)[number],
      number
    >,
    mine: waiting,
    letterPrefix: await letterPrefixNow(deps.db, districtId, today),
  }
}

/** The last row of the page before. Throws `Refused` `bad-input` for one of a list in another order. */
function markIn(cursor: string, sort: CaseSort) {
  const [sorted, order, id] = readCursor(cursor, MARK)
  if (sorted !== sort) throw new Refused('bad-input', { field: 'cursor' })
  return { order, id }
}

import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { ALL_COLUMNS } from '@tenderlight/contracts/steps'
import { standingNotices } from '@tenderlight/db/repositories/notices'
import { agreedRulesOf } from '@tenderlight/db/repositories/overrides'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Locale } from '../../../locale.ts'
import { Refused } from '../../../problem.ts'
import { reaches } from '../../../record/reach.ts'
import type { Actor } from '../../../session/actor.ts'
import { gateOf } from '../record-fact.ts'
import { planRow } from './plan-row.ts'
import type { PlannedRow, TypedCell } from './plan-row.ts'

/** With what all cells are judged. */
export interface Judged {
  readonly context: Context
  readonly locale: Locale
  readonly reason: string | undefined
}

/**
 * What typed cells come to, project by project. `stored`: the projects that they name, as they stand. Throws `Refused`
 * `not-found` for a project out of reach, `bad-input` for a cell that is named twice.
 */
export async function planCells(
  db: Kysely<Schema>,
  actor: Actor,
  stored: readonly StoredProcurement[],
  typed: readonly TypedCell[],
  judged: Judged,
): Promise<PlannedRow[]> {
  const byKey = new Map(stored.filter((one) => reaches(actor, one)).map((one) => [one.id, one]))
  const rows = Map.groupBy(typed, ({ key }) => key)
  if ([...rows.keys()].some((key) => !byKey.has(key))) throw new Refused('not-found')
  const names = new Set(typed.map(({ key, field }) => `${key} ${field}`))
  if (names.size < typed.length) throw new Refused('bad-input', { field: 'cells' })
  const acting = [...rows].flatMap(([key, cells]) => (cells.some(isAct(byKey.get(key))) ? [key] : []))
  const notices = await standingNotices(db, actor.districtId, [...rows.keys()])
  const agreed = await agreedRulesOf(db, actor.districtId, acting)
  return [...rows].flatMap(([key, cells]) => {
    const one = byKey.get(key)
    if (one === undefined) return []
    const agreedTo = (event: EventName) => {
      const rules = agreed.filter(({ procurement, command }) => procurement === key && command === gateOf(event))
      return new Set(rules.flatMap((each) => each.rules))
    }
    const own = notices.filter(({ procurementId }) => procurementId === key)
    return [planRow(one, cells, { ...judged, notices: own, agreed: agreedTo })]
  })
}

const EVENT_OF = new Map(ALL_COLUMNS.map(({ field, event }) => [field, event]))

/** Whether a cell may be an act that a gate stands before. */
function isAct(stored: StoredProcurement | undefined): (cell: TypedCell) => boolean {
  return ({ field, text }) => {
    const event = EVENT_OF.get(field)
    return (
      event !== undefined && gateOf(event) !== undefined && text !== '' && stored?.record[EVENTS[event]] === undefined
    )
  }
}

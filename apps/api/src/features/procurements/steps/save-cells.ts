import type { CheckedCell, saveCellsInput, SavedCells } from '@tenderlight/contracts/steps'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../../audit-log/append-log.ts'
import type { Deps } from '../../../deps.ts'
import type { Locale } from '../../../locale.ts'
import { contextFor } from '../../../record/context.ts'
import { changeRecords } from '../../../record/write-records.ts'
import type { Actor } from '../../../session/actor.ts'
import { planCells } from './plan-cells.ts'

/**
 * Puts cells of many projects on record in one transaction: all of them, or nothing when one of them cannot be, with what is
 * wrong. Throws `Refused`: `not-found`, `over-budget-line`.
 */
export async function saveCells(
  deps: Deps,
  actor: Actor,
  { today, locale }: { readonly today: CivilDate; readonly locale: Locale },
  { cells: typed, reason }: z.output<typeof saveCellsInput>,
): Promise<SavedCells> {
  const { districtId, personId } = actor
  const context = await contextFor(deps, actor, today)
  return deps.db.transaction().execute(async (trx) => {
    const keys = [...new Set(typed.map(({ key }) => key))]
    const stored = await findProcurements(trx, districtId, keys, true)
    const rows = await planCells(trx, actor, stored, typed, { context, locale, reason })
    const cells = rows.flatMap((row) => [...row.cells])
    if (cells.some(({ state, needsReason }) => state === 'bad' || (needsReason && reason === undefined))) {
      return { saved: null, cells }
    }
    const changed = rows.filter(({ facts, attributes }) => facts.length > 0 || Object.keys(attributes).length > 0)
    const at = deps.now()
    const states = await changeRecords(
      trx,
      { districtId, context },
      { at, by: personId, reason: reason ?? null },
      changed.map(({ stored: one, attributes, facts }) => ({ stored: one, attributes, facts })),
    )
    if (changed.length > 0) {
      await deps.enqueueSweep(trx, { districtId })
      const before = new Map(stored.map((one) => [one.id, one]))
      await appendLog(trx, byActor(actor), at, ...states.map((state) => changeOf(before.get(state.id), state)))
    }
    return { saved: { projects: changed.length, ...counts(cells) }, cells }
  })
}

function counts(cells: readonly CheckedCell[]) {
  const count = (state: CheckedCell['state']) => cells.filter((cell) => cell.state === state).length
  return { added: count('new'), changed: count('changed'), erased: count('erased') }
}

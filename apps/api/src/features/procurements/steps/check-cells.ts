import type { checkCellsInput, checkCellsOutput } from '@tenderlight/contracts/steps'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../../deps.ts'
import type { Locale } from '../../../locale.ts'
import { contextFor } from '../../../record/context.ts'
import type { Actor } from '../../../session/actor.ts'
import { planCells } from './plan-cells.ts'

/** What typed cells would come to if they were saved now; nothing is stored. Throws `Refused` `not-found`. */
export async function checkCells(
  deps: Deps,
  actor: Actor,
  { today, locale }: { readonly today: CivilDate; readonly locale: Locale },
  { cells, reason }: z.output<typeof checkCellsInput>,
): Promise<z.input<typeof checkCellsOutput>> {
  const context = await contextFor(deps, actor, today)
  const keys = [...new Set(cells.map(({ key }) => key))]
  const stored = await findProcurements(deps.db, actor.districtId, keys)
  const rows = await planCells(deps.db, actor, stored, cells, { context, locale, reason })
  return { cells: rows.flatMap((row) => [...row.cells]) }
}

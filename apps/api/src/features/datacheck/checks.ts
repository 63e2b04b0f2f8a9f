import type { checksOutput } from '@tenderlight/contracts/datacheck'
import { listDataChecks, unitsOfChecks } from '@tenderlight/db/repositories/data-checks'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { siteOf } from './read-list.ts'
import { summaryOf } from './summary.ts'

const MOST = 50

/** The newest checks that say something the reader may know, and where the province's list is, for whoever may check it. */
export async function checks(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  today: CivilDate,
): Promise<z.input<typeof checksOutput>> {
  const { districtId } = actor
  const rows = await listDataChecks(db, districtId, MOST)
  const units =
    rows.length === 0
      ? []
      : await unitsOfChecks(
          db,
          districtId,
          rows.map(({ id }) => id),
        )
  const byCheck = Map.groupBy(units, ({ checkId }) => checkId)
  const mayRun = actingAs(actor, 'datacheck.run') !== undefined
  return {
    checks: rows.map((row) => summaryOf(row, byCheck.get(row.id) ?? [])),
    site: mayRun ? ((await siteOf(db, districtId, today)) ?? null) : null,
  }
}

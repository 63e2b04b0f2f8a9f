import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import { changeRecord } from '../../record/change-record.ts'
import { asksMore, overLines } from '../../record/hold-budget.ts'
import type { Move, OverLine } from '../../record/hold-budget.ts'
import type { PlannedRow } from './plan.ts'

/**
 * The lines of the approved budget of which a ledger would take more than was approved, with the figures that confirming it
 * would refuse with: its amounts are put on the records and summed as the database sums them, and that is undone. A ledger
 * names no line: only projects that are on one already can ask more.
 */
export async function overBudget(
  db: Kysely<Schema>,
  districtId: string,
  rows: readonly PlannedRow[],
): Promise<readonly OverLine[]> {
  const moves = rows.flatMap((row): (Move & { readonly id: string })[] => {
    if (row.kind !== 'changed') return []
    const { id, organisationId, number: name, record: before } = row.stored
    return [{ id, organisationId, name, before, after: changeRecord(before, row.change.attributes, row.change.facts) }]
  })
  const asking = asksMore(districtId, moves)
  if (asking.length === 0) return []
  const asked = new Set(asking.map(({ line: { organisationId, year, code } }) => `${organisationId} ${year} ${code}`))
  const linked = moves.filter(({ organisationId, after: { fiscalYear, budgetItem } }) =>
    asked.has(`${organisationId} ${fiscalYear} ${budgetItem}`),
  )
  const trx = await db.startTransaction().execute()
  try {
    for (const { id, after } of linked) {
      await trx
        .updateTable('procurements')
        .set({ record: JSON.stringify(after) })
        .where('district_id', '=', districtId)
        .where('id', '=', id)
        .execute()
    }
    return await overLines(trx, asking)
  } finally {
    await trx.rollback().execute()
  }
}

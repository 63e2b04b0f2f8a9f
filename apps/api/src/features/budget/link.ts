import type { linkInput } from '@tenderlight/contracts/budget'
import { lineStanding } from '@tenderlight/db/repositories/budget-use'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * Links a project to another line of its unit's budget, or takes it off its line, with a reason that stays on record.
 * Throws `Refused`: `not-found`, `no-budget-line`, `over-budget-line`, `bad-input` when nothing would change.
 */
export async function link(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, line, reason }: z.output<typeof linkInput>,
): Promise<{ key: string }> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, key)
    const { organisationId, record } = stored
    const same =
      line === null
        ? record.budgetItem === undefined
        : record.budgetItem === line.code && record.fiscalYear === line.year
    if (same) throw new Refused('bad-input', { field: 'budgetItem' })
    if (line !== null && (await lineStanding(trx, { districtId, organisationId, ...line })) === undefined) {
      throw new Refused('no-budget-line', { ...line })
    }
    const at = deps.now()
    const attributes = line === null ? { budgetItem: null } : { budgetItem: line.code, fiscalYear: line.year }
    const [state = stored] = await changeRecords(trx, { districtId, context }, { at, by: personId, reason }, [
      { stored, attributes, facts: [] },
    ])
    await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    await appendLog(trx, byActor(actor), at, changeOf(stored, state))
    return { key }
  })
}

import type { linkInput } from '@tenderlight/contracts/budget'
import { lineStanding } from '@tenderlight/db/repositories/budget-use'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
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
  await changeAttributes(deps, actor, today, { key, reason }, async ({ organisationId, record }, trx) => {
    const same =
      line === null
        ? record.budgetItem === undefined
        : record.budgetItem === line.code && record.fiscalYear === line.year
    if (same) throw new Refused('bad-input', { field: 'budgetItem' })
    const whose = { districtId: actor.districtId, organisationId }
    if (line !== null && (await lineStanding(trx, { ...whose, ...line })) === undefined) {
      throw new Refused('no-budget-line', { ...line })
    }
    return line === null ? { budgetItem: null } : { budgetItem: line.code, fiscalYear: line.year }
  })
  return { key }
}

import { lineStanding } from '@tenderlight/db/repositories/budget-use'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { Refused } from '../../problem.ts'
import { asksMore, holdBudgetLines } from '../../record/hold-budget.ts'
import type { Plan, Unit } from './plan.ts'
import type { Form } from './planned-record.ts'

/**
 * Makes sure that the budget line which a form names is on record. Throws `Refused`: `bad-input` for half a name,
 * `no-budget-line`.
 */
export async function needLine(
  trx: Transaction<Schema>,
  { districtId, organisation }: Unit,
  { budgetItem: code, fiscalYear: year }: Form,
): Promise<void> {
  if (code === undefined && year === undefined) return
  if (code === undefined || year === undefined) throw new Refused('bad-input', { field: 'budgetItem' })
  const standing = await lineStanding(trx, { districtId, organisationId: organisation.id, year, code })
  if (standing === undefined) throw new Refused('no-budget-line', { year, code })
}

/**
 * Keeps the budget line of what was just submitted and waits: a line is promised once, also before anything of it is
 * published. Throws `Refused` `over-budget-line`.
 */
export async function holdAsked(
  trx: Transaction<Schema>,
  { districtId, organisation }: Unit,
  { procurement, change }: Plan,
): Promise<void> {
  const name = procurement.title ?? procurement.id
  const move = { organisationId: organisation.id, name, before: change?.stored.record, after: procurement }
  await holdBudgetLines(trx, asksMore(districtId, [move]))
}

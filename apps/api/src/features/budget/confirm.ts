import type { budgetConfirmInput, budgetConfirmOutput } from '@tenderlight/contracts/budget'
import { appendBudgetLines } from '@tenderlight/db/repositories/budget-lines'
import type { BudgetLineRow } from '@tenderlight/db/repositories/budget-lines'
import { confirmImport, lockImport } from '@tenderlight/db/repositories/file-imports'
import { listOrganisations, lockOrganisations } from '@tenderlight/db/repositories/organisations'
import type { BudgetReading } from '@tenderlight/exchange/budget/record'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { planBudgetImport } from './plan-import.ts'
import type { PlannedLine } from './plan-import.ts'

/**
 * Puts a previewed budget on record, all of it or nothing: new lines, and new versions of changed ones. What was approved is
 * a fact, also where a line is cut below what is taken of it; then nothing more can be taken of it.
 * Throws `Refused`: `not-found` for another organisation's import, `changed-meanwhile` for another file, `already-confirmed`.
 */
export async function confirmBudget(
  deps: Deps,
  actor: Actor,
  { importId, digest }: z.output<typeof budgetConfirmInput>,
): Promise<z.input<typeof budgetConfirmOutput>> {
  const { districtId, organisationId, personId, reach } = actor
  return deps.db.transaction().execute(async (trx) => {
    const upload = await lockImport(trx, 'budget_imports', districtId, importId)
    if (upload === undefined || upload.organisation_id !== organisationId) throw new Refused('not-found')
    if (upload.digest !== digest) throw new Refused('changed-meanwhile')
    if (upload.status === 'confirmed') throw new Refused('already-confirmed')
    const units =
      reach.kind === 'district' ? (await listOrganisations(trx, districtId)).map(({ id }) => id) : reach.organisations
    await lockOrganisations(trx, districtId, units)
    // The reading as `previewBudget` kept it.
    const plan = await planBudgetImport(trx, actor, upload.reading as BudgetReading)
    const at = deps.now()
    const written = plan.lines.filter(({ kind }) => kind !== 'unchanged')
    const recorded = { district_id: districtId, import_id: importId, recorded_at: at, recorded_by: personId }
    await appendBudgetLines(
      trx,
      written.map((one) => ({ ...recorded, ...versionOf(one) })),
    )
    await confirmImport(trx, 'budget_imports', districtId, importId, { personId, at, counts: plan.counts })
    const done = { file: upload.digest, counts: plan.counts }
    await appendLog(trx, byActor(actor), at, {
      kind: 'budget-import',
      id: importId,
      label: upload.filename,
      after: done,
    })
    const { new: created, changed, unchanged } = plan.counts
    return { created, changed, unchanged, skipped: plan.skipped }
  })
}

type Said = Omit<BudgetLineRow, 'district_id' | 'import_id' | 'recorded_at' | 'recorded_by'>

/** The next version of a line; what the file leaves blank stays as it is. */
function versionOf({ line, unit, stored }: PlannedLine): Said {
  return {
    organisation_id: unit.id,
    fiscal_year: line.year,
    code: line.code,
    version: (stored?.version ?? 0) + 1,
    name: line.name,
    function_code: line.functionCode ?? stored?.function_code ?? null,
    economic_code: line.economicCode ?? stored?.economic_code ?? null,
    amount: line.amount,
  }
}

import type { budgetHistoryOutput } from '@tenderlight/contracts/budget'
import { listBudgetImports } from '@tenderlight/db/repositories/budget-imports'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { ownOrganisations } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

const NEWEST = 20

/** The newest imports within the actor's reach. */
export async function history(deps: Deps, actor: Actor): Promise<z.input<typeof budgetHistoryOutput>> {
  const imports = await listBudgetImports(deps.db, actor.districtId, ownOrganisations(actor), NEWEST)
  return {
    imports: imports.map(({ id, filename, digest, confirmedAt, confirmedBy, counts }) => ({
      importId: id,
      filename,
      digest,
      confirmedAt: confirmedAt.toISOString(),
      confirmedBy: confirmedBy ?? '',
      counts: { ...counts },
    })),
  }
}

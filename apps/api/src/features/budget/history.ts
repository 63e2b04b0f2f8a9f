import type { budgetHistoryOutput } from '@tenderlight/contracts/budget'
import { listImports } from '@tenderlight/db/repositories/file-imports'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { ownOrganisations } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

const NEWEST = 20

/** The newest confirmed imports within the actor's reach. */
export async function history(deps: Deps, actor: Actor): Promise<z.input<typeof budgetHistoryOutput>> {
  const of = { districtId: actor.districtId, organisationIds: ownOrganisations(actor), confirmed: true, limit: NEWEST }
  const imports = await listImports(deps.db, 'budget_imports', of)
  return {
    imports: imports.map(({ id, filename, digest, confirmedAt, confirmedBy, counts }) => ({
      importId: id,
      filename,
      digest,
      confirmedAt: confirmedAt?.toISOString() ?? '',
      confirmedBy: confirmedBy ?? '',
      counts: { ...counts },
    })),
  }
}

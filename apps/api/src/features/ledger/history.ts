import type { historyOutput } from '@tenderlight/contracts/ledger'
import { listImports } from '@tenderlight/db/repositories/file-imports'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { ownOrganisations } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

const NEWEST = 100

/** The newest imports within the actor's reach. */
export async function history(deps: Deps, actor: Actor): Promise<z.input<typeof historyOutput>> {
  const of = { districtId: actor.districtId, organisationIds: ownOrganisations(actor), confirmed: false, limit: NEWEST }
  const imports = await listImports(deps.db, 'ledger_imports', of)
  return {
    imports: imports.map(({ id, filename, uploadedAt, uploadedBy, confirmedAt, counts }) => ({
      importId: id,
      filename,
      uploadedAt: uploadedAt.toISOString(),
      uploadedBy: uploadedBy ?? '',
      confirmedAt: confirmedAt?.toISOString() ?? null,
      counts: { ...counts },
    })),
  }
}

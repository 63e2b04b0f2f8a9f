import type { historyOutput } from '@tenderlight/contracts/ledger'
import { listImports } from '@tenderlight/db/repositories/ledger-imports'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { ownOrganisations } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

const NEWEST = 100

/** The newest imports within the actor's reach. */
export async function history(deps: Deps, actor: Actor): Promise<z.input<typeof historyOutput>> {
  const imports = await listImports(deps.db, actor.districtId, ownOrganisations(actor), NEWEST)
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

import { organisationsOutput } from '@tenderlight/contracts/organisations'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { unitScope } from '../../session/unit-scope.ts'
import { router, signedIn } from '../../trpc.ts'

/** The organisations a person may see: the bureau all of its district, a unit itself. */
export const organisationsRouter = router({
  list: signedIn.output(organisationsOutput).query(async ({ ctx }) => {
    const unit = unitScope(ctx.actor)
    const ids = unit === undefined ? undefined : [unit]
    return { organisations: await listOrganisations(ctx.deps.db, ctx.actor.districtId, ids) }
  }),
})

import { organisationsOutput } from '@tenderlight/contracts/organisations'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { may, router } from '../../trpc.ts'

/** The organisations a person may see: who looks after the district all of it, a unit itself and those below it. */
export const organisationsRouter = router({
  list: may('organisations.read')
    .output(organisationsOutput)
    .query(async ({ ctx }) => {
      const { reach, districtId } = ctx.actor
      const ids = reach.kind === 'district' ? undefined : reach.organisations
      return { organisations: await listOrganisations(ctx.deps.db, districtId, ids) }
    }),
})

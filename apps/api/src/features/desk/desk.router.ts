import { deskOutput, setDeskInput } from '@tenderlight/contracts/desk'
import { may, router } from '../../trpc.ts'
import { readDesk } from './read-desk.ts'
import { setDesk } from './set-desk.ts'

/** How the district runs its desk: whom it tells, when it opens cases, how it reports. */
export const deskRouter = router({
  get: may('desk.read')
    .output(deskOutput)
    .query(({ ctx }) => readDesk(ctx.deps, ctx.actor)),
  set: may('desk.configure')
    .input(setDeskInput)
    .output(deskOutput)
    .mutation(({ ctx, input }) => setDesk(ctx.deps, ctx.actor, ctx.today, input)),
})

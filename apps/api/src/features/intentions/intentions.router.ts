import {
  announceCheckInput,
  gateAnswer,
  pasteInput,
  pasteOutput,
  publishAnnouncementInput,
  published,
  publishIntentionInput,
} from '@tenderlight/contracts/intentions'
import { router, signedIn } from '../../trpc.ts'
import { announce, announceCheck } from './announce.ts'
import { paste } from './paste.ts'
import { publishIntention } from './publish-intention.ts'

/** Intentions and the announcements that follow them. */
export const intentionsRouter = router({
  publish: signedIn
    .input(publishIntentionInput)
    .output(published)
    .mutation(({ ctx, input }) => publishIntention(ctx.deps, ctx.actor, ctx.today, input)),
  announceCheck: signedIn
    .input(announceCheckInput)
    .output(gateAnswer)
    .query(({ ctx, input }) => announceCheck(ctx.deps, ctx.actor, ctx.today, input.key)),
  announce: signedIn
    .input(publishAnnouncementInput)
    .output(published)
    .mutation(({ ctx, input }) => announce(ctx.deps, ctx.actor, ctx.today, input)),
  paste: signedIn
    .input(pasteInput)
    .output(pasteOutput)
    .mutation(({ input }) => paste(input)),
})

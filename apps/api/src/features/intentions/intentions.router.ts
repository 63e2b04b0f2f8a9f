import {
  announceCheckInput,
  gateAnswer,
  pasteInput,
  pasteOutput,
  publishAnnouncementInput,
  published,
  publishIntentionInput,
} from '@tenderlight/contracts/intentions'
import { may, router } from '../../trpc.ts'
import { announce, announceCheck } from './announce.ts'
import { paste } from './paste.ts'
import { publishIntention } from './publish-intention.ts'

/** Intentions and the announcements that follow them. */
export const intentionsRouter = router({
  publish: may('intentions.publish')
    .input(publishIntentionInput)
    .output(published)
    .mutation(({ ctx, input }) => publishIntention(ctx.deps, ctx.actor, ctx.today, input)),
  announceCheck: may('procurements.read')
    .input(announceCheckInput)
    .output(gateAnswer)
    .query(({ ctx, input }) => announceCheck(ctx.deps, ctx.actor, ctx.today, input.key)),
  announce: may('announcements.publish')
    .input(publishAnnouncementInput)
    .output(published)
    .mutation(({ ctx, input }) => announce(ctx.deps, ctx.actor, ctx.today, input)),
  paste: may('intentions.paste')
    .input(pasteInput)
    .output(pasteOutput)
    .mutation(({ input }) => paste(input)),
})

import {
  disclosed,
  disclosurePreview,
  finishMilestoneInput,
  performanceInput,
  performanceOutput,
  previewDisclosureInput,
  publishDisclosureInput,
  reopenMilestoneInput,
  saveAcceptanceInput,
  saveMilestonesInput,
} from '@tenderlight/contracts/performance'
import { may, router } from '../../trpc.ts'
import { previewDisclosure, publishDisclosure } from './disclose.ts'
import { performance } from './get.ts'
import { saveAcceptance } from './save-acceptance.ts'
import { finishMilestone, reopenMilestone, saveMilestones } from './save-milestones.ts'

/** After the award: milestones, acceptance by standard, and what of it is made public. */
export const performanceRouter = router({
  ofProcurement: may('procurements.read')
    .input(performanceInput)
    .output(performanceOutput)
    .query(({ ctx, input }) => performance(ctx.deps, ctx.actor, ctx.today, input.key)),
  saveMilestones: may('procurements.record')
    .input(saveMilestonesInput)
    .output(performanceOutput)
    .mutation(async ({ ctx, input }) => {
      await saveMilestones(ctx.deps, ctx.actor, ctx.today, input)
      return performance(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  finishMilestone: may('procurements.record')
    .input(finishMilestoneInput)
    .output(performanceOutput)
    .mutation(async ({ ctx, input }) => {
      await finishMilestone(ctx.deps, ctx.actor, ctx.today, input)
      return performance(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  reopenMilestone: may('procurements.record')
    .input(reopenMilestoneInput)
    .output(performanceOutput)
    .mutation(async ({ ctx, input }) => {
      await reopenMilestone(ctx.deps, ctx.actor, ctx.today, input)
      return performance(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  saveAcceptance: may('procurements.record')
    .input(saveAcceptanceInput)
    .output(performanceOutput)
    .mutation(async ({ ctx, input }) => {
      await saveAcceptance(ctx.deps, ctx.actor, ctx.today, input)
      return performance(ctx.deps, ctx.actor, ctx.today, input.key)
    }),
  /** Changes nothing; what is typed into it would not fit an address. */
  preview: may('performance.publish')
    .input(previewDisclosureInput)
    .output(disclosurePreview)
    .mutation(({ ctx, input }) => previewDisclosure(ctx.deps, ctx.actor, ctx.today, input)),
  publish: may('performance.publish')
    .input(publishDisclosureInput)
    .output(disclosed)
    .mutation(({ ctx, input }) => publishDisclosure(ctx.deps, ctx.actor, ctx.today, input)),
})

import {
  handoverAttention,
  handoverChannel,
  handoverDetail,
  handoverId,
  handoversInput,
  handoversOfInput,
  handoversOfOutput,
  handoversOutput,
  pushedAgain,
  pushEarlierInput,
  pushEarlierOutput,
  recordAnswerInput,
  saveHandoverInput,
  testHandoverOutput,
  unpushedInput,
  unpushedOutput,
} from '@tenderlight/contracts/handover'
import { may, router } from '../../trpc.ts'
import { channel, saveChannel } from './channel.ts'
import { attention, get, list, ofProcurement, unpushed } from './list.ts'
import { pushAgain, pushEarlier } from './push.ts'
import { recordAnswer } from './record-answer.ts'
import { testChannel } from './test-channel.ts'

/** The hand-over of published notices to the province's platform. */
export const handoverRouter = router({
  channel: may('handover.read-channel')
    .output(handoverChannel)
    .query(({ ctx }) => channel(ctx.deps, ctx.actor)),
  saveChannel: may('handover.configure')
    .input(saveHandoverInput)
    .output(handoverChannel)
    .mutation(({ ctx, input }) => saveChannel(ctx.deps, ctx.actor, input)),
  testChannel: may('handover.configure')
    .output(testHandoverOutput)
    .mutation(({ ctx }) => testChannel(ctx.deps, ctx.actor)),
  list: may('handover.read')
    .input(handoversInput)
    .output(handoversOutput)
    .query(({ ctx, input }) => list(ctx.deps, ctx.actor, input)),
  get: may('handover.read')
    .input(handoverId)
    .output(handoverDetail)
    .query(({ ctx, input }) => get(ctx.deps, ctx.actor, input.id)),
  attention: may('handover.push')
    .output(handoverAttention)
    .query(({ ctx }) => attention(ctx.deps, ctx.actor)),
  ofProcurement: may('handover.read')
    .input(handoversOfInput)
    .output(handoversOfOutput)
    .query(({ ctx, input }) => ofProcurement(ctx.deps, ctx.actor, input.key)),
  pushAgain: may('handover.push')
    .input(handoverId)
    .output(pushedAgain)
    .mutation(({ ctx, input }) => pushAgain(ctx.deps, ctx.actor, input.id)),
  unpushed: may('handover.push')
    .input(unpushedInput)
    .output(unpushedOutput)
    .query(({ ctx, input }) => unpushed(ctx.deps, ctx.actor, input)),
  pushEarlier: may('handover.push')
    .input(pushEarlierInput)
    .output(pushEarlierOutput)
    .mutation(({ ctx, input }) => pushEarlier(ctx.deps, ctx.actor, input)),
  recordAnswer: may('handover.answer')
    .input(recordAnswerInput)
    .output(handoverId)
    .mutation(({ ctx, input }) => recordAnswer(ctx.deps, ctx.actor, ctx.today, input)),
})

import {
  alertsInput,
  alertsOutput,
  channelSettings,
  deliveriesInput,
  deliveriesOutput,
  markReadInput,
  markReadOutput,
  resendInput,
  resendOutput,
  saveChannelsInput,
  testChannelInput,
  testChannelOutput,
} from '@tenderlight/contracts/alerts'
import { may, router } from '../../trpc.ts'
import { channels, save } from './channels.ts'
import { deliveryLog, resend } from './delivery-log.ts'
import { list, read } from './list-alerts.ts'
import { testChannel } from './test-channel.ts'

/** Alerts within the reach of the signed-in person, and where those of their organisation go. */
export const alertsRouter = router({
  list: may('alerts.read')
    .input(alertsInput)
    .output(alertsOutput)
    .query(({ ctx, input }) => list(ctx.deps, ctx.actor, input)),
  markRead: may('alerts.mark-read')
    .input(markReadInput)
    .output(markReadOutput)
    .mutation(({ ctx, input }) => read(ctx.deps, ctx.actor, input.ids)),
  channels: may('channels.read')
    .output(channelSettings)
    .query(({ ctx }) => channels(ctx.deps, ctx.actor)),
  saveChannels: may('channels.change')
    .input(saveChannelsInput)
    .output(channelSettings)
    .mutation(({ ctx, input }) => save(ctx.deps, ctx.actor, input)),
  testChannel: may('channels.change')
    .input(testChannelInput)
    .output(testChannelOutput)
    .mutation(({ ctx, input }) => testChannel(ctx.deps, ctx.actor, input.channel)),
  deliveries: may('deliveries.read')
    .input(deliveriesInput)
    .output(deliveriesOutput)
    .query(({ ctx, input }) => deliveryLog(ctx.deps, ctx.actor, input)),
  resend: may('deliveries.resend')
    .input(resendInput)
    .output(resendOutput)
    .mutation(({ ctx, input }) => resend(ctx.deps, ctx.actor, input.id)),
})

import { worklistInput, worklistOutput } from '@tenderlight/contracts/worklist'
import {
  feedMade,
  subscriptionDone,
  subscriptionsOutput,
  weeklyInput,
} from '@tenderlight/contracts/worklist-subscriptions'
import { may, own, router } from '../../trpc.ts'
import { signedIn } from '../../session/actor.ts'
import { listedWork } from '../../work/work-of.ts'
import { makeFeed, setWeekly, subscriptions, takeBackFeed } from './subscriptions.ts'

const DONE = { done: true } as const

/** What is due for a person, and how it is brought to them. */
export const worklistRouter = router({
  list: may('procurements.read')
    .input(worklistInput)
    .output(worklistOutput)
    .query(async ({ ctx: { deps, actor, today }, input }) =>
      listedWork({ db: deps.db, calendar: await deps.standing.calendar() }, actor, today, input),
    ),
  subscriptions: own('account.read')
    .output(subscriptionsOutput)
    .query(({ ctx }) => subscriptions(ctx.deps, signedIn(ctx.caller))),
  /** An address for calendar programs, in place of the one that there was. */
  makeFeed: own('account.change')
    .output(feedMade)
    .mutation(({ ctx }) => makeFeed(ctx.deps, signedIn(ctx.caller))),
  takeBackFeed: own('account.change')
    .output(subscriptionDone)
    .mutation(async ({ ctx }) => {
      await takeBackFeed(ctx.deps, signedIn(ctx.caller))
      return DONE
    }),
  setWeekly: own('account.change')
    .input(weeklyInput)
    .output(subscriptionDone)
    .mutation(async ({ ctx, input }) => {
      await setWeekly(ctx.deps, signedIn(ctx.caller), input.wanted)
      return DONE
    }),
})

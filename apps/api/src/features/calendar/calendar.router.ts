import {
  calendarOverview,
  changesInput,
  changesOutput,
  loadOutput,
  noticeInput,
  previewOutput,
  standingCalendar,
} from '@tenderlight/contracts/calendar'
import { Refused } from '../../problem.ts'
import { publicProcedure, router, signedIn } from '../../trpc.ts'
import { changes } from './changes.ts'
import { load, preview } from './load.ts'
import { mayLoad, overview, readStandingCalendar } from './overview.ts'

const administers = signedIn.use(({ ctx, next }) => {
  if (!mayLoad(ctx.actor)) throw new Refused('not-allowed')
  return next()
})

/** The working-day calendar: what is known, loading a year's notice, and what each calendar moved. */
export const calendarRouter = router({
  standing: publicProcedure.output(standingCalendar).query(({ ctx }) => readStandingCalendar(ctx.deps.db)),
  overview: signedIn.output(calendarOverview).query(({ ctx }) => overview(ctx.deps, ctx.actor)),
  preview: administers
    .input(noticeInput)
    .output(previewOutput)
    .mutation(({ ctx, input }) => preview(ctx.deps, ctx.actor, ctx, input.text)),
  load: administers
    .input(noticeInput)
    .output(loadOutput)
    .mutation(({ ctx, input }) => load(ctx.deps, ctx.actor, ctx.locale, input.text)),
  changes: signedIn
    .input(changesInput)
    .output(changesOutput)
    .query(({ ctx, input }) => changes(ctx.deps, ctx.actor, input)),
})

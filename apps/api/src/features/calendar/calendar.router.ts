import {
  calendarOverview,
  changesInput,
  changesOutput,
  loadOutput,
  noticeInput,
  previewOutput,
  standingCalendar,
} from '@tenderlight/contracts/calendar'
import { may, open, router } from '../../trpc.ts'
import { changes } from './changes.ts'
import { load, preview } from './load.ts'
import { overview, readStandingCalendar } from './overview.ts'

/** The working-day calendar: what is known, loading a year's notice, and what each calendar moved. */
export const calendarRouter = router({
  standing: open('calendar.read')
    .output(standingCalendar)
    .query(({ ctx }) => readStandingCalendar(ctx.deps.db)),
  overview: may('calendar.read-notices')
    .output(calendarOverview)
    .query(({ ctx }) => overview(ctx.deps, ctx.actor)),
  preview: may('calendar.load')
    .input(noticeInput)
    .output(previewOutput)
    .mutation(({ ctx, input }) => preview(ctx.deps, ctx.actor, ctx, input.text)),
  load: may('calendar.load')
    .input(noticeInput)
    .output(loadOutput)
    .mutation(({ ctx, input }) => load(ctx.deps, ctx.actor, ctx.locale, input.text)),
  changes: may('calendar.read-changes')
    .input(changesInput)
    .output(changesOutput)
    .query(({ ctx, input }) => changes(ctx.deps, ctx.actor, input)),
})

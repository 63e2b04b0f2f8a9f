import {
  addSettingInput,
  changedSettings,
  settingsOutput,
  standingSettings,
  withdrawSettingInput,
} from '@tenderlight/contracts/settings'
import { may, router } from '../../trpc.ts'
import { addSetting, withdrawSetting } from './change-settings.ts'
import { readSettings, readStanding } from './read-settings.ts'

/** What the district settles for itself: switches, confirmations, plans, thresholds, warning windows, graded limits. */
export const settingsRouter = router({
  get: may('settings.read')
    .output(settingsOutput)
    .query(({ ctx }) => readSettings(ctx.deps, ctx.actor)),
  standing: may('settings.read')
    .output(standingSettings)
    .query(({ ctx }) => readStanding(ctx.deps, ctx.actor)),
  add: may('settings.change')
    .input(addSettingInput)
    .output(changedSettings)
    .mutation(({ ctx, input }) => addSetting(ctx.deps, ctx.actor, ctx.today, input)),
  withdraw: may('settings.change')
    .input(withdrawSettingInput)
    .output(changedSettings)
    .mutation(({ ctx, input }) => withdrawSetting(ctx.deps, ctx.actor, ctx.today, input)),
})

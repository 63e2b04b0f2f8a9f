import {
  accountDone,
  accountOutput,
  changePasswordInput,
  codeInput,
  endSessionInput,
  enrolmentOutput,
  passwordInput,
  recoveryCodesOutput,
} from '@tenderlight/contracts/account'
import { own, router } from '../../../trpc.ts'
import { Refused } from '../../../problem.ts'
import type { Caller } from '../../../session/actor.ts'
import { account } from './account.ts'
import { changePassword } from './change-password.ts'
import { endOwnSessions } from './own-sessions.ts'
import { confirmEnrolment, enrol, newRecoveryCodes, removeOwnFactor } from './second-factor.ts'

const DONE = { done: true } as const

/** Whoever still has to enter a code has not shown yet that the account is theirs. */
function shown(caller: Caller): Caller {
  if (caller.pending === 'code') throw new Refused('second-factor-needed')
  return caller
}

/** One's own account: password, second factor, sessions. */
export const accountRouter = router({
  get: own('account.read')
    .output(accountOutput)
    .query(({ ctx }) => account(ctx.deps, shown(ctx.caller))),
  changePassword: own('password.change')
    .input(changePasswordInput)
    .output(accountDone)
    .mutation(async ({ ctx, input }) => {
      ctx.sendCookies(await changePassword(ctx.deps, ctx.client, shown(ctx.caller), input))
      return DONE
    }),
  enrol: own('second-factor.change')
    .input(passwordInput)
    .output(enrolmentOutput)
    .mutation(({ ctx, input }) => enrol(ctx.deps, ctx.client, shown(ctx.caller), input.password)),
  confirmEnrolment: own('second-factor.change')
    .input(codeInput)
    .output(accountDone)
    .mutation(async ({ ctx, input }) => {
      ctx.sendCookies(await confirmEnrolment(ctx.deps, ctx.client, shown(ctx.caller), input.code))
      return DONE
    }),
  removeSecondFactor: own('second-factor.change')
    .input(passwordInput)
    .output(accountDone)
    .mutation(async ({ ctx, input }) => {
      ctx.sendCookies(await removeOwnFactor(ctx.deps, ctx.client, shown(ctx.caller), input.password))
      return DONE
    }),
  newRecoveryCodes: own('second-factor.change')
    .input(passwordInput)
    .output(recoveryCodesOutput)
    .mutation(({ ctx, input }) => newRecoveryCodes(ctx.deps, ctx.client, shown(ctx.caller), input.password)),
  endSession: own('account.change')
    .input(endSessionInput)
    .output(accountDone)
    .mutation(async ({ ctx, input }) => {
      await endOwnSessions(ctx.deps, shown(ctx.caller), { id: input.id })
      return DONE
    }),
  /** All but the one that asks. */
  endOtherSessions: own('account.change')
    .output(accountDone)
    .mutation(async ({ ctx }) => {
      const caller = shown(ctx.caller)
      await endOwnSessions(ctx.deps, caller, { except: caller.sessionId })
      return DONE
    }),
  /** All, this one too. */
  endAllSessions: own('account.change')
    .output(accountDone)
    .mutation(async ({ ctx }) => {
      await endOwnSessions(ctx.deps, shown(ctx.caller))
      return DONE
    }),
})

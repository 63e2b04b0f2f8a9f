import {
  elsewhereInput,
  elsewhereOutput,
  firstAdministratorInput,
  linkInput,
  linkOutput,
  me,
  secondStepInput,
  setPasswordInput,
  signInInput,
} from '@tenderlight/contracts/access'
import { accountDone } from '@tenderlight/contracts/account'
import type * as z from 'zod'
import { open, router } from '../../trpc.ts'
import type { CallContext } from '../../trpc.ts'
import { beginElsewhere } from './elsewhere.ts'
import { checkFirstLink, makeFirstAdministrator } from './first-administrator.ts'
import { personOf } from './person-of.ts'
import { secondStep } from './second-step.ts'
import { linkHolder, setPassword } from './set-password.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const DONE = { done: true } as const

type Me = z.input<typeof me>

/** Who is signed in with these cookies, which the browser is handed as well. */
async function begun(ctx: CallContext, cookies: readonly string[]): Promise<Me> {
  ctx.sendCookies(cookies)
  const cookie = cookies.findLast((line) => /^(__Secure-)?tl_session=[^;]/u.test(line))?.split(';')[0]
  const session = cookie === undefined ? undefined : await ctx.deps.sessions.find(cookie)
  return personOf(session?.person, ctx.today)
}

/** Signing in and out, and who is signed in. */
export const accessRouter = router({
  signIn: open('session.begin')
    .input(signInInput)
    .output(me)
    .mutation(async ({ ctx, input }) => {
      const { cookies, needsCode, username } = await signIn(ctx.deps, ctx.client, input.username, input.password)
      if (ctx.caller !== undefined) await signOut(ctx.deps, ctx.client, ctx.caller)
      const answer = await begun(ctx, cookies)
      return needsCode ? { ...answer, pending: { step: 'code', username } } : answer
    }),
  secondStep: open('session.begin')
    .input(secondStepInput)
    .output(me)
    .mutation(async ({ ctx, input }) => {
      const cookies = await secondStep(ctx.deps, ctx.client, ctx.caller, input)
      if (ctx.caller?.pending !== 'code') return begun(ctx, cookies)
      return personOf({ ...ctx.caller, pending: undefined }, ctx.today)
    }),
  beginElsewhere: open('session.begin')
    .input(elsewhereInput)
    .output(elsewhereOutput)
    .mutation(async ({ ctx, input }) => {
      const { url, cookies } = await beginElsewhere(ctx.deps, ctx.client, input.from)
      ctx.sendCookies(cookies)
      return { url }
    }),
  signOut: open('session.end')
    .output(me)
    .mutation(async ({ ctx }) => {
      if (ctx.caller !== undefined) ctx.sendCookies(await signOut(ctx.deps, ctx.client, ctx.caller))
      return { person: null, today: ctx.today }
    }),
  me: open('session.read')
    .output(me)
    .query(({ ctx }) => {
      const { demoAccounts, identity } = ctx.deps
      const elsewhere = identity.elsewhere?.settings.name
      return {
        ...personOf(ctx.caller, ctx.today),
        ...(demoAccounts.length === 0 ? {} : { demo: [...demoAccounts] }),
        ...(elsewhere === undefined ? {} : { elsewhere }),
      }
    }),
  /** Whose password a link sets. */
  passwordLink: open('password.set')
    .input(linkInput)
    .output(linkOutput)
    .mutation(({ ctx, input }) => linkHolder(ctx.deps, input.token)),
  setPassword: open('password.set')
    .input(setPasswordInput)
    .output(accountDone)
    .mutation(async ({ ctx, input }) => {
      await setPassword(ctx.deps, ctx.client.address, input)
      return DONE
    }),
  /** Whether a link still makes the first administrator. */
  firstLink: open('installation.begin')
    .input(linkInput)
    .output(accountDone)
    .mutation(async ({ ctx, input }) => {
      await checkFirstLink(ctx.deps, input.token)
      return DONE
    }),
  makeFirstAdministrator: open('installation.begin')
    .input(firstAdministratorInput)
    .output(accountDone)
    .mutation(async ({ ctx, input }) => {
      await makeFirstAdministrator(ctx.deps, ctx.client.address, input)
      return DONE
    }),
})

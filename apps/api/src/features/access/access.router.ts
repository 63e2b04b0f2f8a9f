import { me, signInInput } from '@tenderlight/contracts/access'
import type { Person } from '@tenderlight/contracts/access'
import type { Actor } from '../../session/session-store.ts'
import { publicProcedure, router } from '../../trpc.ts'
import { signIn } from './sign-in.ts'

/** Signing in and out, and who is signed in. */
export const accessRouter = router({
  signIn: publicProcedure
    .input(signInInput)
    .output(me)
    .mutation(async ({ ctx, input }) => {
      const token = await signIn(ctx.deps, input.username, input.password)
      if (ctx.actor !== undefined) await ctx.deps.sessions.end(ctx.actor.token)
      ctx.cookies.give(token)
      const session = await ctx.deps.sessions.find(token)
      return { person: session === undefined ? null : personOf(session.actor), today: ctx.today }
    }),
  signOut: publicProcedure.output(me).mutation(async ({ ctx }) => {
    if (ctx.actor !== undefined) await ctx.deps.sessions.end(ctx.actor.token)
    ctx.cookies.take()
    return { person: null, today: ctx.today }
  }),
  me: publicProcedure.output(me).query(({ ctx }) => ({
    person: ctx.actor === undefined ? null : personOf(ctx.actor),
    today: ctx.today,
    ...(ctx.deps.demoAccounts.length === 0 ? {} : { demo: [...ctx.deps.demoAccounts] }),
  })),
})

function personOf(actor: Actor): Person {
  return {
    id: actor.personId,
    username: actor.username,
    name: actor.name,
    role: actor.role,
    organisation: { id: actor.organisationId, name: actor.organisationName },
    district: { id: actor.districtId, name: actor.districtName, jurisdiction: actor.jurisdiction },
  }
}

import { me, signInInput } from '@tenderlight/contracts/access'
import type { Person } from '@tenderlight/contracts/access'
import { seesManyUnits } from '../../session/actor.ts'
import type { SignedIn } from '../../session/actor.ts'
import { actionsOf } from '../../permission/permissions.ts'
import { open, router } from '../../trpc.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** Signing in and out, and who is signed in. */
export const accessRouter = router({
  signIn: open('session.begin')
    .input(signInInput)
    .output(me)
    .mutation(async ({ ctx, input }) => {
      const token = await signIn(ctx.deps, input.username, input.password, ctx.address)
      if (ctx.actor !== undefined) await signOut(ctx.deps, ctx.actor)
      ctx.cookies.give(token)
      const session = await ctx.deps.sessions.find(token)
      return { person: session === undefined ? null : personOf(session.actor), today: ctx.today }
    }),
  signOut: open('session.end')
    .output(me)
    .mutation(async ({ ctx }) => {
      if (ctx.actor !== undefined) await signOut(ctx.deps, ctx.actor)
      ctx.cookies.take()
      return { person: null, today: ctx.today }
    }),
  me: open('session.read')
    .output(me)
    .query(({ ctx }) => ({
      person: ctx.actor === undefined ? null : personOf(ctx.actor),
      today: ctx.today,
      ...(ctx.deps.demoAccounts.length === 0 ? {} : { demo: [...ctx.deps.demoAccounts] }),
    })),
})

function personOf(actor: SignedIn): Person {
  return {
    id: actor.personId,
    username: actor.username,
    name: actor.name,
    may: actionsOf(actor.memberships.map(({ role }) => role)),
    manyUnits: seesManyUnits(actor),
    memberships: actor.memberships.map(({ role, organisationId: id, organisationName: name }) => ({
      role,
      organisation: { id, name },
    })),
    district: { id: actor.districtId, name: actor.districtName, jurisdiction: actor.jurisdiction },
  }
}

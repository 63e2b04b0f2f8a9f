import {
  addAppointmentInput,
  addedPerson,
  addMembershipInput,
  addOrganisationInput,
  addPersonInput,
  appointmentsOutput,
  changeMembershipInput,
  changeOrganisationInput,
  changePersonInput,
  changeSignInRuleInput,
  closeOrganisationInput,
  done,
  endAppointmentInput,
  endMembershipInput,
  organisationsOutput,
  peopleOutput,
  resetPasswordInput,
  resetPasswordOutput,
  signInRuleOutput,
  treeOutput,
} from '@tenderlight/contracts/organisations'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { may, router } from '../../trpc.ts'
import { addAppointment, appointments, endAppointment } from './appointments.ts'
import { add, change, close, tree } from './change-tree.ts'
import { addMembership, changeMembership, endMembership } from './memberships.ts'
import { changePerson } from './change-person.ts'
import { addPerson, people } from './people.ts'
import { resetPassword } from './reset-password.ts'
import { changeSignInRule, signInRule } from './sign-in-rule.ts'

/** The tree of organisations, who works for them, and which agencies they appointed. */
export const organisationsRouter = router({
  /** The organisations a person may see: who looks after the district all of it, a unit itself and those below it. */
  list: may('organisations.read')
    .output(organisationsOutput)
    .query(async ({ ctx }) => {
      const { reach, districtId } = ctx.actor
      const ids = reach.kind === 'district' ? undefined : reach.organisations
      return { organisations: await listOrganisations(ctx.deps.db, districtId, ids) }
    }),
  tree: may('people.read')
    .output(treeOutput)
    .query(({ ctx }) => tree(ctx.deps, ctx.actor)),
  add: may('organisations.change')
    .input(addOrganisationInput)
    .output(done)
    .mutation(({ ctx, input }) => add(ctx.deps, ctx.actor, input)),
  change: may('organisations.change')
    .input(changeOrganisationInput)
    .output(done)
    .mutation(({ ctx, input }) => change(ctx.deps, ctx.actor, input)),
  close: may('organisations.change')
    .input(closeOrganisationInput)
    .output(done)
    .mutation(({ ctx, input }) => close(ctx.deps, ctx.actor, ctx.today, input)),
  people: may('people.read')
    .output(peopleOutput)
    .query(({ ctx }) => people(ctx.deps, ctx.actor, ctx.today)),
  addPerson: may('people.change')
    .input(addPersonInput)
    .output(addedPerson)
    .mutation(({ ctx, input }) => addPerson(ctx.deps, ctx.actor, input)),
  changePerson: may('people.change')
    .input(changePersonInput)
    .output(done)
    .mutation(({ ctx, input }) => changePerson(ctx.deps, ctx.actor, ctx.today, input)),
  resetPassword: may('password.reset')
    .input(resetPasswordInput)
    .output(resetPasswordOutput)
    .mutation(({ ctx, input }) => resetPassword(ctx.deps, ctx.actor, input)),
  signInRule: may('people.read')
    .output(signInRuleOutput)
    .query(({ ctx }) => signInRule(ctx.deps, ctx.actor)),
  changeSignInRule: may('sign-in-rule.change')
    .input(changeSignInRuleInput)
    .output(signInRuleOutput)
    .mutation(({ ctx, input }) => changeSignInRule(ctx.deps, ctx.actor, input)),
  addMembership: may('people.change')
    .input(addMembershipInput)
    .output(done)
    .mutation(({ ctx, input }) => addMembership(ctx.deps, ctx.actor, input)),
  changeMembership: may('people.change')
    .input(changeMembershipInput)
    .output(done)
    .mutation(({ ctx, input }) => changeMembership(ctx.deps, ctx.actor, ctx.today, input)),
  endMembership: may('people.change')
    .input(endMembershipInput)
    .output(done)
    .mutation(({ ctx, input }) => endMembership(ctx.deps, ctx.actor, ctx.today, input.id)),
  appointments: may('appointments.read')
    .output(appointmentsOutput)
    .query(({ ctx }) => appointments(ctx.deps, ctx.actor, ctx.today)),
  addAppointment: may('appointments.change')
    .input(addAppointmentInput)
    .output(done)
    .mutation(({ ctx, input }) => addAppointment(ctx.deps, ctx.actor, input)),
  endAppointment: may('appointments.change')
    .input(endAppointmentInput)
    .output(done)
    .mutation(({ ctx, input }) => endAppointment(ctx.deps, ctx.actor, ctx.today, input.id)),
})

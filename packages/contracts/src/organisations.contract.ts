import * as z from 'zod'
import { userName } from './access.contract.ts'
import { role } from './permission.contract.ts'
import { civilDate } from './values.contract.ts'

export const organisationKind = z.enum(['finance-bureau', 'budget-unit', 'office', 'agency'])
export type OrganisationKind = z.infer<typeof organisationKind>

export const organisation = z.object({ id: z.uuid(), name: z.string(), kind: organisationKind })
export const organisationsOutput = z.object({ organisations: z.array(organisation) })

/** An organisation and its place in the district's tree. */
const placedOrganisation = organisation.extend({
  /** The unit above it. */
  parentId: z.uuid().nullable(),
  /** Nobody acts for it any more; its records stay. */
  closed: z.boolean(),
})
export type PlacedOrganisation = z.infer<typeof placedOrganisation>
export const treeOutput = z.object({ organisations: z.array(placedOrganisation) })

const name = z.string().trim().min(2).max(100)
export const addOrganisationInput = z.object({ name, kind: organisationKind, parentId: z.uuid().nullable() })
/** Another name, another place, or both. */
export const changeOrganisationInput = z.object({ id: z.uuid(), name, parentId: z.uuid().nullable() })
export const closeOrganisationInput = z.object({ id: z.uuid() })

const membership = z.object({
  id: z.uuid(),
  role,
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  from: civilDate,
  /** The last day; null: until it is ended. */
  until: civilDate.nullable(),
  state: z.enum(['future', 'held', 'over']),
})
export type Membership = z.infer<typeof membership>
const member = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  /** Cannot sign in. */
  disabled: z.boolean(),
  /** Has a second factor. */
  secondFactor: z.boolean(),
  memberships: z.array(membership),
})
export type Member = z.infer<typeof member>
export const peopleOutput = z.object({ people: z.array(member) })

const term = { from: civilDate, until: civilDate.nullable() }
export const addPersonInput = z.object({
  username: userName,
  name: z.string().trim().min(1).max(60),
  organisationId: z.uuid(),
  role,
  ...term,
})
/** The password is shown this once and kept nowhere. */
export const addedPerson = z.object({ username: z.string(), password: z.string() })
/** An e-mail address to sign in with (null: none), and whether the person can sign in at all. */
export const changePersonInput = z.object({
  id: z.uuid(),
  email: z.email().max(200).nullable(),
  disabled: z.boolean(),
})
/** A link with which a person sets a new password; `secondFactor`: theirs is taken away, too. */
export const resetPasswordInput = z.object({ id: z.uuid(), secondFactor: z.boolean() })
export const resetPasswordOutput = z.object({ token: z.string(), until: z.string() })

/** What is asked for at sign-in; `history` newest first, without anything when the district has settled nothing. */
export const signInRuleOutput = z.object({
  /** Whether supervisors and administrators need a second factor. */
  secondFactor: z.boolean(),
  history: z.array(
    z.object({ secondFactor: z.boolean(), reason: z.string(), recordedAt: z.string(), recordedBy: z.string() }),
  ),
})
export const changeSignInRuleInput = z.object({ secondFactor: z.boolean(), reason: z.string().trim().min(1).max(500) })
export const addMembershipInput = z.object({ personId: z.uuid(), organisationId: z.uuid(), role, ...term })
export const changeMembershipInput = z.object({ id: z.uuid(), until: civilDate.nullable() })
export const endMembershipInput = z.object({ id: z.uuid() })

const named = z.object({ id: z.uuid(), name: z.string() })
const appointment = z.object({
  id: z.uuid(),
  agency: named,
  unit: named,
  /** Null: for everything that the unit buys. */
  procurement: z.object({ key: z.uuid(), id: z.string(), title: z.string().nullable() }).nullable(),
  from: civilDate,
  until: civilDate,
  state: z.enum(['future', 'held', 'over']),
})
export type Appointment = z.infer<typeof appointment>
export const appointmentsOutput = z.object({
  appointments: z.array(appointment),
  /** Whom the signed-in person may appoint, and for whom. */
  agencies: z.array(named),
  units: z.array(named),
})
export const addAppointmentInput = z.object({
  agencyId: z.uuid(),
  unitId: z.uuid(),
  /** 项目编号; without it the agency acts for everything that the unit buys. */
  number: z.string().trim().max(60).optional(),
  from: civilDate,
  until: civilDate,
})
export const endAppointmentInput = z.object({ id: z.uuid() })

/** What was asked is done; the lists say what stands now. */
export const done = z.object({ id: z.uuid() })

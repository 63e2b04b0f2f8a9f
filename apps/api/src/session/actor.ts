import type { HeldMembership } from '@tenderlight/db/repositories/memberships'
import type { Reach } from '@tenderlight/db/repositories/reach'
import type { SessionPerson } from '@tenderlight/db/repositories/sessions'
import type { Action, Role } from '@tenderlight/contracts/permission'
import { Refused } from '../problem.ts'
import { roleMay } from '../permission/permissions.ts'

/** A browser as it calls. */
export interface Client {
  readonly address: string
  /** What it calls itself. */
  readonly device: string
  /** Its `Cookie` header. */
  readonly cookies: string
}

/** The person of a session, what they are today, and what is still missing before they are signed in. */
export interface SignedIn extends SessionPerson {
  readonly memberships: readonly HeldMembership[]
  /** `code`: a code is to be entered; `enrol`: a second factor is to be set up. Until then nothing else can be done. */
  readonly pending: 'code' | 'enrol' | undefined
}

/** The person of one call, with the address that it came from. */
export interface Caller extends SignedIn {
  readonly address: string
}

/** A person who does something that they may do: what it is, for whom they act, and how far it goes. */
export interface Actor extends Caller {
  readonly action: Action
  /** The organisation of the membership that permits it; of several, the first by name. */
  readonly organisationId: string
  readonly organisationName: string
  readonly reach: Reach
}

/** The person, when they are signed in; throws `Refused`: `sign-in-required`, `second-factor-needed`. */
export function signedIn(caller: Caller | undefined): Caller {
  if (caller === undefined) throw new Refused('sign-in-required')
  if (caller.pending !== undefined) throw new Refused('second-factor-needed')
  return caller
}

const DISTRICT_ROLES: ReadonlySet<Role> = new Set(['supervisor', 'office', 'auditor', 'administrator'])

/** The person as somebody who does `asked`: with the union of what their permitting memberships reach; undefined: may not. */
export function actingAs(person: Caller, asked: Action): Actor | undefined {
  const permitting = person.memberships.filter(({ role }) => roleMay(role, asked))
  const [first] = permitting
  if (first === undefined) return undefined
  const { organisationId, organisationName } = first
  return { ...person, action: asked, organisationId, organisationName, reach: reachOf(permitting) }
}

/** The union of what memberships reach. */
export function reachOf(memberships: readonly HeldMembership[]): Reach {
  if (memberships.some(({ role }) => DISTRICT_ROLES.has(role))) return { kind: 'district' }
  const union = (of: (one: HeldMembership) => readonly string[]) => [...new Set(memberships.flatMap(of))]
  return {
    kind: 'parts',
    organisations: union((one) => one.organisations),
    procurements: union((one) => one.procurements),
  }
}

/** Whether everything of an organisation lies within reach. */
export function reachesUnit(reach: Reach, organisationId: string): boolean {
  return reach.kind === 'district' || reach.organisations.includes(organisationId)
}

/** The organisations that an actor belongs to, those below them included; undefined where they look after the district. */
export function ownOrganisations({ reach, memberships, action }: Actor): readonly string[] | undefined {
  if (reach.kind === 'district') return undefined
  const permitting = memberships.filter(({ role }) => roleMay(role, action))
  const own = permitting.flatMap((one) =>
    one.role === 'agency-clerk' ? [one.organisationId] : [one.organisationId, ...one.organisations],
  )
  return [...new Set(own)]
}

/** Whether a person looks at procurements of more than one unit. */
export function seesManyUnits(person: SignedIn): boolean {
  const permitting = person.memberships.filter(({ role }) => roleMay(role, 'procurements.read'))
  const reach = reachOf(permitting)
  return reach.kind === 'district' || reach.organisations.length > 1 || reach.procurements.length > 0
}

import { randomUUID } from 'node:crypto'
import type { addMembershipInput, changeMembershipInput, done } from '@tenderlight/contracts/organisations'
import type { Role } from '@tenderlight/contracts/permission'
import {
  changeMembershipEnd,
  createMembership,
  endMemberships,
  listMemberships,
} from '@tenderlight/db/repositories/memberships'
import type { ListedMembership } from '@tenderlight/db/repositories/memberships'
import type { PlacedOrganisation } from '@tenderlight/db/repositories/organisations'
import { listPeople } from '@tenderlight/db/repositories/people'
import type { OrganisationKind } from '@tenderlight/db/schema/tenancy'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { keepAnAdministrator } from './administrators.ts'
import { inDistrict, openOne } from './in-district.ts'
import { notPossible } from './not-possible.ts'
import { stateOn } from './standing.ts'

type Done = z.input<typeof done>

/** In which organisations there is which role. */
const KINDS: Readonly<Record<Role, readonly OrganisationKind[]>> = {
  clerk: ['budget-unit'],
  reviewer: ['budget-unit'],
  supervisor: ['finance-bureau'],
  office: ['office'],
  'agency-clerk': ['agency'],
  auditor: ['office'],
  administrator: ['finance-bureau', 'office'],
}

/** Throws `Refused` `organisation-refused` where an organisation of this kind has no such role. */
export function checkRole({ kind }: PlacedOrganisation, role: Role): void {
  if (!KINDS[role].includes(kind)) throw notPossible('role-not-here')
}

/** Throws `Refused` `organisation-refused` when the last day lies before the first. */
export function checkDays({ from, until }: { readonly from: CivilDate; readonly until: CivilDate | null }): void {
  if (until !== null && until < from) throw notPossible('days-reversed')
}

/** Gives a person one more role; throws `Refused`: `not-found`, `organisation-refused`. */
export function addMembership(deps: Deps, actor: Actor, input: z.output<typeof addMembershipInput>): Promise<Done> {
  const { districtId } = actor
  return inDistrict(deps, actor, async (trx, all) => {
    checkRole(openOne(all, input.organisationId), input.role)
    checkDays(input)
    const [person] = await listPeople(trx, districtId, input.personId)
    if (person === undefined) throw new Refused('not-found')
    refuseOverlap(await listMemberships(trx, districtId), input)
    const id = randomUUID()
    await createMembership(trx, { districtId, id, ...input })
    return { answer: { id }, logged: { kind: 'membership', id, label: person.name, after: input } }
  })
}

/** Sets another last day; throws `Refused`: `not-found`, `organisation-refused`. */
export function changeMembership(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, until }: z.output<typeof changeMembershipInput>,
): Promise<Done> {
  const { districtId } = actor
  return inDistrict(deps, actor, async (trx) => {
    const { one, others } = await standing(trx, districtId, id, today)
    const changed = { ...one, until }
    checkDays(changed)
    refuseOverlap(others, changed)
    if (one.role === 'administrator') keepAnAdministrator([...others, changed], today)
    await changeMembershipEnd(trx, districtId, id, until)
    return { answer: { id }, logged: { kind: 'membership', id, before: one, after: changed } }
  })
}

/** Ends a membership at once; throws `Refused`: `not-found`, `organisation-refused` for the last administrator. */
export function endMembership(deps: Deps, actor: Actor, today: CivilDate, id: string): Promise<Done> {
  const { districtId } = actor
  return inDistrict(deps, actor, async (trx) => {
    const { one, others } = await standing(trx, districtId, id, today)
    if (one.role === 'administrator') keepAnAdministrator(others, today)
    await endMemberships(trx, districtId, { id }, { at: deps.now(), by: actor.personId })
    return { answer: { id }, logged: { kind: 'membership', id, before: one } }
  })
}

/** The membership, if it is not over, beside all others of the district. */
async function standing(trx: Transaction<Schema>, districtId: string, id: string, today: CivilDate) {
  const all = await listMemberships(trx, districtId)
  const one = all.find((membership) => membership.id === id)
  if (one === undefined) throw new Refused('not-found')
  if (stateOn(today, one) === 'over') throw notPossible('already-over')
  return { one, others: all.filter((membership) => membership !== one) }
}

type Term = Pick<ListedMembership, 'personId' | 'organisationId' | 'role' | 'from' | 'until'>

function refuseOverlap(
  others: readonly ListedMembership[],
  { personId, organisationId, role, from, until }: Term,
): void {
  const overlaps = others.some(
    (one) =>
      !one.ended &&
      one.personId === personId &&
      one.organisationId === organisationId &&
      one.role === role &&
      (one.until === null || one.until >= from) &&
      (until === null || until >= one.from),
  )
  if (overlaps) throw notPossible('overlaps')
}

import { randomInt, randomUUID } from 'node:crypto'
import type { addedPerson, addPersonInput, peopleOutput } from '@tenderlight/contracts/organisations'
import { changeMembershipEnd, listMemberships } from '@tenderlight/db/repositories/memberships'
import { isLoginTaken } from '@tenderlight/db/repositories/logins'
import { createPerson, listPeople } from '@tenderlight/db/repositories/people'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { inDistrict, openOne } from './in-district.ts'
import { checkDays, checkRole } from './memberships.ts'
import { notPossible } from './not-possible.ts'
import { stateOn } from './standing.ts'

/** Letters and digits that nobody mistakes for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 16

/** Everybody of the district with what they are and were. */
export async function people(deps: Deps, actor: Actor, today: CivilDate): Promise<z.input<typeof peopleOutput>> {
  const { districtId } = actor
  const memberships = Map.groupBy(await listMemberships(deps.db, districtId), ({ personId }) => personId)
  return {
    people: (await listPeople(deps.db, districtId)).map(({ disabledAt, ...person }) => ({
      ...person,
      disabled: disabledAt !== null,
      memberships: (memberships.get(person.id) ?? []).map((one) => ({
        id: one.id,
        role: one.role,
        organisation: { id: one.organisationId, name: one.organisationName },
        from: one.from,
        until: one.until,
        state: stateOn(today, one),
      })),
    })),
  }
}

/**
 * Adds a person with their first membership and a password that is told this once.
 * Throws `Refused` `organisation-refused`: user name taken, no such role in the organisation, days reversed.
 */
export async function addPerson(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof addPersonInput>,
): Promise<z.input<typeof addedPerson>> {
  const { username, name, organisationId, role, from, until } = input
  const password = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  // Before the lock: it takes its time.
  const hash = await deps.hashPassword(password)
  return inDistrict(deps, actor, async (trx, all) => {
    checkRole(openOne(all, organisationId), role)
    checkDays(input)
    if (await isLoginTaken(trx, username)) throw notPossible('username-taken')
    const { districtId } = actor
    const id = randomUUID()
    await createPerson(trx, {
      districtId,
      id,
      organisationId,
      role,
      username,
      name,
      from,
      password: hash,
      createdAt: deps.now(),
    })
    const [first] = (await listMemberships(trx, districtId)).filter(({ personId }) => personId === id)
    if (until !== null && first !== undefined) await changeMembershipEnd(trx, districtId, first.id, until)
    const { username: _, ...after } = input
    return {
      answer: { username: username.toLowerCase(), password },
      logged: { kind: 'person', id, label: username.toLowerCase(), after },
    }
  })
}

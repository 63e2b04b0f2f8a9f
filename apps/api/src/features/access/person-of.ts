import type { me, Person } from '@tenderlight/contracts/access'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { actionsOf } from '../../permission/permissions.ts'
import { seesManyUnits } from '../../session/actor.ts'
import type { SignedIn } from '../../session/actor.ts'

/** Who is signed in, or what is still missing before somebody is. */
export function personOf(found: SignedIn | undefined, today: CivilDate): z.input<typeof me> {
  if (found === undefined) return { person: null, today }
  const { pending, username } = found
  return pending === undefined
    ? { person: person(found), today }
    : { person: null, today, pending: { step: pending, username } }
}

function person(actor: SignedIn): Person {
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

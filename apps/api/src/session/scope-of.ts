import type { Action } from '@tenderlight/contracts/permission'
import type { HeldMembership } from '@tenderlight/db/repositories/memberships'
import type { PersonScope } from '@tenderlight/db/scope'
import { roleMay } from '../permission/permissions.ts'
import { reachOf } from './actor.ts'
import type { SignedIn } from './actor.ts'

/**
 * How far the database goes for a person who asks for `asked`, whatever the code lets through: what the memberships reach
 * that permit it; where none does, what all of them reach. Only a change (`changes`) may change anything, and never as an auditor.
 */
export function scopeOf(
  person: Pick<SignedIn, 'districtId' | 'personId' | 'memberships'>,
  asked: Action,
  changes: boolean,
): PersonScope {
  const { districtId, personId, memberships } = person
  const permitting = memberships.filter(({ role }) => roleMay(role, asked))
  const concerned = permitting.length > 0 ? permitting : memberships
  const active = concerned.filter(({ role }) => role !== 'auditor')
  const writes = changes && active.length > 0
  const acting = writes ? active : concerned
  return {
    as: 'person',
    district: districtId,
    person: personId,
    roles: [...new Set(acting.map(({ role }) => role))],
    reach: reachOf(acting),
    own: [...new Set(acting.flatMap(worksFor))],
    writes,
  }
}

/** The organisation of a membership; of a unit's people also those below it. */
function worksFor({ role, organisationId, organisations }: HeldMembership): readonly string[] {
  return role === 'agency-clerk' ? [organisationId] : [organisationId, ...organisations]
}

import type { ListedMembership } from '@tenderlight/db/repositories/memberships'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { notPossible } from './not-possible.ts'

/** Throws `Refused` `organisation-refused` when none of these memberships leaves the district an administrator for good. */
export function keepAnAdministrator(memberships: readonly ListedMembership[], today: CivilDate): void {
  const stays = memberships.some(
    ({ role, ended, disabled, from, until }) =>
      role === 'administrator' && !ended && !disabled && until === null && from <= today,
  )
  if (!stays) throw notPossible('last-administrator')
}

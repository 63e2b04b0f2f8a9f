import type { HeldMembership } from '@tenderlight/db/repositories/memberships'
import type { SessionPerson } from '@tenderlight/db/repositories/sessions'
import type { Role } from '@tenderlight/contracts/permission'

/** Whom a district may require a second factor of. */
const GUARDED: ReadonlySet<Role> = new Set(['supervisor', 'administrator'])

/** Whether a second factor may be required of somebody with these memberships. */
export function isGuarded(memberships: readonly Pick<HeldMembership, 'role'>[]): boolean {
  return memberships.some(({ role }) => GUARDED.has(role))
}

/**
 * What is missing before the person of a session is signed in. `required`: whether the district requires a second factor;
 * it is only asked where that matters.
 */
export async function pendingFor(
  { hasSecondFactor, gaveSecondFactor }: Pick<SessionPerson, 'hasSecondFactor' | 'gaveSecondFactor'>,
  memberships: readonly Pick<HeldMembership, 'role'>[],
  required: () => Promise<boolean>,
): Promise<'code' | 'enrol' | undefined> {
  if (gaveSecondFactor) return undefined
  if (hasSecondFactor) return 'code'
  return isGuarded(memberships) && (await required()) ? 'enrol' : undefined
}

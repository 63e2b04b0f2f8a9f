import type { LogAction } from '@tenderlight/contracts/audit'
import type { Schema } from '@tenderlight/db/schema'
import type { Login } from '@tenderlight/db/repositories/logins'
import { membershipsOf } from '@tenderlight/db/repositories/memberships'
import type { HeldMembership } from '@tenderlight/db/repositories/memberships'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type { LoggedBy } from '../../audit-log/append-log.ts'
import type { Caller } from '../../session/actor.ts'

const rolesOf = (memberships: readonly Pick<HeldMembership, 'role'>[]): string =>
  [...new Set(memberships.map(({ role }) => role))].join(',')

/** Somebody who does something to their own account: with all their roles, as none is needed. */
export function byOneself(caller: Caller, action: LogAction): LoggedBy {
  const { districtId, personId: person, name, memberships, address } = caller
  return { districtId, person, name, role: rolesOf(memberships), address, action }
}

/** The same of somebody who has just shown who they are, and has no session yet. */
export async function byHolder(
  trx: Transaction<Schema>,
  { districtId, id: person, name }: Login,
  call: { readonly at: Date; readonly address: string; readonly action: LogAction },
): Promise<LoggedBy> {
  const role = rolesOf(await membershipsOf(trx, districtId, person, todayInChina(call.at)))
  return { districtId, person, name, role, address: call.address, action: call.action }
}

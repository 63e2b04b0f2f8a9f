import { randomUUID } from 'node:crypto'
import type { Role } from '@tenderlight/contracts/permission'
import type { Connection, Db } from '@tenderlight/db/connect'
import { createPerson } from '@tenderlight/db/repositories/people'
import type { Scope } from '@tenderlight/db/scope'
import type { Place } from '@tenderlight/db/testing/place'
import { civilDate } from '@tenderlight/law/civil-date'
import { cheapHash } from '../../testing/cheap-hash.ts'
import { PASSWORD } from '../../testing/test-api.ts'

export const ROLES = [
  'clerk',
  'reviewer',
  'agency-clerk',
  'supervisor',
  'office',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]

/** Those that reach what they work for alone, and not the district. */
export const OF_PARTS: ReadonlySet<Role> = new Set(['clerk', 'reviewer', 'agency-clerk'])

const SINCE = civilDate('2000-01-01')

/** Adds somebody of each role to a place that is stored; returns their user names. */
export async function addEveryRole({ db }: Connection, place: Place): Promise<ReadonlyMap<Role, string>> {
  const password = await cheapHash(PASSWORD)
  const users = new Map<Role, string>()
  for (const role of ROLES) {
    const id = randomUUID()
    const username = `${role}-${place.district.slice(0, 6)}`
    const { unit, agency, bureau, district: districtId } = place
    const organisationId = role === 'agency-clerk' ? agency : OF_PARTS.has(role) ? unit : bureau
    const person = { districtId, id, organisationId, role, username, name: role, password, from: SINCE }
    await db.transaction().execute((trx) => createPerson(trx, { ...person, createdAt: new Date(`${SINCE}T01:00:00Z`) }))
    users.set(role, username)
  }
  return users
}

/** The same connection, and a count of what is asked for people, which tells more about an answer than a clock does. */
export function counting(connection: Connection): { readonly connection: Connection; readonly taken: () => number } {
  let asked = 0
  const count = { transformQuery: ({ node }: { node: unknown }) => ((asked += 1), node), transformResult: same }
  return {
    connection: {
      ...connection,
      within: (scope: Scope): Db => {
        const db = connection.within(scope)
        return scope.as === 'person' ? db.withPlugin(count as Parameters<Db['withPlugin']>[0]) : db
      },
    },
    taken: () => {
      const before = asked
      asked = 0
      return before
    },
  }
}

const same = ({ result }: { result: unknown }) => Promise.resolve(result)

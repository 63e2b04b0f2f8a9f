import { randomUUID } from 'node:crypto'
import type { firstAdministratorInput } from '@tenderlight/contracts/access'
import { goOnAs } from '@tenderlight/db/go-on-as'
import { hasLogins } from '@tenderlight/db/repositories/logins'
import { createMembership } from '@tenderlight/db/repositories/memberships'
import { createDistrict, createOrganisations } from '@tenderlight/db/repositories/organisations'
import { createPerson } from '@tenderlight/db/repositories/people'
import { todayInChina } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type * as z from 'zod'
import { appendLog } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { makeLink, readLink, useLink } from '../../identity/one-time-link.ts'
import { checkPassword } from '../../identity/password-rules.ts'
import { Refused } from '../../problem.ts'

const DAY_MS = 24 * 3_600_000
const WHAT = 'installation'

/** The token of a link that makes the first administrator, good once and for a day; undefined where anybody can sign in. */
export async function firstAdministratorLink({ db, identity }: Deps): Promise<string | undefined> {
  if (await hasLogins(db)) return undefined
  return makeLink(identity.auth, 'first-administrator', WHAT, new Date(Date.now() + DAY_MS))
}

/** Throws `Refused` `link-invalid` unless the link still makes the first administrator. */
export async function checkFirstLink({ db, identity }: Deps, token: string): Promise<void> {
  const good = (await readLink(identity.auth, 'first-administrator', token)) === WHAT
  if (!good || (await hasLogins(db))) throw new Refused('link-invalid')
}

/**
 * Makes the first district with its finance bureau and somebody who supervises and administers it.
 * Throws `Refused`: `link-invalid`, `password-refused`.
 */
export async function makeFirstAdministrator(
  deps: Deps,
  address: string,
  input: z.output<typeof firstAdministratorInput>,
): Promise<void> {
  const { identity, now } = deps
  const { username, name, jurisdiction } = input
  checkPassword(input.password, { username, name, email: null })
  const password = await deps.hashPassword(input.password)
  await identity.database.inTransaction({}, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('first administrator', 0))`.execute(trx)
    const good = (await useLink(identity.auth, 'first-administrator', input.token)) === WHAT
    if (!good || (await hasLogins(trx))) throw new Refused('link-invalid')
    const [districtId, organisationId, personId] = [randomUUID(), randomUUID(), randomUUID()]
    const createdAt = now()
    await goOnAs(trx, { as: 'founding' })
    await createDistrict(trx, { id: districtId, name: input.district, jurisdiction, createdAt })
    const bureau = { id: organisationId, name: input.organisation, kind: 'finance-bureau' as const }
    await createOrganisations(trx, districtId, [bureau], createdAt)
    const person = { districtId, id: personId, organisationId, username, name, password, createdAt }
    await createPerson(trx, { ...person, role: 'administrator' })
    const from = todayInChina(createdAt)
    const held = { districtId, id: randomUUID(), personId, organisationId, role: 'supervisor' as const }
    await createMembership(trx, { ...held, from, until: null })
    const role = 'administrator,supervisor'
    const by = { districtId, person: personId, name, role, address, action: 'installation.begin' as const }
    await appendLog(trx, by, createdAt, { kind: 'account', id: personId, label: username.toLowerCase() })
  })
}

import type { PGlite } from '@electric-sql/pglite'
import { SERVER_ROLE } from './server-role.ts'

/** What is asked of PGlite beside the product's own transactions, which say themselves whose they are, is asked as the server. */
export async function beServer(pglite: PGlite): Promise<void> {
  await pglite.exec(`set role ${SERVER_ROLE}`)
}

/** The same as the owner, until {@link beServer}. */
export async function beOwner(pglite: PGlite): Promise<void> {
  await pglite.exec('reset role')
}

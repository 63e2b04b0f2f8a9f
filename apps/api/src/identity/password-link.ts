import { removeSecondFactor } from '@tenderlight/db/repositories/logins'
import { forgetOneTimeValues } from '@tenderlight/db/repositories/one-time-values'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type { Auth } from './auth.ts'
import { makeLink } from './one-time-link.ts'

const DAY_MS = 24 * 3_600_000

export interface PasswordLink {
  /** Stands behind the `#` of the link. */
  readonly token: string
  readonly until: Date
  /** What the log says of it. */
  readonly after: { readonly link: string; readonly secondFactor: 'removed' | 'kept' }
}

/**
 * Makes, in the transaction that better-auth works in as well, a link with which a person sets a new password, good once
 * and for a day; links of before work no more. With `secondFactor` theirs is taken away, for whom the telephone is lost.
 */
export async function makePasswordLink(
  auth: Auth,
  trx: Transaction<Schema>,
  { id, secondFactor }: { readonly id: string; readonly secondFactor: boolean },
): Promise<PasswordLink> {
  const until = new Date(Date.now() + DAY_MS)
  await forgetOneTimeValues(trx, id)
  const token = await makeLink(auth, 'reset-password', id, until)
  if (secondFactor) await removeSecondFactor(trx, id)
  return { token, until, after: { link: until.toISOString(), secondFactor: secondFactor ? 'removed' : 'kept' } }
}

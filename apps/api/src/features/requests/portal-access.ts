import { createHash } from 'node:crypto'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'

/** What is kept of a code. */
export const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** Who has in hand first what comes by the portal. */
export async function bureauOf(db: Kysely<Schema>, district: string) {
  const bureau = (await listOrganisations(db, district)).find(
    ({ kind, closed }) => kind === 'finance-bureau' && !closed,
  )
  if (bureau === undefined) throw new RangeError('the district has no finance bureau')
  return bureau
}

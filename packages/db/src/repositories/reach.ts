import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/** How far somebody's doing goes: the whole district, or some organisations and beside them single procurements. */
export type Reach =
  | { readonly kind: 'district' }
  | { readonly kind: 'parts'; readonly organisations: readonly string[]; readonly procurements: readonly string[] }

/**
 * `and …`: the row's organisation or procurement lies within reach; nothing where reach is the district.
 * `organisation` and `procurement` are column names ("c.organisation_id").
 */
export function andWithin(reach: Reach, organisation: string, procurement: string): RawBuilder<unknown> {
  if (reach.kind === 'district') return sql``
  return sql` and (${partsOf(reach, organisation, procurement)})`
}

function partsOf(
  { organisations, procurements }: Extract<Reach, { kind: 'parts' }>,
  organisation: string,
  procurement: string,
): RawBuilder<unknown> {
  const [only] = organisations
  // One organisation is what nearly everybody has: an equality finds its way into every index.
  const units =
    organisations.length === 1
      ? sql`${sql.ref(organisation)} = ${only}`
      : sql`${sql.ref(organisation)} = any (${organisations}::uuid[])`
  return procurements.length === 0 ? units : sql`${units} or ${sql.ref(procurement)} = any (${procurements}::uuid[])`
}

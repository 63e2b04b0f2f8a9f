import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** Whose secret has this digest; undefined: nobody's. */
export function personOfFeed(
  db: Kysely<Schema>,
  tokenDigest: string,
): Promise<{ readonly districtId: string; readonly personId: string } | undefined> {
  return db
    .selectFrom('worklist_feeds')
    .select(['district_id as districtId', 'person_id as personId'])
    .where('token_digest', '=', tokenDigest)
    .executeTakeFirst()
}

/** When the person's address was made; undefined: there is none. */
export async function feedOf(db: Kysely<Schema>, districtId: string, personId: string): Promise<Date | undefined> {
  const feed = await db
    .selectFrom('worklist_feeds')
    .select('made_at')
    .where('district_id', '=', districtId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return feed?.made_at
}

/** Gives the person an address, in place of the one that they had. */
export async function saveFeed(
  trx: Transaction<Schema>,
  districtId: string,
  personId: string,
  made: { readonly tokenDigest: string; readonly at: Date },
): Promise<void> {
  const values = { token_digest: made.tokenDigest, made_at: made.at }
  await trx
    .insertInto('worklist_feeds')
    .values({ district_id: districtId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** Takes the person's address back; whether there was one. */
export async function removeFeed(trx: Transaction<Schema>, districtId: string, personId: string): Promise<boolean> {
  const removed = await trx
    .deleteFrom('worklist_feeds')
    .where('district_id', '=', districtId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

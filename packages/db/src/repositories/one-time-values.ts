import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Forgets every one-time value that stands for `value`: links that were not used, sign-ins half way. */
export async function forgetOneTimeValues(db: Kysely<Schema>, value: string): Promise<void> {
  await db.deleteFrom('one_time_values').where('value', '=', value).execute()
}

/** Removes the one-time values that have run out. */
export async function deleteOldOneTimeValues(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom('one_time_values')
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute()
}

/**
 * Marks something as used until `until`; false when somebody was first. The row's key is made of `what`, so that of two at
 * the same time only one comes through.
 */
export async function useOnce(db: Kysely<Schema>, what: string, until: Date): Promise<boolean> {
  const hash = createHash('sha256').update(what).digest('hex')
  const now = new Date()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('one_time_values')
    .values({
      id: sql`${hash.slice(0, 32)}::uuid`,
      identifier: `used ${hash}`,
      value: '',
      created_at: now,
      updated_at: now,
      expires_at: until,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

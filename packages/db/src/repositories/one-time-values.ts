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

/** A row's key that is made of what is used, so that of two at the same time only one comes through. */
function keyOf(what: string): string {
  const hash = createHash('sha256').update(what).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16, 20)}-${hash.slice(20, 32)}`
}

/** Marks something as used until `until`; false when somebody was first. */
export async function useOnce(db: Kysely<Schema>, what: string, until: Date): Promise<boolean> {
  const now = new Date()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('one_time_values')
    .values({
      id: keyOf(what),
      identifier: 'used',
      value: '',
      created_at: now,
      updated_at: now,
      expires_at: until,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whether something is marked as used. */
export async function wasUsed(db: Kysely<Schema>, what: string): Promise<boolean> {
  const row = await db.selectFrom('one_time_values').select('id').where('id', '=', keyOf(what)).executeTakeFirst()
  return row !== undefined
}

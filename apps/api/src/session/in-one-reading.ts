import type { Db } from '@tenderlight/db/connect'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'

/** Ends the transaction of an answer that failed, and is told to nobody. */
class Failed extends Error {}

/**
 * Does `work` in one transaction that may only read: what a query asks for is asked for once, and not for each statement. What failed is
 * answered as it was, though the transaction is undone.
 */
export async function inOneReading<T extends { readonly ok: boolean }>(
  db: Db,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  const done: T[] = []
  try {
    await db
      .transaction()
      .setAccessMode('read only')
      .execute(async (trx) => {
        const result = await work(trx)
        done.push(result)
        if (!result.ok) throw new Failed()
      })
  } catch (error) {
    if (!(error instanceof Failed)) throw error
  }
  const [result] = done
  if (result === undefined) throw new Failed('nothing was answered')
  return result
}

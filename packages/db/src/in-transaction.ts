import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Does `work` in the transaction that `db` is, or in one of its own. */
export function inTransaction<T>(db: Kysely<Schema>, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
  return isTransaction(db) ? work(db) : db.transaction().execute(work)
}

function isTransaction(db: Kysely<Schema>): db is Transaction<Schema> {
  return db.isTransaction
}

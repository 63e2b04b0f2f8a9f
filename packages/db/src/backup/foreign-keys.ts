import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { tableRef } from './stored-tables.ts'

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * The foreign keys of the product's tables, to be taken away while tables are filled (a row may name one that comes
 * later) and put back as they were: then the database checks every row against them.
 */
export async function foreignKeys(trx: Transaction<Schema>): Promise<{ drop(): Promise<void>; add(): Promise<void> }> {
  const { rows: keys } = await sql<ForeignKey>`
    select n.nspname || '.' || t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and c.conparentid = 0 and n.nspname = 'public'`.execute(trx)
  return {
    drop: async () => {
      for (const { table, name } of keys) {
        await sql`alter table ${tableRef(table)} drop constraint ${sql.id(name)}`.execute(trx)
      }
    },
    add: async () => {
      for (const { table, name, definition } of keys) {
        await sql`alter table ${tableRef(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(trx)
      }
    },
  }
}

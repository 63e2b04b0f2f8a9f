import type { Kysely } from 'kysely'
import type { ExportedKey } from '../audit-log/export-line.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'

/**
 * Puts the public key on record that heads are signed with from `since` on; nothing where it is the latest already. The
 * keys of before stay, for the heads that they signed.
 */
export function useKey(db: Kysely<Schema>, key: { id: string; publicKey: string }, since: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await takeTurn(trx, 'audit keys')
    const latest = await trx
      .selectFrom('audit_keys')
      .select(['sequence', 'id'])
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (latest?.id === key.id) return
    const sequence = (latest?.sequence ?? 0) + 1
    await trx.insertInto('audit_keys').values({ sequence, id: key.id, public_key: key.publicKey, since }).execute()
  })
}

/** Every public key that ever signed, in the order of use, each from when until when. */
export async function publicKeys(db: Kysely<Schema>): Promise<ExportedKey[]> {
  const rows = await db.selectFrom('audit_keys').selectAll().orderBy('sequence').execute()
  return rows.map((row, index) => ({
    id: row.id,
    publicKey: row.public_key,
    since: row.since.toISOString(),
    until: rows[index + 1]?.since.toISOString() ?? null,
  }))
}

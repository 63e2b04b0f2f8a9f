import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { FIRST_PREVIOUS } from '../audit-log/entry.ts'
import type { SignedHead } from '../audit-log/head.ts'
import type { AuditHeads } from '../schema/audit.ts'
import type { Schema } from '../schema.ts'
import { takeLogEnd } from './audit-entries.ts'

/** Whether the end of this day is signed already. */
export async function isSigned(db: Kysely<Schema>, districtId: string, day: CivilDate): Promise<boolean> {
  const found = await db
    .selectFrom('audit_heads')
    .select('day')
    .where('district_id', '=', districtId)
    .where('day', '=', day)
    .executeTakeFirst()
  return found !== undefined
}

/**
 * The last entry that was appended before `until`. Takes the district's turn to append first, so that no entry from
 * before can still come.
 */
export async function logEndBefore(
  trx: Transaction<Schema>,
  districtId: string,
  until: Date,
): Promise<{ readonly number: number; readonly hash: string }> {
  await takeLogEnd(trx, districtId)
  const { rows } = await sql<{ number: number; hash: string }>`
    select number, hash from audit_entries where district_id = ${districtId} and at < ${until}
    order by at desc, number desc limit 1`.execute(trx)
  return rows[0] ?? { number: 0, hash: FIRST_PREVIOUS }
}

/** Keeps the signed head of a day; a day that is signed already stays as it is. */
export async function keepHead(
  trx: Transaction<Schema>,
  head: SignedHead & { readonly day: CivilDate },
): Promise<void> {
  await trx
    .insertInto('audit_heads')
    .values({
      district_id: head.district,
      day: head.day,
      number: head.number,
      hash: head.hash,
      signed_at: new Date(head.signedAt),
      key_id: head.key,
      signature: head.signature,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The signed heads of a district's days, oldest first. */
export async function headsOf(db: Kysely<Schema>, districtId: string): Promise<SignedHead[]> {
  const rows = await db
    .selectFrom('audit_heads')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('day')
    .execute()
  return rows.map(headOf)
}

/** The newest signed head; undefined before the first day has ended. */
export async function latestHead(db: Kysely<Schema>, districtId: string): Promise<SignedHead | undefined> {
  const row = await db
    .selectFrom('audit_heads')
    .selectAll()
    .where('district_id', '=', districtId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : headOf(row)
}

function headOf(row: Selectable<AuditHeads>): SignedHead {
  return {
    kind: 'head',
    district: row.district_id,
    day: row.day,
    number: row.number,
    hash: row.hash,
    signedAt: row.signed_at.toISOString(),
    key: row.key_id,
    signature: row.signature,
  }
}

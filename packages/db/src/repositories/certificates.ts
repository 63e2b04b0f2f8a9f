import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Certificates, CertificateWithdrawals } from '../schema/financing.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

export type CertificateRow = Selectable<Certificates>

/** A certificate with who issued it and, where it no longer holds, since when, by whom and why. */
export type ListedCertificate = CertificateRow & {
  readonly issuer: string
  readonly reason: string | null
  readonly withdrawn_at: Date | null
  readonly withdrawer: string | null
}

function listed(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('certificates as c')
    .leftJoin('certificate_withdrawals as w', (on) =>
      on.onRef('w.district_id', '=', 'c.district_id').onRef('w.certificate_id', '=', 'c.id'),
    )
    .selectAll('c')
    .select(['w.reason', 'w.withdrawn_at'])
    .select([
      nameOf('c.district_id', 'c.issued_by').$castTo<string>().as('issuer'),
      nameOf('w.district_id', 'w.withdrawn_by').as('withdrawer'),
    ])
    .where('c.district_id', '=', districtId)
    .orderBy('c.issued_at', 'desc')
    .orderBy('c.id')
}

/** Every certificate of a procurement, newest first. */
export function certificatesOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<ListedCertificate[]> {
  return listed(db, districtId).where('c.procurement_id', '=', procurementId).execute()
}

export function findCertificate(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<ListedCertificate | undefined> {
  return listed(db, districtId).where('c.id', '=', id).executeTakeFirst()
}

/** What the public is told of a certificate. */
export type PublicCertificate = Pick<CertificateRow, 'number' | 'document'> & { readonly withdrawn_at: Date | null }

/** The certificate of this number, for whoever has it in hand. */
export function certificateOfNumber(
  db: Kysely<Schema>,
  districtId: string,
  number: string,
): Promise<PublicCertificate | undefined> {
  return db
    .selectFrom('certificates as c')
    .leftJoin('certificate_withdrawals as w', (on) =>
      on.onRef('w.district_id', '=', 'c.district_id').onRef('w.certificate_id', '=', 'c.id'),
    )
    .select(['c.number', 'c.document', 'w.withdrawn_at'])
    .where('c.district_id', '=', districtId)
    .where('c.number', '=', number)
    .executeTakeFirst()
}

export async function insertCertificate(trx: Transaction<Schema>, row: CertificateRow): Promise<void> {
  await trx
    .insertInto('certificates')
    .values({ ...row, document: JSON.stringify(row.document) })
    .execute()
}

/** Takes a certificate back; violates the key when it was taken back before. */
export async function withdrawCertificate(
  trx: Transaction<Schema>,
  row: Selectable<CertificateWithdrawals>,
): Promise<void> {
  await trx.insertInto('certificate_withdrawals').values(row).execute()
}

/** Puts the public key on record that certificates are signed with from `since` on; nothing where it is the latest already. */
export async function useCertificateKey(
  trx: Transaction<Schema>,
  key: { readonly id: string; readonly publicKey: string },
  since: Date,
): Promise<void> {
  await takeTurn(trx, 'certificate keys')
  const latest = await trx
    .selectFrom('certificate_keys')
    .select(['sequence', 'id'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (latest?.id === key.id) return
  const sequence = (latest?.sequence ?? 0) + 1
  await trx.insertInto('certificate_keys').values({ sequence, id: key.id, public_key: key.publicKey, since }).execute()
}

/** Every public key that certificates were ever signed with, in the order of use. */
export function certificateKeys(db: Kysely<Schema>): Promise<{ id: string; public_key: string; since: Date }[]> {
  return db.selectFrom('certificate_keys').select(['id', 'public_key', 'since']).orderBy('sequence').execute()
}

/** What the district is called, which certifies. */
export async function districtName(db: Kysely<Schema>, districtId: string): Promise<string> {
  const row = await db.selectFrom('districts').select('name').where('id', '=', districtId).executeTakeFirstOrThrow()
  return row.name
}

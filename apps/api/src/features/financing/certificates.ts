import { randomUUID } from 'node:crypto'
import type { issueInput, withdrawCertificateInput } from '@tenderlight/contracts/financing'
import { publicKeyText } from '@tenderlight/db/audit-log/keys'
import { CERTIFICATE_FORMAT, signCertificate } from '@tenderlight/db/certificates/certificate'
import {
  certificatesOf,
  districtName,
  findCertificate,
  insertCertificate,
  useCertificateKey,
  withdrawCertificate,
} from '@tenderlight/db/repositories/certificates'
import { nextNumbers } from '@tenderlight/db/repositories/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { certifiable } from './certifiable.ts'
import { alreadyIssued } from './refusals.ts'

/**
 * Certifies the contract of a procurement as it stands on record, signed with the key for certificates. Throws `Refused`: `not-found`,
 * `not-published` with what the record lacks, `financing-refused` while another certificate holds.
 */
export async function issue(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, supplierCode }: z.output<typeof issueInput>,
): Promise<void> {
  const { districtId, personId } = actor
  const { certificateKey } = deps
  await deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, key)
    const { missing, certified } = certifiable(stored)
    if (certified === undefined) throw new Refused('not-published', { fields: missing.join(' ') })
    const standing = (await certificatesOf(trx, districtId, stored.id)).find((one) => one.withdrawn_at === null)
    if (standing !== undefined) throw alreadyIssued(standing.number)
    const at = deps.now()
    const series = `HT-${today.slice(0, 4)}`
    const number = `${series}-${String(await nextNumbers(trx, districtId, series)).padStart(4, '0')}`
    const { winner, ...of } = certified
    await useCertificateKey(trx, { id: certificateKey.id, publicKey: publicKeyText(certificateKey.publicKey) }, at)
    const document = signCertificate(
      {
        format: CERTIFICATE_FORMAT,
        number,
        district: await districtName(trx, districtId),
        ...of,
        supplier: { name: winner, code: supplierCode },
        currency: 'CNY',
        issuedOn: today,
        key: certificateKey.id,
      },
      certificateKey.privateKey,
    )
    const id = randomUUID()
    await insertCertificate(trx, {
      district_id: districtId,
      id,
      organisation_id: stored.organisationId,
      procurement_id: stored.id,
      number,
      document,
      issued_at: at,
      issued_by: personId,
    })
    await appendLog(trx, byActor(actor), at, { kind: 'certificate', id, label: number, after: document })
  })
}

/** Takes a certificate back, with a reason; whoever asks is told from then on. Throws `Refused`: `not-found`, `already-corrected`. */
export async function withdraw(
  deps: Deps,
  actor: Actor,
  { id, reason }: z.output<typeof withdrawCertificateInput>,
): Promise<string> {
  const { districtId, personId } = actor
  const found = await findCertificate(deps.db, districtId, id)
  if (found === undefined) throw new Refused('not-found')
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, found.procurement_id)
    const standing = await findCertificate(trx, districtId, id)
    if (standing?.withdrawn_at !== null) throw new Refused('already-corrected')
    const at = deps.now()
    await withdrawCertificate(trx, {
      district_id: districtId,
      certificate_id: id,
      organisation_id: stored.organisationId,
      procurement_id: stored.id,
      reason,
      withdrawn_at: at,
      withdrawn_by: personId,
    })
    const change = { kind: 'certificate', id, label: found.number, before: found.document, after: { reason } } as const
    await appendLog(trx, byActor(actor), at, change)
    return stored.id
  })
}

import type { financingOutput } from '@tenderlight/contracts/financing'
import { certificatesOf } from '@tenderlight/db/repositories/certificates'
import { applicationsOf } from '@tenderlight/db/repositories/financing'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { shownApplications } from './applications.ts'
import { certifiable, differs } from './certifiable.ts'

/** Certificates of a procurement's contract and the applications for credit on it. Throws `Refused` `not-found`. */
export async function ofProcurement(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  key: string,
): Promise<z.input<typeof financingOutput>> {
  const stored = await reach(db, actor, key)
  const certificates = await certificatesOf(db, actor.districtId, stored.id)
  return {
    missing: [...certifiable(stored).missing],
    certificates: certificates.map(({ id, document, issued_at: at, issuer, withdrawn_at: until, ...row }) => ({
      id,
      document,
      issuedAt: at.toISOString(),
      issuedBy: issuer,
      withdrawn:
        until === null ? null : { at: until.toISOString(), by: row.withdrawer ?? '', reason: row.reason ?? '' },
      differs: until === null && differs(stored, document),
    })),
    applications: shownApplications(await applicationsOf(db, actor.districtId, stored.id)),
  }
}

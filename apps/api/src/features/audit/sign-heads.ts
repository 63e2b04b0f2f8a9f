import { signHead } from '@tenderlight/db/audit-log/head'
import type { SignedHead } from '@tenderlight/db/audit-log/head'
import { publicKeyText } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import type { Db } from '@tenderlight/db/connect'
import { takeLogEnd } from '@tenderlight/db/repositories/audit-entries'
import { isSigned, keepHead, logEndBefore } from '@tenderlight/db/repositories/audit-heads'
import { useKey } from '@tenderlight/db/repositories/audit-keys'
import { addDays, todayInChina } from '@tenderlight/law/civil-date'

export interface SignDeps {
  readonly db: Db
  readonly signingKey: SigningKey
  now(): Date
}

/**
 * Signs where a district's log ended when yesterday ended in China; true when it was not signed yet. A day on which no
 * server ran is covered by the next one that is signed: the chain runs through it.
 */
export async function signYesterday(deps: SignDeps, districtId: string): Promise<boolean> {
  const { db, signingKey } = deps
  const now = deps.now()
  const today = todayInChina(now)
  const day = addDays(today, -1)
  if (await isSigned(db, districtId, day)) return false
  await recordKey(deps, now)
  await db.transaction().execute(async (trx) => {
    const end = await logEndBefore(trx, districtId, new Date(`${today}T00:00:00+08:00`))
    const unsigned = {
      kind: 'head' as const,
      district: districtId,
      day,
      ...end,
      signedAt: now.toISOString(),
      key: signingKey.id,
    }
    await keepHead(trx, { ...signHead(unsigned, signingKey.privateKey), day })
  })
  return true
}

/** Signs where a district's log ends now, for an export through that entry. */
export async function seal(deps: SignDeps, districtId: string): Promise<SignedHead> {
  const { db, signingKey } = deps
  const now = deps.now()
  await recordKey(deps, now)
  const { number, hash } = await db.transaction().execute((trx) => takeLogEnd(trx, districtId))
  const day = todayInChina(now)
  const unsigned = {
    kind: 'seal' as const,
    district: districtId,
    day,
    number,
    hash,
    signedAt: now.toISOString(),
    key: signingKey.id,
  }
  return signHead(unsigned, signingKey.privateKey)
}

/** Before anything is signed with it, the public key is on record. */
function recordKey({ db, signingKey }: SignDeps, since: Date): Promise<void> {
  return useKey(db, { id: signingKey.id, publicKey: publicKeyText(signingKey.publicKey) }, since)
}

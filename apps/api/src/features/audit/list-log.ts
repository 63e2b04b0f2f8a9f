import { ENTRIES_A_PAGE } from '@tenderlight/contracts/audit'
import type { entriesInput, entriesOutput, logOverview } from '@tenderlight/contracts/audit'
import { publicKeyOf, publicKeyPem } from '@tenderlight/db/audit-log/keys'
import { latestHead } from '@tenderlight/db/repositories/audit-heads'
import { publicKeys } from '@tenderlight/db/repositories/audit-keys'
import { listEntries, logWords } from '@tenderlight/db/repositories/audit-list'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/** One page of the log of the actor's district, newest first. */
export async function listLog(
  { db }: Pick<Deps, 'db'>,
  { districtId }: Pick<Actor, 'districtId'>,
  input: z.output<typeof entriesInput>,
): Promise<z.input<typeof entriesOutput>> {
  const { person, action, record, from, through, before } = input
  const filter = {
    person,
    action,
    record,
    from: from === undefined ? undefined : startOf(from),
    until: through === undefined ? undefined : startOf(addDays(through, 1)),
  }
  // One entry more than shown tells whether there are older ones.
  const found = await listEntries(db, districtId, filter, { before, limit: ENTRIES_A_PAGE + 1 })
  return {
    entries: found
      .slice(0, ENTRIES_A_PAGE)
      .map(({ kind: _, district: __, recordKind, recordId: id, label, ...rest }) => ({
        ...rest,
        record: { kind: recordKind, id, label },
      })),
    older: found.length > ENTRIES_A_PAGE,
  }
}

/** What the log can be searched by, the newest signed day, and the public keys. */
export async function logOverviewOf(
  { db }: Pick<Deps, 'db'>,
  { districtId }: Pick<Actor, 'districtId'>,
): Promise<z.input<typeof logOverview>> {
  const head = await latestHead(db, districtId)
  const keys = await publicKeys(db)
  return {
    ...(await logWords(db, districtId)),
    head: head === undefined ? null : { day: head.day, number: head.number, signedAt: head.signedAt, key: head.key },
    keys: keys.map(({ publicKey, ...key }) => ({ ...key, pem: publicKeyPem(publicKeyOf(publicKey)) })),
  }
}

/** When a day begins in China. */
const startOf = (day: CivilDate): Date => new Date(`${day}T00:00:00+08:00`)

import { randomUUID } from 'node:crypto'
import type { addGuarantorInput, changeGuarantorInput, Guarantor } from '@tenderlight/contracts/guarantors'
import { guarantorVersions, insertGuarantor, takeRegister } from '@tenderlight/db/repositories/guarantors'
import type { GuarantorRow, GuarantorVersion } from '@tenderlight/db/repositories/guarantors'
import { guarantorKey } from '@tenderlight/exchange/guarantee/guarantor-key'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { keyRegistered, noPublicKey, nothingBetween } from './refusals.ts'

/** The guarantors of a district with every version, in the order of registration. */
export async function listGuarantors(deps: Deps, actor: Actor, today: CivilDate): Promise<{ guarantors: Guarantor[] }> {
  const all = Map.groupBy(await guarantorVersions(deps.db, actor.districtId), ({ id }) => id)
  return { guarantors: [...all.values()].flatMap((versions) => shown(versions, today)) }
}

function shown(versions: readonly GuarantorVersion[], today: CivilDate): Guarantor[] {
  const latest = versions.at(-1)
  if (latest === undefined) return []
  const { id, key_id: keyId, public_key: publicKey, from_on: from, until_on: until } = latest
  const state = from > today ? 'ahead' : until !== null && until < today ? 'over' : 'held'
  return [{ id, keyId, publicKey, state, ...version(latest), earlier: versions.slice(0, -1).map(version) }]
}

function version(row: GuarantorVersion) {
  return {
    version: row.version,
    name: row.name,
    code: row.credit_code,
    from: row.from_on,
    until: row.until_on,
    reason: row.reason,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
  }
}

/** Registers a guarantor's key. Throws `Refused` `deposit-refused` where it is none, or is registered. */
export async function addGuarantor(
  deps: Deps,
  actor: Actor,
  { name, code, publicKey, from, until }: z.output<typeof addGuarantorInput>,
): Promise<void> {
  const { districtId, personId } = actor
  const key = guarantorKey(publicKey)
  if (key === undefined) throw noPublicKey()
  if (until !== null && until < from) throw nothingBetween()
  await deps.db.transaction().execute(async (trx) => {
    await takeRegister(trx, districtId)
    const known = (await guarantorVersions(trx, districtId)).findLast(({ key_id: id }) => id === key.id)
    if (known !== undefined) throw keyRegistered(known.name)
    await write(trx, deps, actor, undefined, {
      district_id: districtId,
      id: randomUUID(),
      version: 1,
      name,
      credit_code: code,
      public_key: key.text,
      key_id: key.id,
      from_on: from,
      until_on: until,
      reason: null,
      recorded_at: deps.now(),
      recorded_by: personId,
    })
  })
}

/** Corrects what stands of a guarantor, or ends it, by a later version. Throws `Refused`: `not-found`, `already-corrected`, `deposit-refused`. */
export async function changeGuarantor(
  deps: Deps,
  actor: Actor,
  { id, version: seen, name, code, from, until, reason }: z.output<typeof changeGuarantorInput>,
): Promise<void> {
  const { districtId, personId } = actor
  if (until !== null && until < from) throw nothingBetween()
  await deps.db.transaction().execute(async (trx) => {
    await takeRegister(trx, districtId)
    const latest = (await guarantorVersions(trx, districtId)).findLast((one) => one.id === id)
    if (latest === undefined) throw new Refused('not-found')
    if (latest.version !== seen) throw new Refused('already-corrected')
    const { recorder: _recorder, ...before } = latest
    const next = { name, credit_code: code, from_on: from, until_on: until }
    const kept = { version: seen + 1, reason, recorded_at: deps.now(), recorded_by: personId }
    await write(trx, deps, actor, before, { ...before, ...next, ...kept })
  })
}

async function write(
  trx: Parameters<typeof insertGuarantor>[0],
  deps: Deps,
  actor: Actor,
  before: GuarantorRow | undefined,
  after: GuarantorRow,
): Promise<void> {
  await insertGuarantor(trx, after)
  await appendLog(trx, byActor(actor), deps.now(), {
    kind: 'guarantor',
    id: after.id,
    label: after.name,
    before: before && told(before),
    after: told(after),
  })
}

/** What a version says, for the digest of the log. */
function told({ name, credit_code, public_key, from_on, until_on, reason }: GuarantorRow) {
  return { name, credit_code, public_key, from_on, until_on, reason }
}

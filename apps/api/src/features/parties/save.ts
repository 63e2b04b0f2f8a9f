import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { payableTotal } from '@tenderlight/compliance/payment/instalments'
import type { Party } from '@tenderlight/compliance/suppliers/parties'
import type { savePartiesInput } from '@tenderlight/contracts/parties'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'
import { holdLots } from './lots.ts'
import { overContract, reasonMissing, twice, winners } from './refusals.ts'

type Input = z.output<typeof savePartiesInput>

/**
 * Puts on record who carries out the contract, all at once; earlier versions stay. Throws `Refused`: `not-found`,
 * `changed-meanwhile`, `bad-input` where nothing would change, `party-refused` with what is wrong.
 */
export function saveParties(deps: Deps, actor: Actor, today: CivilDate, input: Input): Promise<void> {
  const { key, version, reason } = input
  return changeAttributes(deps, actor, today, { key, reason }, async (stored, trx) => {
    const versions = await versionsOfField(trx, actor.districtId, stored.id, 'parties')
    if (versions.length !== version) throw new Refused('changed-meanwhile')
    const before = new Map((stored.record.parties ?? []).map((one) => [one.id, one]))
    const after = input.parties.map((one) => asParty(one, before))
    if (new Set(after.map(({ id }) => id)).size !== after.length) throw new Refused('bad-input', { field: 'id' })
    hold(after, stored)
    holdLots(after, stored.record)
    const isUntouched = [...before.values()].every((one) => after.some((now) => isDeepStrictEqual(now, one)))
    if (isUntouched && after.length === before.size) throw new Refused('bad-input', { field: 'parties' })
    if (!isUntouched && reason === undefined) throw reasonMissing()
    return { parties: after.length === 0 ? null : after }
  })
}

/** A party as it is kept, without what is not known of it. */
function asParty(given: Input['parties'][number], before: ReadonlyMap<string, Party>): Party {
  const { role, name, lot, creditCode, amount, letter, declared, industry, data, isNew, related } = given
  if (given.id !== undefined && !before.has(given.id)) throw new Refused('changed-meanwhile')
  const { employees, revenue, assets } = data ?? {}
  const known = {
    ...(employees === undefined ? {} : { employees }),
    ...(revenue === undefined ? {} : { revenue }),
    ...(assets === undefined ? {} : { assets }),
  }
  return {
    id: given.id ?? randomUUID(),
    role,
    name,
    ...(lot === undefined ? {} : { lot }),
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(amount === undefined ? {} : { amount }),
    ...(letter === undefined ? {} : { letter }),
    ...(declared === undefined ? {} : { declared }),
    ...(industry === undefined ? {} : { industry }),
    ...(Object.keys(known).length === 0 ? {} : { data: known }),
    ...(isNew === undefined ? {} : { isNew }),
    ...(related === undefined ? {} : { related }),
  }
}

/** One winner of a package or of the whole, everybody once in it, and no more than the contract (with its supplements) between them. */
function hold(parties: readonly Party[], stored: StoredProcurement): void {
  if (parties.length === 0) return
  for (const own of Map.groupBy(parties, ({ lot }) => lot).values()) {
    const count = own.filter(({ role }) => role === 'winner').length
    if (count !== 1) throw winners(count, own[0]?.lot)
    const seen = new Set<string>()
    for (const { name, creditCode } of own) {
      if (seen.has(name) || (creditCode !== undefined && seen.has(creditCode))) throw twice(name)
      seen.add(name)
      if (creditCode !== undefined) seen.add(creditCode)
    }
  }
  const contract = payableTotal(asProcurement(stored))
  const parts = parties.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  if (contract !== undefined && parts > contract) throw overContract(parts, contract)
}

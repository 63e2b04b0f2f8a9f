import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Acceptance, AcceptanceStandard } from '@tenderlight/compliance/performance/acceptance'
import type { saveAcceptanceInput } from '@tenderlight/contracts/performance'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'
import { noContract, reasonMissing } from './refusals.ts'

type Save = z.output<typeof saveAcceptanceInput>

/**
 * Puts the acceptance of a contract on record, standard by standard; earlier versions stay. Throws `Refused`: `not-found`,
 * `changed-meanwhile`, `bad-input` where nothing would change, `performance-refused` without a contract, and where
 * something on record changes without a reason.
 */
export function saveAcceptance(deps: Deps, actor: Actor, today: CivilDate, input: Save): Promise<void> {
  const { key, version, reason, standards, ...rest } = input
  return changeAttributes(deps, actor, today, { key, reason }, async ({ id, record }, trx) => {
    const versions = await versionsOfField(trx, actor.districtId, id, 'acceptance')
    if (versions.length !== version) throw new Refused('changed-meanwhile')
    if (record.contractSignedOn === undefined) throw noContract()
    const before = record.acceptance ?? { standards: [] }
    const known = new Set(before.standards.map((one) => one.id))
    const after: Acceptance = {
      ...rest,
      standards: standards.map(({ id: own, ...given }): AcceptanceStandard => {
        if (own !== undefined && !known.has(own)) throw new Refused('changed-meanwhile')
        return { id: own ?? randomUUID(), ...given }
      }),
    }
    if (new Set(after.standards.map((one) => one.id)).size !== standards.length) {
      throw new Refused('bad-input', { field: 'id' })
    }
    if (isDeepStrictEqual(after, before)) throw new Refused('bad-input', { field: 'acceptance' })
    if (reason === undefined && !addsOnly(before, after)) throw reasonMissing()
    const isEmpty = after.standards.length === 0 && Object.keys(rest).length === 0
    return { acceptance: isEmpty ? null : after }
  })
}

/** Whether all that was on record is there as it was; what was open may be filled in. */
function addsOnly(before: Acceptance, after: Acceptance): boolean {
  const { standards: old, ...answers } = before
  const stays = <T extends object>(then: T, now: T) =>
    Object.entries(then).every(([field, value]) => isDeepStrictEqual(value, (now as Record<string, unknown>)[field]))
  return (
    stays(answers, after) &&
    old.every((one) => {
      const now = after.standards.find(({ id }) => id === one.id)
      return now !== undefined && stays(one, now)
    })
  )
}

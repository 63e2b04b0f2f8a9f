import { randomUUID } from 'node:crypto'
import type { application, recordApplicationInput } from '@tenderlight/contracts/financing'
import { appendApplication, versionsOfApplication } from '@tenderlight/db/repositories/financing'
import type { ApplicationRow, ListedApplication } from '@tenderlight/db/repositories/financing'
import { takeTurn } from '@tenderlight/db/turn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { noContract } from './refusals.ts'

/**
 * Puts an application for credit on record, or another version of one. Throws `Refused`: `not-found`, `in-future`, `changed-meanwhile`,
 * `financing-refused` where no contract is on record.
 */
export async function recordApplication(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof recordApplicationInput>,
): Promise<void> {
  const { districtId, personId } = actor
  for (const on of [input.appliedOn, input.decidedOn]) {
    if (on !== undefined && on > today) throw new Refused('in-future', { on, today })
  }
  await deps.db.transaction().execute(async (trx) => {
    // The office records, too, and changes nothing of the procurement: it cannot lock the row.
    const stored = await reach(trx, actor, input.key)
    await takeTurn(trx, `financing ${stored.id}`)
    if (stored.record.contractSignedOn === undefined) throw noContract()
    const before = input.id === undefined ? undefined : (await versionsOfApplication(trx, districtId, input.id)).at(-1)
    if (input.id !== undefined && before?.procurement_id !== stored.id) throw new Refused('not-found')
    if (before !== undefined && before.version !== input.version) throw new Refused('changed-meanwhile')
    const at = deps.now()
    const row: ApplicationRow = {
      district_id: districtId,
      id: before?.id ?? randomUUID(),
      version: (before?.version ?? 0) + 1,
      organisation_id: stored.organisationId,
      procurement_id: stored.id,
      bank: input.bank,
      applied_on: input.appliedOn,
      amount: input.amount,
      outcome: input.outcome,
      decided_on: input.decidedOn ?? null,
      granted: input.granted ?? null,
      rate: input.rate ?? null,
      note: input.note === undefined || input.note === '' ? null : input.note,
      recorded_at: at,
      recorded_by: personId,
    }
    await appendApplication(trx, row)
    await appendLog(trx, byActor(actor), at, {
      kind: 'financing-application',
      id: row.id,
      label: stored.number,
      before: before === undefined ? undefined : said(before),
      after: said({ ...row, recorder: '' }),
    })
  })
}

/** Applications as people see them: the newest version of each with those before. */
export function shownApplications(rows: readonly ListedApplication[]): z.input<typeof application>[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((versions) => {
    const newest = versions.at(-1)
    if (newest === undefined) return []
    return [{ ...said(newest), id: newest.id, version: newest.version, before: versions.slice(0, -1).map(said) }]
  })
}

function said(row: ListedApplication) {
  return {
    bank: row.bank,
    appliedOn: row.applied_on,
    amount: row.amount,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    granted: row.granted,
    rate: row.rate,
    note: row.note,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
  }
}

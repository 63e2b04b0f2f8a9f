import { setImmediate } from 'node:timers/promises'
import type { confirmOutput } from '@tenderlight/contracts/ledger'
import { confirmedBefore, confirmImport, lockImport } from '@tenderlight/db/repositories/file-imports'
import { listOrganisations, lockOrganisations } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { changeRecords, createRecords } from '../../record/write-records.ts'
import type { Recording } from '../../record/write-records.ts'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'
import type { KeptReading } from '../../reading/kept-reading.ts'
import { planImport } from './plan.ts'

/** Rows written at once; between two batches other requests get their turn. */
const BATCH = 500

/**
 * Puts a previewed ledger on record, all of it or nothing: new projects with their facts, changed values as
 * corrections that name the import; what is the same, blank, or another unit's stays untouched.
 * Throws `Refused`: `not-found` for another organisation's import, `already-confirmed`, `over-budget-line` as the preview says.
 */
export async function confirm(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  importId: string,
): Promise<z.input<typeof confirmOutput>> {
  const { districtId, organisationId, personId } = actor
  const scope = { districtId, context: await contextFor(deps, actor, today) }
  return deps.db.transaction().execute(async (trx) => {
    const upload = await lockImport(trx, 'ledger_imports', districtId, importId)
    if (upload === undefined || upload.organisation_id !== organisationId) throw new Refused('not-found')
    if (upload.status === 'confirmed') throw new Refused('already-confirmed')
    const { reach } = actor
    const all = reach.kind === 'district'
    const units = all ? (await listOrganisations(trx, districtId)).map(({ id }) => id) : reach.organisations
    await lockOrganisations(trx, districtId, units)
    const before = await confirmedBefore(trx, 'ledger_imports', districtId, organisationId, upload.digest)
    const plan = await planImport(trx, actor, keptIn(upload.reading), {
      confirmedBefore: before !== undefined,
      lock: true,
    })
    const recording: Recording = { at: deps.now(), by: personId, importId }
    const created = plan.rows.filter((row) => row.kind === 'new')
    for (const batch of inBatches(created)) {
      await createRecords(trx, scope, recording, batch)
      await setImmediate()
    }
    const changed = plan.rows.flatMap((row) => (row.kind === 'changed' ? [{ stored: row.stored, ...row.change }] : []))
    const correction: Recording = { ...recording, reason: `导入台账:${upload.filename}` }
    for (const batch of inBatches(changed)) {
      await changeRecords(trx, scope, correction, batch)
      await setImmediate()
    }
    await confirmImport(trx, 'ledger_imports', districtId, importId, {
      personId,
      at: recording.at,
      counts: plan.counts,
    })
    if (created.length + changed.length > 0) await deps.enqueueSweep(trx, { districtId })
    const done = { file: upload.digest, counts: plan.counts }
    await appendLog(trx, byActor(actor), recording.at, { kind: 'ledger-import', id: importId, after: done })
    return {
      created: created.length,
      changed: changed.length,
      unchanged: plan.counts.unchanged,
      skipped: plan.skipped,
    }
  })
}

/** The reading as `preview` kept it. */
function keptIn(reading: unknown): KeptReading {
  return reading as KeptReading
}

function* inBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}

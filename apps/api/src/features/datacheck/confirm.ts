import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { CHECKED_FIELDS } from '@tenderlight/compliance/datacheck/own-notices'
import type { OwnProject } from '@tenderlight/compliance/datacheck/own-notices'
import { unitReport } from '@tenderlight/compliance/datacheck/unit-report'
import type { confirmCheckInput, confirmCheckOutput } from '@tenderlight/contracts/datacheck'
import { insertDataCheck } from '@tenderlight/db/repositories/data-checks'
import type { NewDataCheck } from '@tenderlight/db/repositories/data-checks'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { RecordScope, Recording } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'
import { compare } from './compare.ts'
import type { Compared } from './compare.ts'
import { readList } from './read-list.ts'
import type { ReadList } from './read-list.ts'

/** Rows written at once. */
const BATCH = 500

/**
 * Puts a check on record: its report per unit and every finding; where it is asked for, also of each project which of its
 * notices reached the site, so that the rule judges them. Throws `Refused`: `changed-meanwhile` where the list is not the one
 * that was seen, and what reading it throws.
 */
export async function confirmCheck(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { seen, record, ...input }: z.output<typeof confirmCheckInput>,
): Promise<z.input<typeof confirmCheckOutput>> {
  const list = await readList(deps, actor, today, input)
  if (list.seen !== seen) throw new Refused('changed-meanwhile')
  return keepCheck(deps, actor, today, { list, record })
}

/** Puts the check of a list on record, as `confirmCheck` says. */
export async function keepCheck(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { list, record }: { readonly list: ReadList; readonly record: boolean },
): Promise<z.input<typeof confirmCheckOutput>> {
  const { districtId, personId } = actor
  const { reading, scope, filename, url, digest } = list
  const context = record ? await contextFor(deps, actor, today) : undefined
  return deps.db.transaction().execute(async (trx) => {
    const compared = await compare(trx, districtId, list)
    const { comparison } = compared
    const id = randomUUID()
    const at = deps.now()
    const recording: Recording = { at, by: personId, reason: reasonFor(id, scope) }
    const recorded = context && (await recordPushed(trx, { districtId, context }, recording, compared))
    const check: NewDataCheck = {
      district_id: districtId,
      id,
      from_on: scope.from,
      through_on: scope.through,
      kinds: [...scope.kinds],
      source: url === null ? 'upload' : 'fetch',
      filename,
      url,
      digest,
      lines: reading.lines.length,
      budget_step: reading.budgetStep,
      elsewhere: comparison.elsewhere,
      recorded: recorded ?? null,
      made_at: at,
      made_by: personId,
    }
    await insertDataCheck(trx, check, unitReport(comparison), comparison.results)
    if ((recorded ?? 0) > 0) await deps.enqueueSweep(trx, { districtId })
    const after = { digest, scope, results: comparison.results.length, recorded: recorded ?? null }
    await appendLog(trx, byActor(actor), at, { kind: 'data-check', id, label: filename, after })
    return { id, recorded: recorded ?? null }
  })
}

const reasonFor = (id: string, { from, through }: { readonly from: CivilDate; readonly through: CivilDate }) =>
  `省网清单核查 ${from} 至 ${through}(${id})`

/** Records which notices reached the site; a project that changed since it was compared is left alone. */
async function recordPushed(
  trx: Transaction<Schema>,
  scope: RecordScope,
  recording: Recording,
  { comparison: { pushed }, projects }: Compared,
): Promise<number> {
  const told = projects.filter(({ key }) => pushed.has(key))
  let recorded = 0
  for (let start = 0; start < told.length; start += BATCH) {
    const batch = new Map(told.slice(start, start + BATCH).map((project) => [project.key, project]))
    const stored = await findProcurements(trx, scope.districtId, [...batch.keys()], true)
    const unchanged = stored.filter(({ id, record }) => isSame(batch.get(id), record))
    const changes = unchanged.map((one) => ({
      stored: one,
      attributes: { pushedNotices: pushed.get(one.id) },
      facts: [],
    }))
    await changeRecords(trx, scope, recording, changes)
    recorded += changes.length
  }
  return recorded
}

function isSame(seen: OwnProject | undefined, record: OwnProject['record']): boolean {
  return CHECKED_FIELDS.every((field) => isDeepStrictEqual(seen?.record[field], record[field]))
}

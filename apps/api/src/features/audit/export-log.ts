import type { exportHead, exportPage, exportPageInput } from '@tenderlight/contracts/audit'
import { exportLine, LOG_FORMAT } from '@tenderlight/db/audit-log/export-line'
import type { ExportLine } from '@tenderlight/db/audit-log/export-line'
import { headsOf } from '@tenderlight/db/repositories/audit-heads'
import { publicKeys } from '@tenderlight/db/repositories/audit-keys'
import { entriesBetween } from '@tenderlight/db/repositories/audit-list'
import type * as z from 'zod'
import type { Actor } from '../../session/actor.ts'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import { seal } from './sign-heads.ts'
import type { SignDeps } from './sign-heads.ts'

const PAGE = 1_000

/**
 * Begins an export of the whole log of the actor's district: the lines that come first, with the public keys, the signed
 * heads and a seal over the last entry. That the log was exported is on the log itself, and in the export.
 */
export async function beginExport(deps: SignDeps, actor: Actor): Promise<z.input<typeof exportHead>> {
  const { db } = deps
  const { districtId: district } = actor
  await db.transaction().execute((trx) => appendLog(trx, byActor(actor), deps.now(), { kind: 'log', id: district }))
  const sealed = await seal(deps, district)
  const keys = await publicKeys(db)
  // A day that another server has signed since then is not part of it.
  const heads = (await headsOf(db, district)).filter(({ number }) => number <= sealed.number)
  const lines = textOf([{ kind: 'log', format: LOG_FORMAT, district, keys }, ...heads, sealed])
  return { filename: `tenderlight-log-${sealed.day}-${sealed.number}.jsonl`, lines, through: sealed.number }
}

/** The next lines of an export: entries behind `after`, none behind the seal. */
export async function exportEntries(
  { db }: Pick<SignDeps, 'db'>,
  { districtId }: Pick<Actor, 'districtId'>,
  { after, through }: z.output<typeof exportPageInput>,
): Promise<z.input<typeof exportPage>> {
  const entries = await entriesBetween(db, districtId, { after, through, limit: PAGE })
  return { lines: textOf(entries), last: entries.at(-1)?.number ?? through }
}

const textOf = (lines: readonly ExportLine[]): string => lines.map((line) => `${exportLine(line)}\n`).join('')

import type { EvidenceFile, evidenceOutput } from '@tenderlight/contracts/evidence'
import { evidenceOf } from '@tenderlight/db/repositories/evidence'
import type { ListedEvidence } from '@tenderlight/db/repositories/evidence'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

/** The files of a procurement, withdrawn ones marked. Throws `Refused` `not-found`. */
export async function listEvidence(
  { db, evidence }: Pick<Deps, 'db' | 'evidence'>,
  actor: Actor,
  key: string,
): Promise<z.input<typeof evidenceOutput>> {
  const { id } = await reach(db, actor, key)
  const files = await evidenceOf(db, actor.districtId, id)
  return { files: files.map(shownFile), mostBytes: evidence?.mostBytes ?? 0 }
}

/** A file as people see it. */
export function shownFile(row: ListedEvidence): EvidenceFile {
  const { withdrawn_at: at, withdrawer, reason } = row
  return {
    id: row.id,
    event: row.event,
    part: row.part_id,
    filename: row.filename,
    kind: row.kind,
    bytes: row.bytes,
    digest: row.digest,
    note: row.note,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
    withdrawn: at === null ? null : { at: at.toISOString(), by: withdrawer ?? '', reason: reason ?? '' },
  }
}

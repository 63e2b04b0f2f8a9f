import { randomUUID } from 'node:crypto'
import type { RequestFile, requestFileQuery } from '@tenderlight/contracts/request-files'
import { findMatterFile, insertMatterFile, matterFilesOf } from '@tenderlight/db/repositories/matter-files'
import type { MatterFileRow } from '@tenderlight/db/repositories/matter-files'
import { findMatter, lockMatter } from '@tenderlight/db/repositories/matters'
import type { MatterRow } from '@tenderlight/db/repositories/matters'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { lookAsEvidence, takeIn } from '../../evidence/take-in.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { attachedBefore, notAttachable } from './refusals.ts'
import { mayAttach } from './who.ts'

type Asked = z.output<typeof requestFileQuery>

/**
 * Attaches a file to a matter that the actor handles: checked by its content, stored under its digest, and only then on record.
 * Throws `Refused`: `not-found`, `request-refused`, `evidence-refused`.
 */
export function attachToRequest(
  deps: Deps,
  actor: Actor,
  { id: matterId, name: given, note }: Asked,
  arriving: Arriving,
): Promise<RequestFile> {
  const { districtId, personId } = actor
  return takeIn(deps, arriving, {
    holder: {
      districtId,
      id: matterId,
      reach: async (db) => checkOwn(actor, await findMatter(db, districtId, matterId)),
      lock: async (trx) => there(await lockMatter(trx, districtId, matterId)),
    },
    name: given,
    look: lookAsEvidence,
    refuse: async (trx, row, { digest }) => {
      checkOwn(actor, row)
      const others = await matterFilesOf(trx, districtId, matterId)
      if (others.some((one) => one.digest === digest && one.withdrawn_at === null)) throw attachedBefore()
    },
    record: async (trx, row, kind, { name, bytes, digest }) => {
      const file = {
        district_id: districtId,
        id: randomUUID(),
        organisation_id: actor.organisationId,
        procurement_id: matterId,
        filename: name,
        kind,
        bytes,
        digest,
        note: note === undefined || note === '' ? null : note,
        recorded_at: deps.now(),
        recorded_by: personId,
      }
      await insertMatterFile(trx, file)
      const after = { matter: matterId, filename: name, bytes, digest }
      const change = { kind: 'matter-file', id: file.id, label: row.number, after } as const
      await appendLog(trx, byActor(actor), file.recorded_at, change)
      const kept = await findMatterFile(trx, districtId, file.id)
      if (kept === undefined) throw new Refused('not-found')
      return shownFile(kept)
    },
  })
}

/** A file of a matter as people see it. */
export function shownFile(row: MatterFileRow): RequestFile {
  return {
    id: row.id,
    filename: row.filename,
    kind: row.kind,
    bytes: row.bytes,
    digest: row.digest,
    note: row.note,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at.toISOString(), by: row.withdrawer ?? '', reason: row.reason ?? '' },
  }
}

function there<Row extends MatterRow>(row: Row | undefined): Row {
  if (row === undefined) throw new Refused('not-found')
  return row
}

/** Throws `Refused`: `not-found` for what is not there, `request-refused` for what is not the actor’s to attach files to. */
export function checkOwn(actor: Actor, row: MatterRow | undefined): void {
  if (!mayAttach(actor, there(row))) throw notAttachable()
}

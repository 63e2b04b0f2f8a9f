import { randomUUID } from 'node:crypto'
import { MOST_PORTAL_BYTES, MOST_PORTAL_FILES } from '@tenderlight/contracts/request-files'
import type { PortalFile } from '@tenderlight/contracts/request-files'
import { insertMatterFile, matterFilesOf, portalBytes } from '@tenderlight/db/repositories/matter-files'
import type { MatterFileRow } from '@tenderlight/db/repositories/matter-files'
import { followedMatter, lockMatter } from '@tenderlight/db/repositories/matters'
import { todayInChina } from '@tenderlight/law/civil-date'
import { appendLog, byInstallation } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { lookAsEvidence, takeIn } from '../../evidence/take-in.ts'
import { Refused } from '../../problem.ts'
import { bureauOf, digestOf } from './portal-access.ts'
import { attachedBefore, notAttachable, portalFull } from './refusals.ts'

/** Of what a district may store, the part that the portal may fill: nobody outside takes the place of evidence. */
const PORTAL_SHARE = 0.1

interface Asked {
  readonly number: string
  readonly code: string
  readonly name: string
}

/**
 * Attaches a file to a request for whoever raised it on the portal and has its code: checked as evidence is, few and small. Throws
 * `Refused`: `not-found` for any other number or code, `request-refused`, `evidence-refused`.
 */
export async function attachByPortal(
  deps: Deps,
  districtId: string,
  { number, code, name: given }: Asked,
  arriving: Arriving,
): Promise<PortalFile> {
  const db = deps.within({ as: 'intake', district: districtId })
  const found = await followedMatter(db, districtId, number, digestOf(code))
  if (found === undefined) throw new Refused('not-found')
  const { evidence } = deps
  const small = evidence && { ...evidence, mostBytes: Math.min(evidence.mostBytes, MOST_PORTAL_BYTES) }
  const lock = async (trx: Parameters<typeof lockMatter>[0]) => {
    const row = await lockMatter(trx, districtId, found.id)
    if (row === undefined) throw new Refused('not-found')
    return row
  }
  return takeIn({ ...deps, db, evidence: small }, arriving, {
    holder: { districtId, id: found.id, reach: () => Promise.resolve(), lock },
    name: given,
    look: lookAsEvidence,
    refuse: async (trx, { open }, { bytes, digest }) => {
      if (!open) throw notAttachable()
      const files = await matterFilesOf(trx, districtId, found.id)
      if (files.some((one) => one.digest === digest && one.withdrawn_at === null)) throw attachedBefore()
      const all = (evidence?.mostDistrictBytes ?? 0) * PORTAL_SHARE
      const isFull = files.filter(isOfPortal).length >= MOST_PORTAL_FILES
      if (isFull || (await portalBytes(trx, districtId)) + bytes > all) throw portalFull(MOST_PORTAL_FILES)
    },
    record: async (trx, row, kind, { name, bytes, digest }) => {
      const file = {
        district_id: districtId,
        id: randomUUID(),
        // Whoever handles the request by now need not be told who raised it.
        organisation_id: (await bureauOf(trx, districtId)).id,
        procurement_id: row.id,
        filename: name,
        kind,
        bytes,
        digest,
        note: null,
        recorded_at: deps.now(),
        recorded_by: null,
      }
      await insertMatterFile(trx, file)
      const after = { matter: row.id, filename: name, bytes, digest }
      const change = { kind: 'matter-file', id: file.id, label: row.number, after } as const
      await appendLog(trx, byInstallation(districtId, 'matters.file'), file.recorded_at, change)
      return shownToSender(file)
    },
  })
}

const isOfPortal = ({ recorded_by: by }: Pick<MatterFileRow, 'recorded_by'>): boolean => by === null

/** What whoever raised a request sent with it and was not taken back. */
export function sentByPortal(files: readonly MatterFileRow[]): PortalFile[] {
  return files.filter((file) => isOfPortal(file) && file.withdrawn_at === null).map(shownToSender)
}

/** Whether the portal takes another file of a request. */
export function takesMore(
  { evidence }: Pick<Deps, 'evidence'>,
  open: boolean,
  files: readonly MatterFileRow[],
): boolean {
  return open && evidence !== null && files.filter(isOfPortal).length < MOST_PORTAL_FILES
}

function shownToSender(file: Pick<MatterFileRow, 'filename' | 'bytes' | 'recorded_at'>): PortalFile {
  return { filename: file.filename, bytes: file.bytes, on: todayInChina(file.recorded_at) }
}

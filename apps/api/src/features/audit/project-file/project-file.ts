import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { publicKeyPem } from '@tenderlight/db/audit-log/keys'
import { SEAL } from '@tenderlight/db/project-file/check-project-file'
import {
  KEY_FILE,
  MANIFEST,
  manifestText,
  PROJECT_FILE_FORMAT,
  SIGNATURE,
  signManifest,
} from '@tenderlight/db/project-file/manifest'
import type { Manifest } from '@tenderlight/db/project-file/manifest'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { entriesOfRecords, namesOfPeople, rowsOfProject } from '@tenderlight/db/repositories/project-file'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import { zipStream } from '@tenderlight/exchange/archive/write-zip'
import type { ZipEntry } from '@tenderlight/exchange/archive/write-zip'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { appendLog, byActor } from '../../../audit-log/append-log.ts'
import type { Deps } from '../../../deps.ts'
import { verified } from '../../../evidence/verified.ts'
import { contextFor } from '../../../record/context.ts'
import { reach } from '../../../record/reach.ts'
import type { Actor } from '../../../session/actor.ts'
import { seal } from '../sign-heads.ts'
import { peopleIn, recordsIn, textFiles } from './collect.ts'
import type { Collected, TextFile } from './collect.ts'
import { contentsOf } from './contents.ts'
import type { ContentFile } from './contents.ts'
import { readMe } from './read-me.ts'

/** A project's file on its way out. */
export interface ProjectFile {
  readonly filename: string
  readonly archive: Readable
}

/**
 * Everything that is on record about a project as one archive, which is signed and verifies offline. That it was exported is on the log,
 * and in the file. Throws `Refused` `not-found` for a project out of reach.
 */
export async function projectFile(deps: Deps, actor: Actor, today: CivilDate, key: string): Promise<ProjectFile> {
  const at = deps.now()
  const context = await contextFor(deps, actor, today)
  const collected = await collect(deps, actor, at, key)
  const { stored, unit } = collected
  const { signingKey } = deps
  const sealed = await seal(deps, actor.districtId)
  const { contents, missing } = await contentsOf(collected.rows, deps.evidence)
  const texts: TextFile[] = [
    { name: 'README.txt', content: Buffer.from(readMe(stored, at.toISOString())) },
    ...textFiles(collected, context),
    { name: SEAL, content: Buffer.from(canonicalJson(sealed)) },
    { name: KEY_FILE, content: Buffer.from(publicKeyPem(signingKey.publicKey)) },
  ]
  const manifest = manifestText({
    format: PROJECT_FILE_FORMAT,
    district: { id: actor.districtId, name: actor.districtName },
    project: { key, number: stored.number, title: stored.record.title ?? null, unit },
    at: at.toISOString(),
    logNumber: sealed.number,
    key: signingKey.id,
    missing,
    files: listOf(texts, contents),
  })
  const signature = signManifest(manifest, signingKey.privateKey)
  const signed = [
    { name: MANIFEST, content: Buffer.from(manifest) },
    { name: SIGNATURE, content: Buffer.from(signature) },
  ]
  return { filename: filenameOf(stored.number, today), archive: zipStream(entries(deps, at, texts, contents, signed)) }
}

/** Reads what is on record at the moment at which the export is put on the log: until then nobody else changes anything. */
async function collect(deps: Deps, actor: Actor, at: Date, key: string): Promise<Collected> {
  const { districtId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const { number } = await reach(trx, actor, key)
    await appendLog(trx, byActor(actor), at, { kind: 'project-file', id: key, label: number })
    const stored = await reach(trx, actor, key)
    const rows = await rowsOfProject(trx, districtId, key)
    const [unit] = await listOrganisations(trx, districtId, [stored.organisationId])
    return {
      stored,
      unit: unit?.name ?? '',
      rows,
      names: await namesOfPeople(trx, districtId, peopleIn(rows)),
      settings: await settingsEntriesOf(trx, districtId),
      log: await entriesOfRecords(trx, districtId, recordsIn(stored, rows)),
    }
  })
}

function listOf(texts: readonly TextFile[], contents: readonly ContentFile[]): Manifest['files'] {
  return [
    ...texts.map(({ name, content }) => ({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    ...contents.map(({ name, bytes, digest }) => ({ name, bytes, sha256: digest })),
  ]
}

/** What goes into the archive, in its order; a content is opened when its turn comes, and is what was stored or breaks the archive off. */
async function* entries(
  { evidence }: Pick<Deps, 'evidence'>,
  at: Date,
  texts: readonly TextFile[],
  contents: readonly ContentFile[],
  signed: readonly TextFile[],
): AsyncGenerator<ZipEntry> {
  for (const { name, content } of texts) yield { name, at, content, asItIs: true }
  for (const { name, key, bytes, digest } of contents) {
    if (evidence === null) throw new RangeError(`no store for ${key}`)
    const content = await evidence.store.open(key)
    const checked = verified(digest)
    content.once('error', (error) => checked.destroy(error))
    checked.once('close', () => content.destroy())
    yield { name, at, content: content.pipe(checked), bytes, asItIs: true }
  }
  for (const { name, content } of signed) yield { name, at, content, asItIs: true }
}

const filenameOf = (number: string, today: CivilDate): string =>
  `项目档案-${number.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}-${today}.zip`

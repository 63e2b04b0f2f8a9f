import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { recordOf } from '@tenderlight/compliance/records/record-of'
import { seal } from '@tenderlight/compliance/records/seal'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { aContext } from '@tenderlight/compliance/testing/findings'
import { exportLine } from '@tenderlight/db/audit-log/export-line'
import { signHead } from '@tenderlight/db/audit-log/head'
import { publicKeyPem } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import { FINDINGS, LOG, SEAL } from '@tenderlight/db/project-file/check-project-file'
import {
  KEY_FILE,
  MANIFEST,
  manifestText,
  PROJECT_FILE_FORMAT,
  SIGNATURE,
  signManifest,
} from '@tenderlight/db/project-file/manifest'
import { recordDigest } from '@tenderlight/db/record-digest'
import { chained, DISTRICT } from '@tenderlight/db/testing/exported-log'
import { zipStream } from '@tenderlight/exchange/archive/write-zip'
import { Readable } from 'node:stream'

const AT = '2026-11-03T02:00:00.000Z'

/** Files by name, in the order of an archive. */
export type Files = ReadonlyMap<string, string>

/** The files of a small project's file, as the server would hand them out, without manifest and signature. */
export function filesOfProject(key: SigningKey, withFinding: boolean): Files {
  const entries = chained(2)
  const record = recordOf({ rule: 'jiujiang.gp.contract.sign' }, aProcurement(), aContext())
  if (record === undefined) throw new Error('the rule applies')
  const head = {
    kind: 'seal' as const,
    district: DISTRICT,
    day: '2026-11-03',
    number: 2,
    hash: entries.at(-1)?.hash ?? '',
    signedAt: AT,
    key: key.id,
  }
  return new Map([
    ['record.json', canonicalJson({ number: 'JJ-2026-003' })],
    ...(withFinding ? [[`${FINDINGS}${record.rule}.json`, canonicalJson(seal(record, recordDigest))] as const] : []),
    [LOG, entries.map((entry) => `${exportLine(entry)}\n`).join('')],
    [SEAL, canonicalJson(signHead(head, key.privateKey))],
    [KEY_FILE, publicKeyPem(key.publicKey)],
    ['evidence/合同.pdf', '%PDF-1.7 as it was signed'],
  ])
}

/** The files with their manifest and its signature. */
export function signedFiles(files: Files, key: SigningKey): Files {
  const manifest = manifestText({
    format: PROJECT_FILE_FORMAT,
    district: { id: DISTRICT, name: '示范区' },
    project: { key: 'p-1', number: 'JJ-2026-003', title: '校车租赁服务', unit: '示范区教育局' },
    at: AT,
    logNumber: 2,
    key: key.id,
    missing: [],
    files: [...files].map(([name, text]) => ({
      name,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  })
  return new Map([...files, [MANIFEST, manifest], [SIGNATURE, signManifest(manifest, key.privateKey)]])
}

/** The archive of files, evidence as streams, the rest whole. */
export function archiveOf(files: Files, at = AT): Promise<Buffer> {
  return buffer(
    zipStream(
      [...files].map(([name, text]) => ({
        name,
        at: new Date(at),
        content: name.startsWith('evidence/')
          ? Readable.from([Buffer.from(text)], { objectMode: false })
          : Buffer.from(text),
        asItIs: true as const,
      })),
    ),
  )
}

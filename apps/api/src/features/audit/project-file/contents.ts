import type { Manifest } from '@tenderlight/db/project-file/manifest'
import type { EvidenceKeeping } from '../../../evidence/evidence-store.ts'
import { contentKey } from '../../../evidence/evidence-store.ts'
import type { Collected } from './collect.ts'

/** A stored content that goes into the archive. */
export interface ContentFile {
  readonly name: string
  /** Where it lies. */
  readonly key: string
  readonly bytes: number
  readonly digest: string
}

/** The contents that the rows of a project name, each once, and those of them that are not to be had. */
export async function contentsOf(
  rows: Collected['rows'],
  keeping: EvidenceKeeping | null,
): Promise<{ readonly contents: readonly ContentFile[]; readonly missing: Manifest['missing'] }> {
  const contents: ContentFile[] = []
  const missing: Manifest['missing'][number][] = []
  const seen = new Set<string>()
  for (const row of [...rows.values()].flat()) {
    const { district_id, procurement_id, digest, filename, bytes } = row
    if (typeof filename !== 'string' || typeof digest !== 'string' || typeof bytes !== 'number') continue
    if (typeof district_id !== 'string' || typeof procurement_id !== 'string' || seen.has(digest)) continue
    seen.add(digest)
    const key = contentKey({ district_id, procurement_id, digest })
    if (keeping !== null && (await keeping.store.has(key))) {
      contents.push({ name: `evidence/${digest.slice(0, 16)}-${plain(filename)}`, key, bytes, digest })
    } else missing.push({ filename, sha256: digest })
  }
  return { contents, missing }
}

/** A name that every system takes as the name of a file. */
const plain = (name: string): string => name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').toWellFormed()

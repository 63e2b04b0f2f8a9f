import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { diskStore } from './disk-store.ts'
import type { EvidenceKeeping } from './evidence-store.ts'
import { s3Store } from './s3-store.ts'
import type { S3Settings } from './s3-store.ts'

export interface EvidenceSettings {
  readonly mostBytes: number
  readonly mostDistrictBytes: number
  /** Undefined: on the disk, in the data directory. */
  readonly s3: S3Settings | undefined
}

export const EVIDENCE_DEFAULTS: EvidenceSettings = {
  mostBytes: 20_000_000,
  mostDistrictBytes: 20_000_000_000,
  s3: undefined,
}

/** Longer than any upload may take. */
const STALE_MS = 3_600_000

/** Opens where evidence is kept, `DATA_DIR/evidence` or a bucket, and clears away what a killed process left half. */
export function openKeeping(dataDir: string, settings: EvidenceSettings = EVIDENCE_DEFAULTS): EvidenceKeeping {
  const { s3, mostBytes, mostDistrictBytes } = settings
  const directory = join(dataDir, 'evidence')
  const drafts = join(directory, 'drafts')
  mkdirSync(drafts, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(drafts)) {
    const path = join(drafts, name)
    if (statSync(path).mtimeMs < Date.now() - STALE_MS) rmSync(path, { force: true })
  }
  return { store: s3 === undefined ? diskStore(directory) : s3Store(s3), drafts, mostBytes, mostDistrictBytes }
}

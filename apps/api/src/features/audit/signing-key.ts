import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { newSigningKey, privateKeyPem, signingKeyOf } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'

/** Only the account that the server runs as may read it. */
const PRIVATE = 0o600

export const KEY_FILE = 'log-key.pem'

/**
 * The pair that signs the log: the one given, else that of `log-key.pem` in the data directory, which the first start
 * makes. Whoever takes the file away gets a new pair at the next start; the old public key stays on record.
 * Throws `NoKey` where the file holds no key.
 */
export function openSigningKey({ dataDir, given }: { dataDir: string; given?: SigningKey | undefined }): SigningKey {
  if (given !== undefined) return given
  const file = join(dataDir, KEY_FILE)
  mkdirSync(dataDir, { recursive: true })
  const kept = contentOf(file)
  if (kept === undefined) keepNew(file)
  // Another process may have been first: what counts is what stands in the file.
  const key = signingKeyOf(kept ?? readFileSync(file, 'utf8'))
  chmodSync(file, PRIVATE)
  return key
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Writes a new key beside the file and puts it in its place whole, unless another process has put one there. */
function keepNew(file: string): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(beside, 'wx', PRIVATE)
  try {
    writeSync(handle, privateKeyPem(newSigningKey()))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(beside, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    unlinkSync(beside)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

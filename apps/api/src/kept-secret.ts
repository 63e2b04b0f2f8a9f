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
import { dirname } from 'node:path'

/** Only the account that the server runs as may read it. */
const PRIVATE = 0o600

/** What stands in a secret's file, which the first start makes with the content of `make`. */
export function keptSecret(file: string, make: () => string): string {
  mkdirSync(dirname(file), { recursive: true })
  const kept = contentOf(file)
  if (kept === undefined) keepNew(file, make())
  // Another process may have been first: what counts is what stands in the file.
  const secret = kept ?? readFileSync(file, 'utf8')
  chmodSync(file, PRIVATE)
  return secret
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Writes a new secret beside the file and puts it in its place whole, unless another process has put one there. */
function keepNew(file: string, secret: string): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(beside, 'wx', PRIVATE)
  try {
    writeSync(handle, secret)
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
